#include "grid/sheet_picture.hpp"

#include <gtest/gtest.h>

#include "grid/workbook.hpp"

namespace targetbook::grid {
namespace {

/// `A1+2x1=标题 …`: each cell that is not empty, with its span.
std::string told(const SheetPicture& picture) {
  std::string out;
  for (const SheetPicture::Row& row : picture.rows)
    for (const SheetPicture::Cell& cell : row.cells) {
      if (cell.shown.empty()) continue;
      out += (out.empty() ? "" : " ") + base::to_a1(base::CellRef{row.row, cell.column});
      if (cell.wide > 1 || cell.high > 1)
        out += "+" + std::to_string(cell.wide) + "x" + std::to_string(cell.high);
      out += "=" + cell.shown;
    }
  return out;
}

TEST(SheetPicture, ShowsCellsAsDisplayedAndMergesSpanned) {
  Workbook book;
  book.formats.emplace_back("0%");
  Sheet& sheet = book.sheets.emplace_back();
  sheet.name = "表";
  sheet.cells.push_back(Cell::of_text({0, 0}, "标题"));
  sheet.cells.push_back(Cell::of_number({2, 1}, 0.98));
  sheet.cells.back().set_format(1);
  sheet.merges.push_back({{0, 0}, {1, 1}});
  const SheetPicture picture = picture_of(book, sheet);
  EXPECT_EQ(told(picture), "A1+2x2=标题 B3=98%");
  EXPECT_EQ(picture.rows.size(), 3U);
  EXPECT_TRUE(picture.rows[1].cells.empty()) << "all of it lies under the merged cell";
  EXPECT_FALSE(picture.is_cut);
}

TEST(SheetPicture, IsCutWhereTheSheetGoesOn) {
  Workbook book;
  Sheet& sheet = book.sheets.emplace_back();
  sheet.cells.push_back(Cell::of_text({most_picture_rows, 0}, "下"));
  const SheetPicture picture = picture_of(book, sheet);
  EXPECT_EQ(picture.rows.size(), most_picture_rows);
  EXPECT_TRUE(picture.is_cut);
}

}  // namespace
}  // namespace targetbook::grid
