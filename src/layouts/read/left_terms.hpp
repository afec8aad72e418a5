#pragma once
#include <cstdint>

#include "layouts/find/recognise.hpp"
#include "layouts/vocabulary/word_form.hpp"

/// Forms that say everything twice, for all years and for one, where a drawing has it once.
namespace targetbook::layouts {

/// Whether a drawing leaves a goal aside that has a label of its own, or reads a second table of indicators,
/// whose headings stand beside the words of a term (年度绩效指标), as if it were one with the first.
bool leaves_terms(const FoundForm& claimed, const PlacedForm& placed, const SheetView& view,
                  std::uint32_t lead_row);

/// Whether the words tell tables of two terms apart where the drawing has one.
bool tells_terms(const Sketch& sketch, const PlacedForm& placed);

}  // namespace targetbook::layouts
