#pragma once
#include "layouts/find/place.hpp"
#include "layouts/vocabulary/sketch.hpp"

/// Where a drawing that claims a form's rows gives way to the field's words.
namespace targetbook::layouts {

/// Whether a drawing that claims these rows leaves labelled values of the form's name, money or goal beside
/// it, or its table of indicators, a department's table of tasks, what a self-evaluation's amounts are in.
/// Labelled values are looked for only in the rows above the form's tables.
bool leaves_labelled_values(const FoundForm& claimed, const PlacedForm& placed, const SheetView& view,
                            std::uint32_t lead_row);
/// Whether the words see a list of projects or departments where the drawing has no place for their names.
bool is_list_of_more(const Sketch& sketch, const FoundForm& claimed, const PlacedForm& placed);
/// Whether the words tell more of the form's name, money and goal than the drawing has places for.
bool tells_more(const Sketch& sketch, const FoundForm& claimed, const PlacedForm& placed,
                const SheetView& view);

}  // namespace targetbook::layouts
