#pragma once
#include "containers/xls/cell_list.hpp"
#include "containers/xls/formula_text.hpp"

namespace targetbook::containers::xls {

/// Reads the records of one sheet, from behind its BOF to its EOF (MS-XLS 2.1.7.20.5), into `sheet`. Throws
/// FileError, with the sheet's name, and the cell where it is one cell's fault.
void read_sheet(RecordReader& records, Context& context, FormulaText& printer, grid::Sheet& sheet);

}  // namespace targetbook::containers::xls
