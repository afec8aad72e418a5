#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/cell_ref.hpp"

namespace targetbook::grid {

struct Sheet;
struct Workbook;

/// A sheet's cells as the submitter saw them, for a reader's eyes: displayed texts with merged cells spanned.
/// Outlives the workbook.
struct SheetPicture {
  struct Cell {
    std::uint32_t column = 0;
    std::uint32_t wide = 1;  ///< columns it spans
    std::uint32_t high = 1;  ///< rows
    std::string shown;
  };
  struct Row {
    std::uint32_t row = 0;
    std::vector<Cell> cells;  ///< every column of the picture that no merged cell covers
  };
  std::string sheet;
  std::uint32_t columns = 0;
  std::vector<Row> rows;
  bool is_cut = false;  ///< the sheet goes on below or to the right
};

/// How much of a sheet is pictured at most.
inline constexpr std::uint32_t most_picture_rows = 300;
inline constexpr std::uint32_t most_picture_columns = 40;

SheetPicture picture_of(const Workbook& workbook, const Sheet& sheet);

}  // namespace targetbook::grid
