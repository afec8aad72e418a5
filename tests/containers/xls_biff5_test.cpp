#include "biff_maker.hpp"
#include "testing.hpp"

// Workbooks of Excel 5 and 95: texts are bytes of a code page, some records are shorter.
namespace targetbook::testing {
namespace {

const std::string chinese = record(0x42, u16(936));
const std::string target_gbk = "\xC4\xBF\xB1\xEA";  // 目标

grid::Workbook open_xls(const std::string& bytes) {
  return containers::open_workbook("a.xls", bytes);
}
BiffBook book_of(const std::string& records, const std::string& globals = chinese) {
  BiffBook book;
  book.is_biff8 = false;
  book.globals = globals;
  book.sheets = {{target_gbk, records}};
  return book;
}
std::string label(unsigned row, unsigned column, const std::string& bytes) {
  return record(0x204, cell_at(row, column) + u16(static_cast<unsigned>(bytes.size())) + bytes);
}
/// The kind and the place of the error.
std::string said_of(const std::string& bytes) {
  const base::FileError error = error_of_bytes(bytes, "a.xls");
  return kind_of(error) + " " + place_of(error);
}

TEST(XlsBiff5, TextsAreBytesOfTheCodePage) {
  const std::string runs = u8(1) + u8(0) + u8(5);
  const auto read = open_xls(book_of(label(0, 0, target_gbk) + label(0, 1, "abc") +
                                     record(0xD6, cell_at(0, 2) + u16(4) + target_gbk + runs) +
                                     formula(0, 3, special(0), "") + record(0x207, u16(4) + target_gbk))
                                 .file());
  EXPECT_EQ(cells_of(read), "A1=\"目标\" B1=\"abc\" C1=\"目标\" D1=\"目标\"");
  EXPECT_EQ(read.sheets[0].name, "目标");
  EXPECT_TRUE(read.choices.empty());
  EXPECT_EQ(cells_of(open_xls(book_of(label(0, 0, "\xE9"), record(0x42, u16(1252))).file())), "A1=\"é\"");
  EXPECT_EQ(cells_of(open_xls(book_of(label(0, 0, "\xE9"), record(0x42, u16(0x8001))).file())), "A1=\"é\"");
  EXPECT_EQ(cells_of(open_xls(book_of(label(0, 0, "\xE9"), record(0x42, u16(1200))).file())), "A1=\"é\"");
  EXPECT_EQ(cells_of(open_xls(book_of(label(0, 0, "\x8E"), record(0x42, u16(0x8000))).file())), "A1=\"é\"");
  EXPECT_EQ(cells_of(open_xls(book_of(label(0, 0, "\xA5\xD8"), record(0x42, u16(950))).file())), "A1=\"目\"");
}

TEST(XlsBiff5, ATextMayGoOn) {
  const std::string parted = record(0x204, cell_at(0, 0) + u16(4) + target_gbk.substr(0, 3));
  EXPECT_EQ(cells_of(open_xls(book_of(parted + record(0x3C, target_gbk.substr(3))).file())), "A1=\"目标\"");
}

TEST(XlsBiff5, WhereNoCodePageIsSaidChineseIsChosenAndTold) {
  const auto read = open_xls(book_of(label(0, 0, target_gbk), "").file());
  EXPECT_EQ(cells_of(read), "A1=\"目标\"");
  ASSERT_EQ(read.choices.size(), 1U);
  EXPECT_EQ(read.choices[0].field, "encoding");
  EXPECT_EQ(read.choices[0].chosen, "GB18030");
  BiffBook ascii = book_of(label(0, 0, "abc"), "");
  ascii.sheets[0].name = "x";
  EXPECT_TRUE(open_xls(ascii.file()).choices.empty());
}

TEST(XlsBiff5, BytesThatTheCodePageDoesNotHave) {
  EXPECT_EQ(said_of(book_of(label(0, 0, "\xFF\xFF")).file()), "corrupt 目标!A1");
  BiffBook book = book_of(label(0, 0, "\xE9"), record(0x42, u16(1)));
  book.sheets[0].name = "x";
  EXPECT_EQ(said_of(book.file()), "unsupported x!A1");
}

TEST(XlsBiff5, TheSheetIsShorter) {
  EXPECT_EQ(cells_of(open_xls(book_of(number(16'383, 255, 1)).file())), "IV16384=1");
  EXPECT_EQ(said_of(book_of(number(16'384, 0, 1)).file()), "corrupt 目标");
}

TEST(XlsBiff5, FormatsAndStyles) {
  const std::string format = record(0x41E, u16(200) + short_bytes("0.0\"" + target_gbk + "\""));
  const std::string font = record(0x31, u16(240) + u16(2) + u16(10) + u16(700) + u16(0) + u8(1) + u8(0) +
                                            u8(134) + u8(0) + short_bytes("\xCB\xCE\xCC\xE5"));
  // Centred, wrapped, in the middle, from below; solid yellow; bottom medium red, top thin, left thin, right
  // none.
  const std::string xf = record(0xE0, u16(0) + u16(200) + u16(0) + u16(2 | 8 | 1U << 4U | 2U << 8U) +
                                          u32(13U | 1U << 16U | 2U << 22U | 10U << 25U) +
                                          u32(1U | 1U << 3U | 8U << 9U | 9U << 16U));
  const auto read = open_xls(book_of(number(0, 0, 2.5), chinese + format + font + xf).file());
  const grid::Sheet& sheet = read.sheets[0];
  EXPECT_EQ(read.shown(sheet, sheet.cells[0]), "2.5目标");
  ASSERT_EQ(sheet.look.styled.size(), 1U);
  const grid::CellStyle& style = read.styles[sheet.look.styled[0].style];
  EXPECT_EQ(style.font.name, "宋体");
  EXPECT_EQ(style.font.points, 12);
  EXPECT_TRUE(style.font.bold && style.font.italic && style.font.underlined && !style.font.struck);
  EXPECT_EQ(style.font.colour, 0xFF0000U);
  EXPECT_EQ(style.fill, 0xFFFF00U);
  EXPECT_EQ(style.align, grid::Align::center);
  EXPECT_EQ(style.vertical, grid::VerticalAlign::center);
  EXPECT_TRUE(style.wraps);
  EXPECT_EQ(style.rotation, 90);
  EXPECT_EQ(style.borders[grid::side_bottom], (grid::Border{grid::BorderLine::medium, 0xFF0000U}));
  EXPECT_EQ(style.borders[grid::side_top], (grid::Border{grid::BorderLine::thin, 0x000000U}));
  EXPECT_EQ(style.borders[grid::side_left], (grid::Border{grid::BorderLine::thin, 0xFFFFFFU}));
  EXPECT_EQ(style.borders[grid::side_right], grid::Border{});
}

TEST(XlsBiff5, NotesAndHeadersAreWrittenShorter) {
  const std::string note = record(0x1C, u16(2) + u16(1) + u16(9) + "abc");
  const std::string more = record(0x1C, u16(0xFFFF) + u16(0) + u16(3) + "def");
  const auto read = open_xls(book_of(note + more + record(0x14, short_bytes("&C" + target_gbk))).file());
  EXPECT_EQ(read.sheets[0].comments, (std::vector<base::CellRef>{{2, 1}}));
  EXPECT_EQ(read.sheets[0].look.print.header, "&C目标");
}

/// The operands of a reference to a sheet of the workbook itself, as BIFF5 has them.
std::string own_sheet(unsigned sheet) {
  return u16(0xFFFF) + std::string(8, '\0') + u16(sheet) + u16(sheet);
}

TEST(XlsBiff5, FormulasAndNames) {
  const std::string ref = "\x24" + u16(0xC000 | 2) + u8(1);                // B3
  const std::string area = "\x25" + u16(0) + u16(0x4001) + u8(0) + u8(2);  // $A$1:C$2
  const std::string sheet_ref = "\x3A" + own_sheet(0) + u16(4) + u8(3);
  const std::string sheet_area = "\x3B" + own_sheet(0) + u16(0) + u16(9) + u8(0) + u8(3);
  const std::string titles = "\x3B" + own_sheet(0) + u16(0) + u16(1) + u8(0) + u8(255);
  const auto name = [](unsigned flags, unsigned sheet, const std::string& text, const std::string& tokens) {
    return record(0x18, u16(flags) + u8(0) + u8(static_cast<unsigned>(text.size())) +
                            u16(static_cast<unsigned>(tokens.size())) + u16(sheet) + u16(sheet) + u32(0) +
                            text + tokens);
  };
  BiffBook book =
      book_of(formula(0, 0, f64(1), ref) + formula(0, 1, f64(1), area) + formula(0, 2, f64(1), sheet_ref) +
              formula(0, 3, f64(1), "\x17" + short_bytes(target_gbk)) +
              formula(0, 4, f64(1), "\x23" + u16(1) + std::string(12, '\0')) +
              formula(0, 5, f64(1), "\x39" + std::string(24, '\0')) +
              formula(0, 6, f64(1), "\x3A" + u16(1) + std::string(15, '\0')) +
              formula(0, 7, f64(1), "\x2A" + std::string(3, '\0')) +
              formula(0, 8, f64(1), "\x2B" + std::string(6, '\0')));
  book.behind_sheets =
      name(0, 0, target_gbk, sheet_ref) + name(0x20, 1, "\x06", sheet_area) + name(0x20, 1, "\x07", titles);
  const auto read = open_xls(book.file());
  const grid::Sheet& sheet = read.sheets[0];
  const auto text = [&](std::uint32_t column) { return sheet.formula_at({0, column}); };
  EXPECT_EQ(text(0), "B3");
  EXPECT_EQ(text(1), "$A$1:C$2");
  EXPECT_EQ(text(2), "目标!$D$5");
  EXPECT_EQ(text(3), "\"目标\"");
  EXPECT_EQ(text(4), "目标");
  EXPECT_EQ(text(5), "") << "names elsewhere are not told";
  EXPECT_EQ(text(6), "") << "nor other workbooks";
  EXPECT_EQ(text(7), "#REF!");
  EXPECT_EQ(text(8), "#REF!");
  ASSERT_EQ(read.names.size(), 3U);
  EXPECT_EQ(read.names[0].name, "目标");
  EXPECT_EQ(read.names[0].refers_to, "目标!$D$5");
  EXPECT_EQ(read.names[1].name, "_xlnm.Print_Area");
  EXPECT_EQ(read.names[1].sheet, "目标");
  EXPECT_EQ(sheet.look.print.area, (base::CellRange{{0, 0}, {9, 3}}));
  EXPECT_EQ(sheet.look.print.repeated_rows, (grid::Span{0, 1}));
}

TEST(XlsBiff5, AStreamThatIsNothingButASheet) {
  // As scripts of budget systems write it: no OLE, no globals, no version.
  const std::string bare =
      record(0x809, u16(0) + u16(0x10) + u32(0)) + label(0, 0, target_gbk) + number(0, 1, 3) + eof();
  const auto read = open_xls(bare);
  ASSERT_EQ(read.sheets.size(), 1U);
  EXPECT_EQ(read.sheets[0].name, "Sheet1");
  EXPECT_EQ(cells_of(read), "A1=\"目标\" B1=3");
  EXPECT_EQ(read.choices.size(), 1U);
  EXPECT_EQ(said_of(record(0x809, u16(0) + u16(0x10) + u32(0)) + number(0, 300, 3) + eof()),
            "corrupt Sheet1");
  EXPECT_EQ(said_of(record(0x809, u16(0) + u16(0x10) + u32(0)) + record(0x203, "") + eof()),
            "corrupt Sheet1");
}

TEST(XlsBiff5, ChineseTextsUnderTheWesternCodePageAreRead) {
  BiffBook book =
      book_of(label(0, 0, "\xBC\xA8\xD0\xA7 2024") + label(0, 1, "\xE9"), record(0x42, u16(1252)));
  const auto read = open_xls(book.file());
  EXPECT_EQ(read.sheets[0].name, "目标");
  EXPECT_EQ(cells_of(read), "A1=\"绩效 2024\" B1=\"é\"");
  ASSERT_EQ(read.choices.size(), 1U);
  EXPECT_EQ(read.choices[0].chosen, "GB18030");
  EXPECT_NE(read.choices[0].why.en.find("1252"), std::string::npos);
}

TEST(XlsBiff5, WesternTextsStayWestern) {
  BiffBook book = book_of(label(0, 0, "\xC4\xD6") + label(0, 1, target_gbk), record(0x42, u16(1252)));
  book.sheets[0].name = "\xC9l\xE8ve";
  const auto read = open_xls(book.file());
  EXPECT_EQ(read.sheets[0].name, "Élève");
  EXPECT_EQ(cells_of(read), "A1=\"ÄÖ\" B1=\"Ä¿±ê\"");
  EXPECT_TRUE(read.choices.empty());
}

}  // namespace
}  // namespace targetbook::testing
