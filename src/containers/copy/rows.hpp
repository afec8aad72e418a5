#pragma once
#include <string>
#include <vector>

#include "containers/copy/sheet_copy.hpp"

namespace targetbook::containers::copy {

bool is_row_height(double points);
/// The `row` elements: cells, styled blanks, heights and hidden rows.
void write_rows(const grid::Sheet& sheet, const std::vector<base::CellRange>& merges,
                SheetCopyContext& context, PartText& part);

}  // namespace targetbook::containers::copy
