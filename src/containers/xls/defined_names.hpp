#pragma once
#include "containers/xls/cell_list.hpp"

namespace targetbook::containers::xls {

/// Adds the workbook's defined names, and to its sheets what they print: area, repeated rows and columns.
void add_names(Context& context);

}  // namespace targetbook::containers::xls
