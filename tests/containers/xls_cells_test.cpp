#include "biff_maker.hpp"
#include "testing.hpp"

// The records of BIFF8 that hold cells, each as spreadsheet programs write it.
namespace targetbook::testing {
namespace {

grid::Workbook open_xls(const std::string& bytes) {
  return containers::open_workbook("a.xls", bytes);
}
std::string cells(const std::string& records, const std::string& globals = "") {
  return cells_of(open_xls(xls_with(records, globals)));
}

std::string rk(unsigned row, unsigned column, std::uint64_t number) {
  return record(0x27E, cell_at(row, column) + u32(number));
}
std::uint64_t rk_of_whole(std::int32_t number) {
  return static_cast<std::uint32_t>(number) << 2U | 2U;
}

TEST(XlsCells, Numbers) {
  EXPECT_EQ(cells(number(0, 0, 0.1) + number(1, 255, -1e300)), "A1=0.1 IV2=-1E+300");
}

TEST(XlsCells, NumbersInThirtyBits) {
  EXPECT_EQ(cells(rk(0, 0, rk_of_whole(7)) + rk(0, 1, rk_of_whole(-7)) + rk(0, 2, rk_of_whole(98) | 1U) +
                  rk(0, 3, 0x3FF80000) + rk(0, 4, 0x40590001) + rk(0, 5, rk_of_whole(-1) | 1U)),
            "A1=7 B1=-7 C1=0.98 D1=1.5 E1=1 F1=-0.01");
}

TEST(XlsCells, RowsOfNumbersAndBlanks) {
  const std::string row =
      u16(3) + u16(1) + u16(0) + u32(rk_of_whole(1)) + u16(0) + u32(rk_of_whole(2)) + u16(2);
  const std::string blanks = u16(3) + u16(5) + u16(0) + u16(0) + u16(6);
  EXPECT_EQ(cells(record(0xBD, row) + record(0xBE, blanks) + record(0x201, cell_at(3, 9))), "B4=1 C4=2");
}

TEST(XlsCells, TruthValuesAndErrors) {
  const auto value = [](unsigned column, unsigned code, unsigned is_error) {
    return record(0x205, cell_at(0, column) + u8(code) + u8(is_error));
  };
  EXPECT_EQ(cells(value(0, 1, 0) + value(1, 0, 0) + value(2, 0x00, 1) + value(3, 0x07, 1) +
                  value(4, 0x0F, 1) + value(5, 0x17, 1) + value(6, 0x1D, 1) + value(7, 0x24, 1) +
                  value(8, 0x2A, 1) + value(9, 0x2B, 1)),
            "A1=TRUE B1=FALSE C1=#NULL! D1=#DIV/0! E1=#VALUE! F1=#REF! G1=#NAME? H1=#NUM! I1=#N/A "
            "J1=#GETTING_DATA");
}

TEST(XlsCells, Labels) {
  const std::string runs = u16(1) + u16(0) + u16(5);
  EXPECT_EQ(
      cells(record(0x204, cell_at(0, 0) + wide("绩效")) + record(0x204, cell_at(0, 1) + narrow("abc")) +
            record(0xD6, cell_at(0, 2) + wide("富文本") + runs) + record(0x204, cell_at(0, 3) + narrow(""))),
      "A1=\"绩效\" B1=\"abc\" C1=\"富文本\"");
}

TEST(XlsCells, ALabelMayGoOn) {
  const std::string rest = record(0x3C, u8(1) + utf16("目标"));
  EXPECT_EQ(cells(record(0x204, cell_at(0, 0) + u16(4) + u8(0) + "ab") + rest), "A1=\"ab目标\"");
}

TEST(XlsCells, SharedStrings) {
  EXPECT_EQ(cells(label_sst(0, 0, 1) + label_sst(0, 1, 0) + label_sst(1, 0, 1) + label_sst(2, 0, 2),
                  strings({wide("绩效目标"), narrow("x y"), narrow("")})),
            "A1=\"x y\" B1=\"绩效目标\" A2=\"x y\"");
}

TEST(XlsCells, SharedStringsAreJoinedFromRunsAndPhonetics) {
  const std::string rich = u16(2) + u8(8 | 1) + u16(2) + utf16("富文") + std::string(8, 'r');
  const std::string phonetic = u16(2) + u8(4) + u32(5) + "ab" + std::string(5, 'p');
  const std::string both = u16(2) + u8(8 | 4) + u16(1) + u32(3) + "cd" + std::string(4, 'r') + "ppp";
  EXPECT_EQ(cells(label_sst(0, 0, 0) + label_sst(0, 1, 1) + label_sst(0, 2, 2) + label_sst(0, 3, 3),
                  strings({rich, phonetic, both, narrow("end")})),
            "A1=\"富文\" B1=\"ab\" C1=\"cd\" D1=\"end\"");
}

/// The SST record parted behind `first` bytes of `texts`, with `seam` in front of the rest.
std::string parted(const std::string& texts, std::size_t first, const std::string& seam, unsigned count) {
  return record(0xFC, u32(count) + u32(count) + texts.substr(0, first)) +
         record(0x3C, seam + texts.substr(first));
}

TEST(XlsCells, TheWidthOfCharactersMayChangeAtTheSeam) {
  const std::string one = label_sst(0, 0, 0) + label_sst(0, 1, 1);
  // From one byte to two, and the other way round.
  EXPECT_EQ(cells(one, parted(u16(4) + u8(0) + "ab" + utf16("目标") + narrow("x"), 5, u8(1), 2)),
            "A1=\"ab目标\" B1=\"x\"");
  EXPECT_EQ(cells(one, parted(u16(4) + u8(1) + utf16("目标") + "ab" + narrow("x"), 7, u8(0), 2)),
            "A1=\"目标ab\" B1=\"x\"");
}

TEST(XlsCells, ASeamMayStandAnywhereInTheStrings) {
  const std::string rich = u16(2) + u8(8 | 4 | 1) + u16(1) + u32(6) + utf16("富文") + "rrrrpppppp";
  const std::string texts = rich + narrow("end");
  const std::string both = label_sst(0, 0, 0) + label_sst(0, 1, 1);
  for (std::size_t at = 0; at <= texts.size(); ++at) {
    // The characters begin at 9 and end at 13; a seam among them, or right in front, says the width anew. It
    // never parts one character.
    if (at == 10 || at == 12) continue;
    const bool is_in_first = at >= 9 && at < 13;
    const bool is_in_second = at >= 26 && at < 29;
    const std::string seam = is_in_first ? u8(1) : is_in_second ? u8(0) : "";
    EXPECT_EQ(cells(both, parted(texts, at, seam, 2)), "A1=\"富文\" B1=\"end\"") << at;
  }
}

TEST(XlsCells, EmptyContinuationsAreNothing) {
  const std::string table = record(0xFC, u32(1) + u32(1) + u16(2) + u8(0) + "a") + record(0x3C, "") +
                            record(0x3C, u8(0)) + record(0x3C, u8(0) + "b");
  EXPECT_EQ(cells(label_sst(0, 0, 0), table), "A1=\"ab\"");
}

TEST(XlsCells, CharactersPastTheUsualPlane) {
  EXPECT_EQ(cells(label_sst(0, 0, 0), strings({wide("𠮷吉")})), "A1=\"𠮷吉\"");
  // Parted by the seam, and halves without their other.
  const std::string pair = wide("𠮷");
  EXPECT_EQ(cells(label_sst(0, 0, 0), parted(pair, 5, u8(1), 1)), "A1=\"𠮷\"");
  const std::string lone = u16(5) + u8(1) + u16(0xD842) + u16('a') + u16(0xDFB7) + u16(0xD842) + u16(0xD842);
  EXPECT_EQ(cells(label_sst(0, 0, 0), strings({lone})), "A1=\"\uFFFDa\uFFFD\uFFFD\uFFFD\"");
  const std::string before_narrow = u16(2) + u8(1) + u16(0xD842) + "a";
  EXPECT_EQ(cells(label_sst(0, 0, 0), parted(before_narrow, 5, u8(0), 1)), "A1=\"\uFFFDa\"");
}

TEST(XlsCells, OneByteCharactersAreTheFirstOfUnicode) {
  EXPECT_EQ(cells(label_sst(0, 0, 0), strings({u16(3) + u8(0) + "\xE9\x80z"})), "A1=\"é\u0080z\"");
}

TEST(XlsCells, MoreStringsPromisedThanWritten) {
  EXPECT_EQ(cells(label_sst(0, 0, 0), record(0xFC, u32(9) + u32(9) + narrow("a"))), "A1=\"a\"");
}

TEST(XlsCells, FormulasGiveTheirStoredValues) {
  const std::string text = record(0x207, wide("合计"));
  const auto book =
      open_xls(xls_with(formula(0, 0, f64(12.5), "\x1E\x01" + u8(0)) + formula(0, 1, special(0), "") + text +
                        formula(0, 2, special(1, 1), "") + formula(0, 3, special(2, 0x2A), "") +
                        formula(0, 4, special(3), "")));
  EXPECT_EQ(cells_of(book), "A1=12.5 B1=\"合计\" C1=TRUE D1=#N/A");
  for (const grid::Cell& cell : book.sheets[0].cells) EXPECT_TRUE(cell.has_formula());
  EXPECT_EQ(book.sheets[0].formulas.size(), 5U);
}

TEST(XlsCells, OlderNumbersOfTheFormulaRecordAreReadToo) {
  const std::string body = cell_at(0, 0) + f64(3) + u16(0) + u32(0) + u16(0);
  EXPECT_EQ(cells(record(0x206, body)), "A1=3");
  EXPECT_EQ(cells(record(0x406, body)), "A1=3");
  EXPECT_EQ(cells(record(0x06, cell_at(0, 0) + f64(3))), "A1=3") << "without its tokens";
}

TEST(XlsCells, TheTextOfAFormulaMayStandBehindItsTokensAndGoOn) {
  const std::string shared =
      record(0x4BC, u16(0) + u16(1) + u8(0) + u8(0) + u8(0) + u8(2) + u16(3) + "\x1E\x05" + u8(0));
  const std::string text = record(0x207, u16(4) + u8(0) + "ab") + record(0x3C, u8(1) + utf16("目标"));
  EXPECT_EQ(cells(formula(0, 0, special(0), u8(1) + u16(0) + u16(0)) + shared + text), "A1=\"ab目标\"");
}

TEST(XlsCells, AFormulaWhoseTextNeverComesHasNoValue) {
  EXPECT_EQ(cells(formula(0, 0, special(0), "") + formula(0, 1, f64(1), "")), "A1=? B1=1");
  EXPECT_EQ(cells(formula(0, 0, special(0), "") + number(0, 1, 1)), "A1=? B1=1");
}

TEST(XlsCells, ATextThatNoFormulaWaitsForIsNothing) {
  EXPECT_EQ(cells(number(0, 0, 1) + record(0x207, narrow("x"))), "A1=1");
}

TEST(XlsCells, OrderDoesNotCount) {
  EXPECT_EQ(cells(number(2, 0, 3) + formula(0, 1, f64(2), "\x1E\x02" + u8(0)) +
                  formula(0, 0, f64(1), "\x1E\x01" + u8(0))),
            "A1=1 B1=2 A3=3");
  const auto book = open_xls(
      xls_with(formula(0, 1, f64(2), "\x1E\x02" + u8(0)) + formula(0, 0, f64(1), "\x1E\x01" + u8(0))));
  EXPECT_EQ(book.sheets[0].formula_at({0, 0}), "1");
  EXPECT_EQ(book.sheets[0].formula_at({0, 1}), "2");
}

TEST(XlsCells, TheSameCellTwiceWithTheSameValueIsOne) {
  EXPECT_EQ(cells(number(0, 0, 1) + number(0, 1, 2) + number(0, 0, 1)), "A1=1 B1=2");
  EXPECT_EQ(cells(formula(0, 0, f64(1), "") + formula(0, 0, f64(1), "")), "A1=1");
  EXPECT_EQ(cells(label_sst(0, 0, 0) + label_sst(0, 0, 1), strings({narrow("a"), wide("a")})), "A1=\"a\"");
  const std::string yes = record(0x205, cell_at(0, 0) + u8(1) + u8(0));
  EXPECT_EQ(cells(yes + yes), "A1=TRUE");
}

TEST(XlsCells, WhatIsNotReadIsPassedOver) {
  const std::string chart = bof(0x20) + number(0, 0, 9) + bof(0x20) + eof() + eof();
  EXPECT_EQ(cells(record(0x200, "short") + record(0xEC, "drawing") + record(0x3C, "goes on") + chart +
                  record(0x1B8, "link") + number(0, 0, 1)),
            "A1=1");
}

TEST(XlsCells, WhatStandsBehindTheSheetsIsNothing) {
  BiffBook book;
  book.sheets = {{"表", number(0, 0, 1)}};
  EXPECT_EQ(cells_of(open_xls(BiffBook::file_of(book.stream() + "rubbish"))), "A1=1");
}

TEST(XlsCells, SheetsWithStatesAndKinds) {
  BiffBook book;
  book.sheets = {{"可见", number(0, 0, 1)},
                 {"隐藏", number(0, 0, 2), 1},
                 {"深藏", number(0, 0, 3), 2},
                 {"图表", "", 0, 2, 0x20},
                 {"宏", number(0, 0, 4), 0, 1, 0x40},
                 {"模块", "", 0, 6, 0x06},
                 {"自称工作表", number(0, 0, 5), 0, 0, 0x20}};
  const auto read = open_xls(book.file());
  EXPECT_EQ(read.container, grid::Container::xls);
  ASSERT_EQ(read.sheets.size(), 7U);
  EXPECT_EQ(read.sheets[0].name, "可见");
  EXPECT_EQ(read.sheets[0].state, grid::SheetState::visible);
  EXPECT_EQ(read.sheets[1].state, grid::SheetState::hidden);
  EXPECT_EQ(read.sheets[2].state, grid::SheetState::very_hidden);
  EXPECT_EQ(cells_of(read, 2), "A1=3");
  for (std::size_t i = 0; i < read.sheets.size(); ++i) {
    EXPECT_EQ(read.sheets[i].is_worksheet, i < 3) << i;
    if (i >= 3) {
      EXPECT_EQ(cells_of(read, i), "");
    }
  }
}

TEST(XlsCells, DatesOf1904) {
  EXPECT_FALSE(open_xls(xls_with("", record(0x22, u16(0)))).date1904);
  EXPECT_TRUE(open_xls(xls_with("", record(0x22, u16(1)))).date1904);
}

TEST(XlsCells, AStreamWithoutOle) {
  BiffBook book;
  book.sheets = {{"表", number(0, 0, 1)}};
  EXPECT_EQ(cells_of(open_xls(book.stream())), "A1=1");
}

}  // namespace
}  // namespace targetbook::testing
