#pragma once
#include <optional>
#include <vector>

#include "layouts/vocabulary/sketch.hpp"
#include "layouts/vocabulary/table_heads.hpp"

namespace targetbook::layouts {

/// Rows of a sheet that hold one form, and the indicator tables among them.
struct FormStretch {
  std::uint32_t first_row = 0;
  std::uint32_t end_row = 0;
  std::vector<TableHead> heads;
};

/// Where the forms of a sheet stand: each from its title or its project's name on. Nothing for a sheet whose
/// words are no form's.
std::vector<FormStretch> split_forms(const SheetView& view);

/// The form in these rows; nothing where they hold none (contract: an indicator table, or four labelled
/// values and a goal).
std::optional<Sketch> sketch_form(const SheetView& view, const FormStretch& stretch);

/// Every form of a sheet that can be told by the field's words.
std::vector<Sketch> sketch_forms(const SheetView& view);

}  // namespace targetbook::layouts
