#include "containers/csv/read_csv.hpp"

#include "testing.hpp"

namespace targetbook::testing {
namespace {

std::string cells(std::string_view bytes) {
  return cells_of(containers::csv::read_workbook(std::string(bytes), "名单", {}));
}

base::FileError error(std::string_view bytes, const containers::Limits& limits = {}) {
  try {
    (void)containers::csv::read_workbook(std::string(bytes), "名单", limits);
  } catch (const base::FileError& error) {
    return error;
  }
  ADD_FAILURE() << "it was read without an error";
  return {base::FileErrorKind::io_error, {}};
}

TEST(Csv, CellsAreTextsAndEmptyOnesAreLeftOut) {
  EXPECT_EQ(cells("a,,007\r\n\r\n\"b\",1.50\n"), R"(A1="a" C1="007" A3="b" B3="1.50")");
}

TEST(Csv, QuotedValuesKeepSeparatorsLineEndsAndQuotes) {
  EXPECT_EQ(cells("\"a,b\",\"c\nd\",\"e\"\"f\"\rg"), "A1=\"a,b\" B1=\"c\nd\" C1=\"e\"f\" A2=\"g\"");
}

TEST(Csv, TabsSeparateWhereTheFirstLineHasNoComma) {
  EXPECT_EQ(cells("a\tb\nc,d\te"), R"(A1="a" B1="b" A2="c,d" B2="e")");
}

TEST(Csv, ReadsTheEncodingsThatSpreadsheetProgramsWrite) {
  EXPECT_EQ(cells("\xEF\xBB\xBF单位,名"), R"(A1="单位" B1="名")");
  EXPECT_EQ(cells("\xB5\xA5\xCE\xBB,\xC3\xFB"), R"(A1="单位" B1="名")") << "GB18030";
  EXPECT_EQ(cells(std::string_view("\xFF\xFE\x55\x53\x09\x00\x0D\x54", 8)), R"(A1="单" B1="名")")
      << "UTF-16LE";
}

TEST(Csv, BytesOfNoEncodingAreDamageOnTheirLine) {
  const base::FileError wrong = error("a,b\nc,\xFF\xFF\n");
  EXPECT_EQ(wrong.kind(), base::FileErrorKind::corrupt);
  EXPECT_NE(wrong.reason().zh.find("第 2 行"), std::string::npos) << wrong.reason().zh;
}

TEST(Csv, AnOpenQuoteIsDamageAtItsCell) {
  const base::FileError wrong = error("a,\"b\nc");
  EXPECT_EQ(wrong.kind(), base::FileErrorKind::corrupt);
  EXPECT_EQ(wrong.cell(), (base::CellRef{0, 1}));
  EXPECT_EQ(error("\"a\"b").kind(), base::FileErrorKind::corrupt);
}

grid::Workbook open(const std::string& bytes) {
  return containers::open_workbook("夹/名单.CSV", bytes);
}
/// What was chosen: `UTF-8`, or `UTF-8 ,` where values are separated.
std::string chosen(const std::string& bytes) {
  std::string out;
  for (const grid::Choice& choice : open(bytes).choices) {
    EXPECT_FALSE(choice.why.zh.empty() || choice.why.en.empty());
    out += (out.empty() ? "" : " ") + choice.chosen;
  }
  return out;
}
/// UTF-16 of ASCII and Chinese characters of the usual block.
std::string utf16(std::u16string_view text, bool is_big_endian) {
  std::string out;
  for (const char16_t unit : text) {
    const auto high = static_cast<char>(unit >> 8U);
    const auto low = static_cast<char>(unit & 0xFFU);
    out += is_big_endian ? std::string{high, low} : std::string{low, high};
  }
  return out;
}

TEST(Csv, IsAWorkbookOfOneSheetCalledLikeTheFile) {
  const grid::Workbook book = open("a,b\n");
  EXPECT_EQ(book.container, grid::Container::csv);
  EXPECT_EQ(book.sheets.front().name, "名单");
  EXPECT_EQ(containers::csv::sheet_name_of("a\\b.c.csv"), "b.c");
  EXPECT_EQ(kind_of(error_of_bytes("a,b\n", "a.txt")), "not-a-workbook");
}

TEST(Csv, TheEncodingIsTold) {
  EXPECT_EQ(chosen("单位"), "UTF-8");
  EXPECT_EQ(chosen("\xEF\xBB\xBF单位,名"), "UTF-8 ,");
  EXPECT_EQ(chosen("\xB5\xA5\xCE\xBB,\xC3\xFB"), "GB18030 ,");
  EXPECT_EQ(chosen("\xFF\xFE" + utf16(u"单,名", false)), "UTF-16LE ,");
  EXPECT_EQ(chosen("\xFE\xFF" + utf16(u"单,名", true)), "UTF-16BE ,");
  EXPECT_EQ(chosen(utf16(u"单;名\r\n位;金", false)), "UTF-16LE ;");
  EXPECT_EQ(chosen(utf16(u"单\t名称和更多", true)), "UTF-16BE TAB");
  EXPECT_EQ(cells(utf16(u"单,名\n位", true)), R"(A1="单" B1="名" A2="位")");
  EXPECT_EQ(chosen(utf16(u"一,1\r\n一,2\r\n", false)), "UTF-16LE ,")
      << "a character with a zero byte of its own";
}

TEST(Csv, AQuotedLiteralIsItsText) {
  EXPECT_EQ(cells("=\"0202001\",\"=\"\"0012\"\"\",=A1"), R"(A1="0202001" B1="0012" C1="=A1")");
}

TEST(Csv, TheDelimiterCutsTheWholeTextEvenly) {
  EXPECT_EQ(chosen("a;b;c\n1,5;2;3\nx;y, z;w\n"), "UTF-8 ;");
  EXPECT_EQ(chosen("1,5;2,5\n3,5;4,5\n"), "UTF-8 ;") << "commas of numbers";
  EXPECT_EQ(chosen("a,b;c\nd,e\nf,g,h\n"), "UTF-8 ,");
  EXPECT_EQ(chosen("项目，名称；说明\t金额\n，，，\t；；\n"), "UTF-8 TAB") << "full-width commas are text";
  EXPECT_EQ(chosen("\"a;b;c\",d\n\"e;f;g\",h\n"), "UTF-8 ,") << "what is quoted does not count";
  EXPECT_EQ(chosen("\"a\";\"b,c\"\n\"d\"\"\";\"e,f\"\n"), "UTF-8 ;") << "text behind a quote is no cut";
  EXPECT_EQ(chosen("绩效目标表\n单位\n"), "UTF-8") << "one column";
  EXPECT_EQ(chosen("标题,,\n项目,名称,\n预算数,1,2\n绩效目标,做好；再做好;三,\n"), "UTF-8 ,");
}

TEST(Csv, ExcelsOwnLineNamesTheDelimiter) {
  EXPECT_EQ(chosen("sep=;\na,b;c\n"), "UTF-8 ;");
  EXPECT_EQ(cells("sep=;\r\na,b;c\n"), R"(A1="a,b" B1="c")");
  EXPECT_EQ(cells("sep=,"), "");
  EXPECT_EQ(cells("sep=|\na|b\n"), R"(A1="sep=|" A2="a|b")");
}

TEST(Csv, BlankLinesAreRowsAndDelimitersAtTheEndAreNone) {
  EXPECT_EQ(cells("a,,\n\n,,\n\n,b,,,\n"), R"(A1="a" B5="b")");
  EXPECT_EQ(cells("\n\n"), "");
}

TEST(Csv, WhatIsNoTextIsNoSheet) {
  EXPECT_EQ(kind_of(error_of_bytes("\x89PNG\r\n\x1A\n" + std::string("\0\0\0\rIHDR\0\0\1\0", 12), "a.csv")),
            "not-a-workbook");
  EXPECT_EQ(kind_of(error_of_bytes("\xFF\xFE" + utf16(u"\u0001\u0002\u0003", false), "a.csv")),
            "not-a-workbook");
  const std::string prose(100, 'x');
  const base::FileError wrong = error_of_bytes(prose + "\n" + prose + std::string("\0,y\n", 4), "a.csv");
  EXPECT_EQ(kind_of(wrong), "corrupt");
  EXPECT_NE(wrong.reason().zh.find("第 2 行"), std::string::npos) << wrong.reason().zh;
  EXPECT_EQ(kind_of(error_of_bytes(prose + std::string("\0", 1) + prose + "x,\n", "a.csv")), "corrupt");
}

TEST(Csv, CellsOffTheSheetAreDamage) {
  const base::FileError wide = error(std::string(16'384, ',') + "x");
  EXPECT_EQ(kind_of(wide), "corrupt");
  EXPECT_NE(wide.reason().zh.find("第 1 行"), std::string::npos) << wide.reason().zh;
  EXPECT_EQ(kind_of(error(std::string(1'048'576, '\n') + "x")), "corrupt");
  EXPECT_EQ(cells(std::string(20'000, ',') + std::string(1'048'580, '\n')), "");
}

TEST(Csv, AmountsAndPercentsStayAsWritten) {
  EXPECT_EQ(cells("1,000,85%,007\n\"1,234.50\",x"),
            R"(A1="1" B1="000" C1="85%" D1="007" A2="1,234.50" B2="x")");
}

TEST(Csv, LimitsHold) {
  containers::Limits few;
  few.cells = 2;
  EXPECT_EQ(error("a,b,c", few).kind(), base::FileErrorKind::too_large);
  containers::Limits brief;
  brief.cell_characters = 3;
  EXPECT_EQ(error("abc,abcd", brief).cell(), (base::CellRef{0, 1}));
}

}  // namespace
}  // namespace targetbook::testing
