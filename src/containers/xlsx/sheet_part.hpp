#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "containers/zip/package.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::xlsx {

/// What the sheets of a workbook share while they are read.
struct SheetContext {
  const Limits& limits;
  grid::TextStore& texts;
  bool date1904 = false;
  std::vector<std::string_view> strings;  ///< shared strings
  std::vector<std::uint16_t> styles;      ///< cell style to number format
  std::uint64_t cells = 0;                ///< read so far, in all sheets
  std::uint64_t merges = 0;
};

/// Reads a worksheet part (18.3.1.99) into `sheet`. Throws FileError with the sheet's name, and the cell
/// where it is one cell's fault.
void read_sheet_part(Part part, SheetContext& context, grid::Sheet& sheet);

}  // namespace targetbook::containers::xlsx
