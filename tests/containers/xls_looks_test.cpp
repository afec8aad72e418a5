#include "biff_maker.hpp"
#include "testing.hpp"

// What a copy in another container needs beside the cells.
namespace targetbook::testing {
namespace {

grid::Workbook open_xls(const std::string& records, const std::string& globals = "") {
  return containers::open_workbook("a.xls", xls_with(records, globals));
}
std::string row(unsigned row, unsigned twips, unsigned flags = 0x40) {
  return record(0x208,
                u16(row) + u16(0) + u16(1) + u16(twips) + u16(0) + u16(0) + u16(flags | 0x100) + u16(0));
}
std::string columns(unsigned first, unsigned last, unsigned width, unsigned flags = 0) {
  return record(0x7D, u16(first) + u16(last) + u16(width) + u16(0) + u16(flags) + u16(0));
}
std::string font(const std::string& name, unsigned flags, unsigned colour, unsigned weight,
                 unsigned underline = 0) {
  return record(0x31, u16(200) + u16(flags) + u16(colour) + u16(weight) + u16(0) + u8(underline) + u8(0) +
                          u8(0) + u8(0) + short_wide(name));
}
/// An XF without lines and fill.
std::string plain_xf(unsigned font, unsigned format) {
  return record(0xE0, u16(font) + u16(format) + u16(0) + u8(0x20) + std::string(13, '\0'));
}

TEST(XlsLooks, Merges) {
  const std::string two =
      record(0xE5, u16(2) + u16(0) + u16(1) + u16(0) + u16(255) + u16(3) + u16(0xFFFF) + u16(2) + u16(2));
  const auto read = open_xls(two + record(0xE5, u16(1) + u16(5) + u16(5) + u16(7) + u16(8)));
  EXPECT_EQ(read.sheets[0].merges,
            (std::vector<base::CellRange>{{{0, 0}, {1, 255}}, {{3, 2}, {0xFFFF, 2}}, {{5, 7}, {5, 8}}}));
}

TEST(XlsLooks, RowsAndColumns) {
  const auto read =
      open_xls(record(0x225, u16(0) + u16(285)) + record(0x55, u16(8)) + row(0, 600) + row(1, 600) +
               row(2, 285, 0) + row(3, 285) + row(5, 300, 0x60) + row(6, 0x8000 | 300, 0x20) +
               columns(0, 1, 2340) + columns(2, 2, 0, 1) + columns(3, 256, 300, 1) + columns(9, 4, 1));
  const grid::Sheet& sheet = read.sheets[0];
  EXPECT_EQ(sheet.hidden_rows, (std::vector<grid::Span>{{5, 6}}));
  EXPECT_EQ(sheet.hidden_columns, (std::vector<grid::Span>{{2, 255}}));
  EXPECT_EQ(sheet.look.default_row_points, 14.25);
  EXPECT_NEAR(sheet.look.default_column_characters, 8.4286, 0.0001);
  ASSERT_EQ(sheet.look.row_heights.size(), 3U);
  EXPECT_EQ(sheet.look.row_heights[0].rows, (grid::Span{0, 1}));
  EXPECT_EQ(sheet.look.row_heights[0].points, 30);
  EXPECT_EQ(sheet.look.row_heights[1].rows, (grid::Span{3, 3})) << "set by hand, to what is usual";
  EXPECT_EQ(sheet.look.row_heights[2].rows, (grid::Span{5, 6}));
  ASSERT_EQ(sheet.look.column_widths.size(), 2U);
  EXPECT_EQ(sheet.look.column_widths[0].columns, (grid::Span{0, 1}));
  EXPECT_NEAR(sheet.look.column_widths[0].characters, 8.4263, 0.0001) << "9.14 with its padding";
  EXPECT_EQ(sheet.look.column_widths[1].columns, (grid::Span{3, 255}));
  EXPECT_NEAR(sheet.look.column_widths[1].characters, 300 / 256.0 * 7 / 12, 0.0001)
      << "narrower than one and padding";
}

TEST(XlsLooks, TheStandardWidthIsExacter) {
  const auto read = open_xls(record(0x55, u16(8)) + record(0x99, u16(2560)));
  EXPECT_NEAR(read.sheets[0].look.default_column_characters, 10 - 5.0 / 7, 0.0001);
}

TEST(XlsLooks, Notes) {
  const auto note = [](unsigned at_row, unsigned column) {
    return record(0x1C, u16(at_row) + u16(column) + u16(0) + u16(1) + wide("某"));
  };
  EXPECT_EQ(open_xls(note(5, 1) + note(2, 3) + note(5, 1) + note(1, 999)).sheets[0].comments,
            (std::vector<base::CellRef>{{2, 3}, {5, 1}}));
}

TEST(XlsLooks, NumberFormats) {
  const std::string own =
      record(0x41E, u16(164) + wide("0.00\"万元\"")) + record(0x41E, u16(165) + narrow(""));
  const auto read =
      open_xls(number(0, 0, 1.5, 0) + number(0, 1, 0.98, 1) + number(0, 2, 0.98, 2) + number(0, 3, 44197, 3) +
                   number(0, 4, 2, 4) + number(0, 5, 2, 99) + number(0, 6, 1.5, 5),
               own + plain_xf(0, 164) + plain_xf(0, 9) + plain_xf(0, 10) + plain_xf(0, 31) +
                   plain_xf(0, 165) + plain_xf(0, 164) + record(0xE0, "ab"));
  std::string shown;
  for (const grid::Cell& cell : read.sheets[0].cells) shown += read.shown(read.sheets[0], cell) + " ";
  EXPECT_EQ(shown, "1.50万元 98% 98.00% 2021年1月1日 2 2 1.50万元 ");
  EXPECT_EQ(read.formats.size(), 5U) << "each code once";
}

TEST(XlsLooks, FontsLinesAndFills) {
  const std::string palette = record(0x92, u16(2) + u32(0x00112233) + u32(0x00445566));
  const std::string fonts = font("宋体", 0, 0x7FFF, 400) + font("黑体", 0xA, 8, 700, 1) +
                            font("a", 0, 0, 400) + font("b", 0, 0, 400) + font("第五", 0, 0, 400);
  const std::string rich =
      record(0xE0, u16(1) + u16(0) + u16(0) + u8(3 | 8 | 1U << 4U) + u8(45) + u8(5 | 0x10) + u8(0) +
                       u32(1U | 2U << 4U | 5U << 8U | 6U << 12U | 8U << 16U | 9U << 23U) +
                       u32(10U | 64U << 7U | 1U << 26U) + u16(13 | 65U << 7U));
  const std::string fifth = plain_xf(5, 0);
  const std::string no_such_font = plain_xf(77, 0);
  const std::string odd_lines = record(
      0xE0, u16(0) + u16(0) + u16(0) + u8(7U << 4U) + std::string(3, '\0') + u32(15U) + u32(0) + u16(0));
  const auto read = open_xls(record(0x201, cell_at(0, 0, 0)) + record(0x201, cell_at(0, 1, 1)) +
                                 record(0x201, cell_at(0, 2, 2)) + record(0x201, cell_at(0, 3, 3)) +
                                 record(0x201, cell_at(0, 4, 4)),
                             palette + fonts + plain_xf(0, 0) + rich + fifth + no_such_font + odd_lines);
  const auto& styled = read.sheets[0].look.styled;
  ASSERT_EQ(styled.size(), 4U) << "one of them looks like nothing special";
  EXPECT_TRUE(read.sheets[0].cells.empty());
  const grid::CellStyle& plain = read.styles[styled[0].style];
  EXPECT_EQ(plain.font, (grid::Font{"宋体", 10, false, false, false, false, std::nullopt}));
  const grid::CellStyle& style = read.styles[styled[1].style];
  EXPECT_EQ(style.font, (grid::Font{"黑体", 10, true, true, true, true, 0x332211U}));
  EXPECT_EQ(style.align, grid::Align::right);
  EXPECT_EQ(style.vertical, grid::VerticalAlign::center);
  EXPECT_TRUE(style.wraps && style.shrinks);
  EXPECT_EQ(style.indent, 5);
  EXPECT_EQ(style.rotation, 45);
  EXPECT_EQ(style.borders[grid::side_left], (grid::Border{grid::BorderLine::thin, 0x332211U}));
  EXPECT_EQ(style.borders[grid::side_right], (grid::Border{grid::BorderLine::medium, 0x665544U}));
  EXPECT_EQ(style.borders[grid::side_top], (grid::Border{grid::BorderLine::thick, 0xFF0000U}));
  EXPECT_EQ(style.borders[grid::side_bottom], (grid::Border{grid::BorderLine::double_line, std::nullopt}));
  EXPECT_EQ(style.fill, 0xFFFF00U);
  EXPECT_EQ(read.styles[styled[2].style].font.name, "第五") << "no font has the number 4";
  const grid::CellStyle& odd = read.styles[styled[3].style];
  EXPECT_EQ(odd.borders[grid::side_left].line, grid::BorderLine::thin);
  EXPECT_EQ(odd.vertical, grid::VerticalAlign::bottom);
}

TEST(XlsLooks, NeighboursThatLookTheSameAreOneEntry) {
  const std::string blanks = record(0xBE, u16(1) + u16(0) + u16(0) + u16(0) + u16(1) + u16(0) + u16(3));
  const auto read = open_xls(blanks + record(0x201, cell_at(2, 0, 0)) + record(0x201, cell_at(0, 4, 1)) +
                                 record(0x201, cell_at(1, 1, 1)),
                             font("a", 0, 0, 400) + font("b", 0, 0, 400) + plain_xf(0, 0) + plain_xf(1, 0));
  const auto& styled = read.sheets[0].look.styled;
  std::string places;
  for (const grid::StyledCells& each : styled) places += to_a1(each.cells) + " ";
  EXPECT_EQ(places, "E1:E1 A2:B2 C2:C2 D2:D2 A3:A3 ") << "in order, and none over another";
}

TEST(XlsLooks, FontsThatAreCutShortCostNoCell) {
  const auto read =
      open_xls(number(0, 0, 1, 0) + number(0, 1, 2, 1),
               record(0x31, u16(200) + std::string(12, '\0') + u8(9) + u8(1)) +
                   record(0x31, u16(220) + std::string(12, '\0')) + plain_xf(0, 0) + plain_xf(1, 0));
  EXPECT_EQ(cells_of(read), "A1=1 B1=2");
}

std::string setup(unsigned paper, unsigned scale, unsigned wide_pages, unsigned tall_pages, unsigned flags) {
  return record(0xA1, u16(paper) + u16(scale) + u16(1) + u16(wide_pages) + u16(tall_pages) + u16(flags) +
                          std::string(22, '\0'));
}

TEST(XlsLooks, PrintSetUp) {
  const auto read =
      open_xls(record(0x14, wide("&C绩效目标表")) + record(0x15, narrow("&P")) + record(0x83, u16(1)) +
               record(0x84, u16(1)) + record(0x26, f64(0.5)) + record(0x27, f64(0.6)) +
               record(0x28, f64(0.7)) + record(0x29, f64(0.8)) + setup(9, 85, 1, 0, 0));
  const grid::PrintSetup& print = read.sheets[0].look.print;
  EXPECT_EQ(print.header, "&C绩效目标表");
  EXPECT_EQ(print.footer, "&P");
  EXPECT_TRUE(print.is_centred_across && print.is_centred_down && print.is_landscape);
  EXPECT_EQ(print.margins_inches, (std::array<double, 4>{0.5, 0.6, 0.7, 0.8}));
  EXPECT_EQ(print.paper, 9);
  EXPECT_EQ(print.scale, 85);
  EXPECT_FALSE(print.pages_wide);
}

TEST(XlsLooks, FittedToPages) {
  const auto read = open_xls(record(0x81, u16(0x100)) + setup(9, 85, 1, 0, 2));
  const grid::PrintSetup& print = read.sheets[0].look.print;
  EXPECT_EQ(print.pages_wide, 1);
  EXPECT_EQ(print.pages_tall, 0);
  EXPECT_EQ(print.scale, 0);
  EXPECT_FALSE(print.is_landscape);
}

TEST(XlsLooks, WhatThePrintSetUpDoesNotSay) {
  const auto read = open_xls(setup(9, 85, 1, 1, 4) + record(0x14, "") + record(0x15, u16(99)) +
                             record(0x26, "short") + record(0x27, f64(-1)));
  const grid::PrintSetup& print = read.sheets[0].look.print;
  EXPECT_EQ(print.paper, 0);
  EXPECT_EQ(print.scale, 0);
  EXPECT_FALSE(print.is_landscape);
  EXPECT_EQ(print.header + print.footer, "");
  EXPECT_EQ(print.margins_inches, (std::array<double, 4>{}));
  const auto odd = open_xls(setup(9999, 5, 1, 1, 0x40) + record(0xA1, "short"));
  EXPECT_EQ(odd.sheets[0].look.print.paper, 0);
  EXPECT_EQ(odd.sheets[0].look.print.scale, 0);
  EXPECT_FALSE(odd.sheets[0].look.print.is_landscape);
}

}  // namespace
}  // namespace targetbook::testing
