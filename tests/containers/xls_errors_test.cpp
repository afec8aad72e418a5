#include <cmath>

#include "biff_maker.hpp"
#include "testing.hpp"

// What a hostile or broken .xls is told as.
namespace targetbook::testing {
namespace {

/// Kind, place and English words.
std::string said_of(const std::string& bytes, const containers::Limits& limits = {}) {
  const base::FileError error = error_of_bytes(bytes, "a.xls", limits);
  return kind_of(error) + " " + place_of(error) + ": " + error.what();
}
std::string said(const std::string& records, const std::string& globals = "") {
  return said_of(xls_with(records, globals));
}
#define EXPECT_SAID(said, start, words)                             \
  do {                                                              \
    const std::string sentence = said;                              \
    EXPECT_EQ(sentence.substr(0, sentence.find(':')), start);       \
    EXPECT_NE(sentence.find(words), std::string::npos) << sentence; \
  } while (false)

TEST(XlsErrors, CellsOffTheSheet) {
  EXPECT_SAID(said(number(0, 256, 1)), "corrupt 表", "row 1, column 257");
  EXPECT_SAID(said(label_sst(3, 0x4000, 0), strings({narrow("a")})), "corrupt 表", "off the sheet");
  EXPECT_SAID(said(record(0x201, cell_at(0, 256))), "corrupt 表", "off the sheet");
  const std::string row = u16(0) + u16(255) + u16(0) + u32(2) + u16(0) + u32(2) + u16(256);
  EXPECT_SAID(said(record(0xBD, row)), "corrupt 表", "off the sheet");
}

TEST(XlsErrors, MergesOffTheSheet) {
  const auto merge = [](unsigned r1, unsigned r2, unsigned c1, unsigned c2) {
    return record(0xE5, u16(1) + u16(r1) + u16(r2) + u16(c1) + u16(c2));
  };
  EXPECT_SAID(said(merge(0, 1, 0, 256)), "corrupt 表", "merged range");
  EXPECT_SAID(said(merge(2, 1, 0, 1)), "corrupt 表", "merged range");
  EXPECT_SAID(said(merge(0, 1, 3, 1)), "corrupt 表", "merged range");
  EXPECT_SAID(said(record(0xE5, u16(3) + std::string(8, '\0'))), "corrupt 表", "shorter than what it holds");
}

TEST(XlsErrors, AStringThatIsNotThere) {
  EXPECT_SAID(said(label_sst(1, 2, 1), strings({narrow("a")})), "corrupt 表!C2", "no shared string");
  EXPECT_SAID(said(label_sst(0, 0, 0)), "corrupt 表!A1", "no shared string");
}

TEST(XlsErrors, TheSameCellTwice) {
  EXPECT_SAID(said(number(4, 1, 1) + number(4, 1, 2)), "corrupt 表!B5", "twice");
  EXPECT_SAID(said(number(0, 0, 1) + record(0x205, cell_at(0, 0) + u8(1) + u8(0))), "corrupt 表!A1", "twice");
}

TEST(XlsErrors, NumbersThatAreNone) {
  EXPECT_SAID(said(number(0, 1, std::nan(""))), "corrupt 表!B1", "number is none");
  EXPECT_SAID(said(number(0, 1, INFINITY)), "corrupt 表!B1", "number is none");
  EXPECT_SAID(said(record(0x27E, cell_at(0, 0) + u32(0x7FF00000))), "corrupt 表!A1", "number is none");
  EXPECT_SAID(said(formula(0, 0, f64(INFINITY), "")), "corrupt 表!A1", "number is none");
}

TEST(XlsErrors, ValuesOfNoKind) {
  EXPECT_SAID(said(record(0x205, cell_at(0, 0) + u8(2) + u8(0))), "corrupt 表!A1", "neither true nor false");
  EXPECT_SAID(said(record(0x205, cell_at(0, 0) + u8(3) + u8(1))), "corrupt 表!A1", "no error value");
  EXPECT_SAID(said(formula(0, 0, special(4), "")), "corrupt 表!A1", "of no known kind");
  EXPECT_SAID(said(formula(0, 0, special(2, 1), "")), "corrupt 表!A1", "no error value");
}

TEST(XlsErrors, RecordsThatAreCutShort) {
  for (const unsigned type : {0x203U, 0x27EU, 0xFDU, 0x201U, 0xBDU, 0xBEU, 0x204U, 0xD6U, 0x205U, 0x06U,
                              0xE5U, 0x208U, 0x7DU, 0x1CU})
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}})
      EXPECT_SAID(said(record(type, std::string(size, '\0'))), "corrupt 表", "shorter");
  for (const unsigned type : {0x203U, 0x27EU, 0xFDU, 0x204U, 0x205U, 0x06U})
    EXPECT_SAID(said(record(type, cell_at(0, 0))), "corrupt 表!A1", "shorter");
}

TEST(XlsErrors, RowsThatHoldOtherThanTheySay) {
  const std::string row = u16(7) + u16(1) + u16(0) + u32(2) + u16(0) + u32(2);
  EXPECT_SAID(said(record(0xBD, row + u16(9))), "corrupt 表", "row 8");
  EXPECT_SAID(said(record(0xBE, u16(7) + u16(1) + u16(0) + u16(0))), "corrupt 表", "row 8");
}

TEST(XlsErrors, TextsThatAreCutShort) {
  EXPECT_SAID(said("", strings({u16(9) + u8(0) + "short"})), "corrupt ", "shorter");
  EXPECT_SAID(said("", record(0xFC, u32(1))), "corrupt ", "shorter");
  EXPECT_SAID(said("", strings({u16(1) + u8(4) + u32(0xFFFFFFFF) + "a"})), "corrupt ", "shorter");
  EXPECT_SAID(said(record(0x204, cell_at(0, 0) + u16(5) + u8(0) + "ab")), "corrupt 表!A1", "shorter");
  EXPECT_SAID(said(formula(0, 0, special(0), "") + record(0x207, u16(5) + u8(0) + "ab")), "corrupt 表!A1",
              "shorter");
  EXPECT_SAID(said(record(0x204, cell_at(0, 0) + u16(5) + u8(1) + "abc") + record(0x3C, u8(1))),
              "corrupt 表!A1", "shorter");
}

TEST(XlsErrors, StreamsThatAreCutShort) {
  BiffBook book;
  book.sheets = {{"表", number(0, 0, 1)}};
  const std::string stream = book.stream();
  for (std::size_t size = 8; size < stream.size(); ++size)
    EXPECT_EQ(said_of(stream.substr(0, size)).substr(0, 8), "corrupt ") << size;
  EXPECT_SAID(said_of(BiffBook::file_of(stream.substr(0, stream.size() - 4))), "corrupt 表", "cut short");
}

TEST(XlsErrors, SheetsThatAreElsewhere) {
  const auto with_offset = [](std::size_t offset) {
    return BiffBook::file_of(bof(5) + record(0x85, u32(offset) + u16(0) + short_wide("表")) + eof() +
                             bof(0x10) + eof());
  };
  EXPECT_SAID(said_of(with_offset(99'999)), "corrupt 表", "cut short");
  EXPECT_SAID(said_of(with_offset(20)), "corrupt 表", "does not begin with a BOF");
}

TEST(XlsErrors, TwoSheetsInTheSameBytes) {
  const std::string entry = record(0x85, u32(0) + u16(0) + short_wide("表"));
  const std::size_t offset = bof(5).size() + entry.size() * 2 + eof().size();
  const std::string same = record(0x85, u32(offset) + u16(0) + short_wide("表"));
  EXPECT_SAID(said_of(BiffBook::file_of(bof(5) + same + same + eof() + bof(0x10) + number(0, 0, 1) + eof())),
              "corrupt 表", "share the same bytes");
}

TEST(XlsErrors, RecordsOutOfPlace) {
  EXPECT_SAID(said("", number(0, 0, 1)), "corrupt ", "outside of any sheet");
  EXPECT_SAID(said("", bof(0x10)), "corrupt ", "do not end");
  EXPECT_SAID(said_of(BiffBook::file_of(number(0, 0, 1))), "corrupt ", "does not begin with a BOF");
  for (const unsigned type : {2U, 3U, 4U, 5U})
    EXPECT_SAID(said(record(type, std::string(16, '\0'))), "corrupt 表", "BIFF2");
}

TEST(XlsErrors, MoreNamesThanFormulasCanCount) {
  const std::string one = record(0x18, u16(0) + u8(0) + u8(1) + std::string(10, '\0') + u8(0) + "n");
  std::string names;
  for (unsigned i = 0; i < 65'535; ++i) names += one;
  EXPECT_EQ(containers::open_workbook("a.xls", xls_with("", names)).names.size(), 65'535U);
  EXPECT_SAID(said("", names + one), "corrupt ", "absurd number of names");
}

TEST(XlsErrors, Passwords) {
  EXPECT_SAID(said("", record(0x2F, u16(1))), "encrypted ", "password");
  EXPECT_SAID(said(record(0x2F, u16(1))), "encrypted 表", "password");
}

TEST(XlsErrors, OlderVersionsByName) {
  EXPECT_SAID(said_of(record(0x0009, u16(2) + u16(0x10)) + eof()), "unsupported ", "BIFF2");
  EXPECT_SAID(said_of(record(0x0209, u16(0) + u16(0x10) + u16(0)) + eof()), "unsupported ", "BIFF3");
  EXPECT_SAID(said_of(record(0x0409, u16(0) + u16(0x10) + u16(0)) + eof()), "unsupported ", "BIFF4");
  EXPECT_SAID(said_of(BiffBook::file_of(record(0x0409, u16(0) + u16(0x100) + u16(0)) + eof())),
              "unsupported ", "BIFF4");
  EXPECT_SAID(said_of(bof(0x20) + eof()), "unsupported ", "no workbook");
  EXPECT_EQ(error_of_bytes(record(0x0009, u16(2) + u16(0x10)), "a.et").reason().zh.find(".xls "),
            std::string::npos);
}

TEST(XlsErrors, Limits) {
  containers::Limits limits;
  limits.cells = 2;
  EXPECT_EQ(cells_of(containers::open_workbook("a", xls_with(number(0, 0, 1) + number(0, 1, 2)), limits)),
            "A1=1 B1=2");
  EXPECT_SAID(said_of(xls_with(number(0, 0, 1) + number(0, 1, 2) + number(5, 0, 1)), limits),
              "too-large 表!A6", "cells=2");
  EXPECT_SAID(said_of(xls_with("", strings({narrow("a"), narrow("b"), narrow("c")})), limits), "too-large ",
              "cells=2");
  limits = {};
  limits.sheets = 1;
  BiffBook two;
  two.sheets = {{"一"}, {"二"}};
  EXPECT_SAID(said_of(two.file(), limits), "too-large ", "sheets=1");
  limits = {};
  limits.merges = 1;
  EXPECT_SAID(said_of(xls_with(record(0xE5, u16(2) + std::string(16, '\0'))), limits), "too-large 表",
              "merges=1");
  limits = {};
  limits.cell_characters = 3;
  const std::string texts = strings({wide("四个汉字"), wide("三汉字")});
  EXPECT_EQ(cells_of(containers::open_workbook("a", xls_with(label_sst(0, 0, 1), texts), limits)),
            "A1=\"三汉字\"");
  EXPECT_SAID(said_of(xls_with(label_sst(0, 0, 0), texts), limits), "too-large 表!A1", "cell-characters=3");
  EXPECT_SAID(said_of(xls_with(record(0x204, cell_at(0, 0) + wide("四个汉字"))), limits), "too-large 表!A1",
              "cell-characters=3");
}

}  // namespace
}  // namespace targetbook::testing
