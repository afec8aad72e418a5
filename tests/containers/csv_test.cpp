#include "containers/csv/read_csv.hpp"

#include "testing.hpp"

namespace targetbook::testing {
namespace {

std::string cells(std::string_view bytes) {
  return cells_of(containers::csv::read_workbook(bytes, "名单", {}));
}

base::FileError error(std::string_view bytes, const containers::Limits& limits = {}) {
  try {
    (void)containers::csv::read_workbook(bytes, "名单", limits);
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
