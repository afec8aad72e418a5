#pragma once
#include "containers/zip/package.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::xlsx {

/// Reads a SpreadsheetML package, Transitional or Strict (ECMA-376 part 1). Throws FileError.
grid::Workbook read_workbook(Package& package);

}  // namespace targetbook::containers::xlsx
