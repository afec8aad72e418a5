#include "grid/sheet_picture.hpp"

#include <algorithm>

#include "grid/workbook.hpp"

namespace targetbook::grid {
namespace {

using base::CellRange;
using base::CellRef;

/// The corner's merged range, or nothing; `is_covered` where the place lies inside one but is not its corner.
const CellRange* merge_at(const std::vector<CellRange>& merges, CellRef at, bool& is_covered) {
  for (const CellRange& merge : merges)
    if (merge.contains(at)) {
      is_covered = merge.first != at;
      return is_covered ? nullptr : &merge;
    }
  is_covered = false;
  return nullptr;
}

}  // namespace

SheetPicture picture_of(const Workbook& workbook, const Sheet& sheet) {
  SheetPicture picture;
  picture.sheet = sheet.name;
  const auto extent = sheet.extent();
  if (!extent) return picture;
  const std::uint32_t rows = std::min(extent->last.row + 1, most_picture_rows);
  picture.columns = std::min(extent->last.column + 1, most_picture_columns);
  picture.is_cut = rows <= extent->last.row || picture.columns <= extent->last.column;
  std::vector<CellRange> merges;
  for (const CellRange& merge : sheet.merges)
    if (merge.first.row < rows && merge.first.column < picture.columns)
      merges.push_back(
          {merge.first,
           {std::min(merge.last.row, rows - 1), std::min(merge.last.column, picture.columns - 1)}});
  for (std::uint32_t row = 0; row < rows; ++row) {
    SheetPicture::Row& line = picture.rows.emplace_back();
    line.row = row;
    std::vector<CellRange> here;
    for (const CellRange& merge : merges)
      if (merge.first.row <= row && row <= merge.last.row) here.push_back(merge);
    for (std::uint32_t column = 0; column < picture.columns; ++column) {
      bool is_covered = false;
      const CellRange* merge = merge_at(here, {row, column}, is_covered);
      if (is_covered) continue;
      SheetPicture::Cell& cell = line.cells.emplace_back();
      cell.column = column;
      if (merge != nullptr) {
        cell.wide = merge->last.column - merge->first.column + 1;
        cell.high = merge->last.row - merge->first.row + 1;
      }
      if (const Cell* held = sheet.find({row, column})) cell.shown = workbook.shown(sheet, *held);
    }
  }
  return picture;
}

}  // namespace targetbook::grid
