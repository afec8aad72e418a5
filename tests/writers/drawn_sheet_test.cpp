#include "writers/normalised/drawn_sheet_writer.hpp"

#include <gtest/gtest.h>

#include "temporary.hpp"
#include "unzip.hpp"

namespace targetbook::writers {
namespace {

using layouts::Ink;
using layouts::InkNumber;
using layouts::InkRole;

class DrawnSheetTest : public testing::Test {
 protected:
  std::map<std::string, std::string> made(const layouts::DrawnSheet& drawn) {
    xlsx::XlsxFile file(folder_.path() / "t.xlsx", {});
    overflows_ = write_drawn_sheet(file, file.add_sheet("a"), drawn);
    file.close();
    return unzip(read_whole(folder_.path() / "t.xlsx"));
  }
  static layouts::DrawnSheet small() {
    layouts::DrawnSheet drawn;
    drawn.column_widths = {12, 20, 12, 20};
    drawn.ink = {{{{0, 0}, {0, 3}}, InkRole::title, "1.接访经费绩效目标表"},
                 {{{1, 3}, {1, 3}}, InkRole::corner, "单位：元"},
                 {{{2, 0}, {3, 0}}, InkRole::label, "预算规模"},
                 {{{2, 1}, {2, 1}}, InkRole::label, "预算数"},
                 {{{2, 2}, {2, 3}}, InkRole::value, InkNumber{*base::Decimal::parse("450000.5"), "#,##0.00"}},
                 {{{3, 1}, {3, 3}}, InkRole::value, "资金用途", true}};
    drawn.heading_rows = 1;
    return drawn;
  }
  static double height_of_row(const std::string& sheet, int row) {
    const std::size_t at = sheet.find("<row r=\"" + std::to_string(row) + "\"");
    const std::size_t height = sheet.find("ht=\"", at);
    return std::stod(sheet.substr(height + 4));
  }
  TemporaryFolder folder_;
  std::vector<Overflow> overflows_;
};

TEST_F(DrawnSheetTest, PutsTextsNumbersAndMerges) {
  const auto parts = made(small());
  const std::string& sheet = parts.at("xl/worksheets/sheet1.xml");
  EXPECT_NE(sheet.find("<mergeCell ref=\"A1:D1\"/>"), std::string::npos);
  EXPECT_NE(sheet.find("<mergeCell ref=\"A3:A4\"/>"), std::string::npos);
  EXPECT_NE(sheet.find("<v>450000.5</v>"), std::string::npos);
  EXPECT_NE(parts.at("xl/sharedStrings.xml").find("1.接访经费绩效目标表"), std::string::npos);
  EXPECT_TRUE(overflows_.empty());
}

TEST_F(DrawnSheetTest, MakesRowsHighEnoughForLongTexts) {
  layouts::DrawnSheet drawn = small();
  std::string text;
  for (int i = 0; i < 200; ++i) text += "长";
  drawn.ink.back().content = text;
  const auto parts = made(drawn);
  // 52 characters' width hold about 26 wide ones.
  EXPECT_GT(height_of_row(parts.at("xl/worksheets/sheet1.xml"), 4), 8 * 14);
}

TEST_F(DrawnSheetTest, SharesHeightOutBetweenTheRowsOfAnArea) {
  layouts::DrawnSheet drawn = small();
  std::string text;
  for (int i = 0; i < 60; ++i) text += "长";
  drawn.ink[2].content = text;
  const auto parts = made(drawn);
  const std::string& sheet = parts.at("xl/worksheets/sheet1.xml");
  EXPECT_GT(height_of_row(sheet, 3) + height_of_row(sheet, 4), 10 * 14);
}

TEST_F(DrawnSheetTest, TellsATextThatOverflowsItsCell) {
  layouts::DrawnSheet drawn = small();
  drawn.ink.back().content = std::string(40'000, 'x');
  made(drawn);
  ASSERT_EQ(overflows_.size(), 1U);
  EXPECT_EQ(overflows_[0].cell, (base::CellRef{3, 1}));
  EXPECT_EQ(overflows_[0].text.size(), 40'000U);
}

TEST_F(DrawnSheetTest, AnEmptySheetIsStillASheet) {
  const auto parts = made({});
  EXPECT_TRUE(parts.count("xl/worksheets/sheet1.xml"));
}

}  // namespace
}  // namespace targetbook::writers
