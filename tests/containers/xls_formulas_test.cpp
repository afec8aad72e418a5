#include "biff_maker.hpp"
#include "testing.hpp"

// The texts of formulas and the defined names, out of their tokens.
namespace targetbook::testing {
namespace {

const std::string relative = u16(0xC000);
std::string ref(unsigned row, unsigned column, unsigned marks = 0xC000) {
  return "\x44" + u16(row) + u16(column | marks);
}
std::string area(unsigned row1, unsigned row2, unsigned column1, unsigned column2, unsigned marks = 0xC000) {
  return "\x25" + u16(row1) + u16(row2) + u16(column1 | marks) + u16(column2 | marks);
}
std::string whole(unsigned value) {
  return "\x1E" + u16(value);
}
std::string text(const std::string& ascii) {
  return "\x17" + u8(static_cast<unsigned>(ascii.size())) + u8(0) + ascii;
}
std::string name(const std::string& tokens, const std::string& spelled, unsigned flags = 0,
                 unsigned sheet = 0) {
  const std::string units = utf16(spelled);
  return record(0x18, u16(flags) + u8(0) + u8(static_cast<unsigned>(units.size() / 2)) +
                          u16(static_cast<unsigned>(tokens.size())) + u16(0) + u16(sheet) + u32(0) + u8(1) +
                          units + tokens);
}

/// A workbook of three sheets, with a SUPBOOK for itself and one for another, and these records in front.
grid::Workbook book_with(const std::string& records, const std::string& names = "") {
  BiffBook book;
  book.sheets = {{"一", records}, {"Sheet 2", ""}, {"A1", ""}};
  book.behind_sheets =
      record(0x1AE, u16(3) + u16(0x401)) + record(0x1AE, u16(1) + wide("other.xls")) +
      record(0x23, u16(0) + u32(0) + short_wide("NETWORKDAYS")) + record(0x23, u16(0)) +
      record(0x17, u16(7) + u16(0) + u16(0) + u16(0) + u16(0) + u16(1) + u16(1) + u16(0) + u16(2) + u16(2) +
                       u16(0) + u16(0xFFFF) + u16(0xFFFF) + u16(1) + u16(0) + u16(0) + u16(0) + u16(0) +
                       u16(2) + u16(0) + u16(9) + u16(9)) +
      names;
  return containers::open_workbook("a.xls", book.file());
}
std::string printed(const std::string& tokens, const std::string& names = "") {
  const auto book = book_with(formula(0, 0, f64(1), tokens), names);
  return std::string(book.sheets[0].formula_at({0, 0}));
}

TEST(XlsFormulas, ALiteralCountsAsItself) {
  const auto book = book_with(
      formula(0, 0, f64(1), whole(100) + "\x14") + formula(0, 1, f64(0.985), "\x1F" + f64(98.5) + "\x14") +
      formula(0, 2, special(0), text("x")) + record(0x207, narrow("x")) +
      formula(0, 3, f64(-5), whole(5) + "\x13") + formula(0, 4, f64(2), whole(1) + whole(1) + "\x03"));
  const grid::Sheet& sheet = book.sheets[0];
  std::string shown;
  for (const grid::Cell& cell : sheet.cells) shown += book.shown(sheet, cell) + " ";
  EXPECT_EQ(shown, "=100% =98.5% x =-5 2 ");
}

TEST(XlsFormulas, Constants) {
  EXPECT_EQ(printed("\x1F" + f64(0.1)), "0.1");
  EXPECT_EQ(printed("\x1F" + f64(1e300)), "1E+300");
  EXPECT_EQ(printed(text("say \"hi\"")), "\"say \"\"hi\"\"\"");
  EXPECT_EQ(printed("\x17" + short_wide("目标")), "\"目标\"");
  EXPECT_EQ(printed("\x1D\x01"), "TRUE");
  EXPECT_EQ(printed("\x1D" + u8(0)), "FALSE");
  EXPECT_EQ(printed("\x1C\x2A"), "#N/A");
  EXPECT_EQ(printed(whole(5) + "\x12"), "+5");
}

TEST(XlsFormulas, PlacesAndOperators) {
  EXPECT_EQ(printed(ref(2, 1)), "B3");
  EXPECT_EQ(printed(ref(2, 1, 0)), "$B$3");
  EXPECT_EQ(printed(ref(2, 1, 0x4000)), "B$3");
  const std::string signs = "\x03\x04\x05\x06\x07\x08\x09\x0A\x0B\x0C\x0D\x0E\x0F\x10\x11";
  const char* const written[] = {
      "+", "-", "*", "/", "^", "&", "<", "<=", "=", ">=", ">", "<>", " ", ",", ":"};
  for (std::size_t i = 0; i < signs.size(); ++i)
    EXPECT_EQ(printed(ref(0, 0) + ref(1, 1) + signs[i]), "A1" + std::string(written[i]) + "B2");
  EXPECT_EQ(printed(ref(0, 0) + ref(1, 1) + "\x03\x15" + whole(2) + "\x05"), "(A1+B2)*2");
  EXPECT_EQ(printed("\x19\x40" + u16(1) + ref(0, 0)), "A1") << "white space";
}

TEST(XlsFormulas, WholeRowsAndColumns) {
  EXPECT_EQ(printed(area(0, 0xFFFF, 1, 2)), "B:C");
  EXPECT_EQ(printed(area(0, 0xFFFF, 1, 2, 0)), "$B:$C");
  EXPECT_EQ(printed(area(4, 5, 0, 255, 0)), "$5:$6");
}

TEST(XlsFormulas, Functions) {
  EXPECT_EQ(printed(area(0, 4, 1, 1) + "\x19\x10" + u16(0)), "SUM(B1:B5)");
  EXPECT_EQ(printed(area(0, 4, 1, 1) + whole(3) + "\x22\x02" + u16(4)), "SUM(B1:B5,3)");
  EXPECT_EQ(printed(ref(0, 0) + whole(2) + "\x41" + u16(27)), "ROUND(A1,2)");
  EXPECT_EQ(printed("\x21" + u16(221)), "TODAY()");
  EXPECT_EQ(printed(ref(0, 0) + "\x19\x02" + u16(9) + whole(1) + "\x19\x08" + u16(9) + "\x16" + "\x19\x08" +
                    u16(0) + "\x22\x03" + u16(1)),
            "IF(A1,1,)");
  EXPECT_EQ(printed(whole(1) + "\x19\x04" + u16(1) + std::string(4, '\0') + whole(2) + "\x22\x02" + u16(100)),
            "CHOOSE(1,2)");
  EXPECT_EQ(printed("\x21" + u16(9999)), "");
  EXPECT_EQ(printed("\x22\x01" + u16(9999)), "");
  EXPECT_EQ(printed("\x21" + u16(4)), "") << "SUM has no fixed number of arguments";
  EXPECT_EQ(printed("\x22\x02" + u16(4)), "") << "more arguments than there are";
}

TEST(XlsFormulas, FunctionsByName) {
  const std::string later = name("", "_xlfn.IFERROR");
  EXPECT_EQ(printed("\x23" + u16(1) + u16(0) + ref(0, 0) + whole(0) + "\x22\x03" + u16(255), later),
            "IFERROR(A1,0)");
  EXPECT_EQ(printed("\x39" + u16(4) + u16(1) + u16(0) + ref(0, 0) + "\x22\x02" + u16(255)),
            "NETWORKDAYS(A1)");
  EXPECT_EQ(printed("\x39" + u16(4) + u16(1) + u16(0) + "\x22\x01" + u16(255)), "NETWORKDAYS()");
  EXPECT_EQ(printed("\x39" + u16(4) + u16(2) + u16(0)), "") << "its name is cut short";
  EXPECT_EQ(printed("\x39" + u16(4) + u16(3) + u16(0)), "");
  EXPECT_EQ(printed("\x39" + u16(99) + u16(1) + u16(0)), "");
  EXPECT_EQ(printed("\x39" + u16(0) + u16(1) + u16(0), name("", "own")), "own");
  EXPECT_EQ(printed("\x22" + u8(0) + u16(255)), "");
}

TEST(XlsFormulas, NamesAndSheets) {
  EXPECT_EQ(printed("\x23" + u16(1) + u16(0), name(ref(0, 0), "合计")), "合计");
  EXPECT_EQ(printed("\x23" + u16(2) + u16(0), name(ref(0, 0), "合计")), "");
  const std::string at = u16(0) + u16(0xC000);
  EXPECT_EQ(printed("\x3A" + u16(0) + at), "一!A1");
  EXPECT_EQ(printed("\x3A" + u16(1) + at), "'Sheet 2'!A1");
  EXPECT_EQ(printed("\x3A" + u16(2) + at), "'A1'!A1");
  EXPECT_EQ(printed("\x3A" + u16(3) + at), "#REF!A1");
  EXPECT_EQ(printed("\x3A" + u16(4) + at), "") << "another workbook";
  EXPECT_EQ(printed("\x3A" + u16(5) + at), "'一:A1'!A1");
  EXPECT_EQ(printed("\x3A" + u16(6) + at), "") << "a sheet that is not there";
  EXPECT_EQ(printed("\x3A" + u16(99) + at), "");
  EXPECT_EQ(printed("\x3B" + u16(1) + u16(0) + u16(2) + u16(0) + u16(1)), "'Sheet 2'!$A$1:$B$3");
  EXPECT_EQ(printed("\x3C" + u16(1) + std::string(4, '\0')), "#REF!");
  EXPECT_EQ(printed("\x3D" + u16(1) + std::string(8, '\0')), "#REF!");
  EXPECT_EQ(printed("\x2A" + std::string(4, '\0')), "#REF!");
  EXPECT_EQ(printed("\x2B" + std::string(8, '\0')), "#REF!");
  EXPECT_EQ(printed("\x26" + std::string(6, '\0') + ref(0, 0)), "A1");
  EXPECT_EQ(printed("\x29" + u16(3) + ref(0, 0)), "A1");
}

TEST(XlsFormulas, WhatHasNoTextIsLeftEmpty) {
  EXPECT_EQ(printed("\x20" + std::string(7, '\0')), "") << "an array";
  EXPECT_EQ(printed("\x02" + std::string(4, '\0')), "") << "a data table";
  EXPECT_EQ(printed("\x18" + std::string(5, '\0')), "");
  EXPECT_EQ(printed("\x03"), "") << "nothing to add";
  EXPECT_EQ(printed("\x14"), "");
  EXPECT_EQ(printed(whole(1) + whole(2)), "") << "two values";
  EXPECT_EQ(printed("\x1E\x01"), "") << "cut short";
  EXPECT_EQ(printed("\x17\x05" + u8(0) + "ab"), "") << "cut short";
}

std::string shared(unsigned first_row, unsigned last_row, const std::string& tokens) {
  return record(0x4BC, u16(first_row) + u16(last_row) + u8(1) + u8(1) + u8(0) + u8(2) +
                           u16(static_cast<unsigned>(tokens.size())) + tokens);
}
std::string follower(unsigned row, unsigned column) {
  return u8(1) + u16(row) + u16(column);
}

TEST(XlsFormulas, SharedOnesCountFromTheirCell) {
  const std::string above = "\x2C" + u16(0xFFFF) + u16(0xC0FF);  // one up, one to the left
  const std::string around = "\x2D" + u16(0) + u16(1) + u16(0xC000) + u16(0x0002);
  const auto book = book_with(formula(1, 1, f64(1), follower(1, 1)) + shared(1, 3, above) +
                              formula(2, 1, f64(1), follower(1, 1)) + formula(3, 1, f64(1), follower(1, 1)) +
                              formula(5, 1, f64(1), follower(5, 1)) + shared(5, 5, around) +
                              formula(6, 6, f64(1), follower(9, 9)));
  const grid::Sheet& sheet = book.sheets[0];
  EXPECT_EQ(sheet.formula_at({1, 1}), "A1");
  EXPECT_EQ(sheet.formula_at({2, 1}), "A2");
  EXPECT_EQ(sheet.formula_at({3, 1}), "A3");
  EXPECT_EQ(sheet.formula_at({5, 1}), "B6:$C$2");
  EXPECT_EQ(sheet.formula_at({6, 6}), "") << "nobody shares that";
}

TEST(XlsFormulas, OfAnArrayTheFirstCellHasTheText) {
  const std::string tokens = ref(0, 0) + whole(2) + "\x05";
  const std::string array = record(0x221, u16(0) + u16(1) + u8(0) + u8(0) + u16(0) + u32(0) +
                                              u16(static_cast<unsigned>(tokens.size())) + tokens);
  const auto book =
      book_with(formula(0, 0, f64(1), follower(0, 0)) + array + formula(1, 0, f64(1), follower(0, 0)));
  EXPECT_EQ(book.sheets[0].formula_at({0, 0}), "A1*2");
  EXPECT_EQ(book.sheets[0].formula_at({1, 0}), "");
  EXPECT_TRUE(book.sheets[0].cells[1].has_formula());
}

TEST(XlsFormulas, TokensThatNobodyAskedForAreNothing) {
  EXPECT_EQ(printed(whole(1)), "1");
  const auto book =
      book_with(shared(0, 0, whole(1)) + formula(0, 0, f64(1), whole(2)) + shared(0, 0, whole(1)));
  EXPECT_EQ(book.sheets[0].formula_at({0, 0}), "2");
  const auto cut = book_with(formula(0, 0, f64(1), follower(0, 0)) + record(0x4BC, "short"));
  EXPECT_EQ(cut.sheets[0].formula_at({0, 0}), "");
}

TEST(XlsFormulas, AWorkbookHasOnlySoMuchWork) {
  // A formula that nests 10,000 signs costs their square; a thousand of them would cost minutes.
  std::string deep = whole(1) + std::string(20'000, '\x13');
  std::string records;
  for (unsigned row = 0; row < 1000; ++row)
    records += formula(row, 0, f64(1), row == 0 ? follower(0, 0) : follower(0, 0)) +
               (row == 0 ? shared(0, 999, deep) : "");
  const auto book = book_with(records);
  EXPECT_EQ(book.sheets[0].cells.size(), 1000U);
  EXPECT_EQ(book.sheets[0].formula_at({999, 0}), "");
}

TEST(XlsFormulas, DefinedNames) {
  const std::string sheet_area = "\x3B" + u16(0) + u16(0) + u16(9) + u16(0) + u16(3);
  const std::string rows = "\x3B" + u16(0) + u16(0) + u16(1) + u16(0) + u16(255);
  const std::string columns = "\x3B" + u16(0) + u16(0) + u16(0xFFFF) + u16(0) + u16(0);
  const std::string both = "\x29" + u16(23) + columns + rows + "\x10";
  const auto book = book_with(
      "", name(ref(0, 1), "合计") + name("\x3A" + u16(1) + u16(3) + u16(1), "targetbook_1_2026_1_a") +
              name(sheet_area, "\x06", 0x20, 1) + name(both, "\x07", 0x20, 1) +
              name(sheet_area + sheet_area + "\x10", "\x06", 0x20, 2) + name(ref(0, 0), "nowhere", 0, 9) +
              name(ref(0, 0), "\x63", 0x20) + name("\x3A" + u16(0) + u16(2) + u16(1), "\x06", 0x20, 3) +
              record(0x18, "short") + name(ref(0, 0) + "\x24", "\x07", 0x20, 3));
  ASSERT_EQ(book.names.size(), 7U);
  EXPECT_EQ(book.names[0].name, "合计");
  EXPECT_EQ(book.names[0].refers_to, "B1");
  EXPECT_EQ(book.names[0].sheet, "");
  EXPECT_EQ(book.names[1].refers_to, "'Sheet 2'!$B$4");
  EXPECT_EQ(book.names[2].name, "_xlnm.Print_Area");
  EXPECT_EQ(book.names[2].refers_to, "一!$A$1:$D$10");
  EXPECT_EQ(book.names[2].sheet, "一");
  EXPECT_EQ(book.names[3].name, "_xlnm.Print_Titles");
  EXPECT_EQ(book.names[3].refers_to, "一!$A:$A,一!$1:$2");
  const grid::PrintSetup& print = book.sheets[0].look.print;
  EXPECT_EQ(print.area, (base::CellRange{{0, 0}, {9, 3}}));
  EXPECT_EQ(print.repeated_rows, (grid::Span{0, 1}));
  EXPECT_EQ(print.repeated_columns, (grid::Span{0, 0}));
  EXPECT_FALSE(book.sheets[1].look.print.area) << "two areas are none";
  EXPECT_EQ(book.sheets[2].look.print.area, (base::CellRange{{2, 1}, {2, 1}}));
}

}  // namespace
}  // namespace targetbook::testing
