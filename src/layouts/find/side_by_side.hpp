#pragma once
#include <vector>

#include "layouts/drawing/label_index.hpp"
#include "layouts/find/sheet_view.hpp"

namespace targetbook::layouts {

/// The columns of each form, where forms stand side by side, from left to right; one entry where none do.
std::vector<ColumnSpan> columns_of_forms(const SheetView& view, const LabelIndex& labels);

}  // namespace targetbook::layouts
