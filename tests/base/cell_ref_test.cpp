#include "base/cell_ref.hpp"

#include <gtest/gtest.h>

namespace targetbook::base {
namespace {

TEST(CellRef, ReadsReferences) {
  const std::pair<const char*, CellRef> cases[] = {
      {"A1", {0, 0}},   {"B7", {6, 1}},   {"b7", {6, 1}},
      {"$B$7", {6, 1}}, {"$B7", {6, 1}},  {"B$7", {6, 1}},
      {"Z1", {0, 25}},  {"AA1", {0, 26}}, {"xfD1048576", {max_rows - 1, max_columns - 1}},
  };
  for (const auto& [text, cell] : cases) EXPECT_EQ(parse_cell_ref(text), cell) << text;
}

TEST(CellRef, RefusesWhatIsNone) {
  for (const char* text :
       {"",      "A",    "1",   "A0",  "A01",   "A-1", "A1048577", "XFE1", "AAAA1", "A99999999999999",
        "$A$$1", "$$A1", "A1 ", " A1", "A1:B2", "1A",  "R1C1",     "Á1",   "@1",    "[1",
        "`1",    "{1"})
    EXPECT_EQ(parse_cell_ref(text), std::nullopt) << text;
}

TEST(CellRef, PrintsWhatItReads) {
  for (std::uint32_t column = 0; column < max_columns; ++column) {
    const CellRef cell{column * 7 % max_rows, column};
    ASSERT_EQ(parse_cell_ref(to_a1(cell)), cell);
  }
  EXPECT_EQ(to_a1(CellRef{max_rows - 1, max_columns - 1}), "XFD1048576");
  EXPECT_EQ(column_name(701), "ZZ");
  EXPECT_EQ(column_name(702), "AAA");
}

TEST(CellRange, ReadsRanges) {
  EXPECT_EQ(parse_cell_range("A1:B2"), (CellRange{{0, 0}, {1, 1}}));
  EXPECT_EQ(parse_cell_range("$a$1:$B$2"), (CellRange{{0, 0}, {1, 1}}));
  EXPECT_EQ(parse_cell_range("C3"), (CellRange{{2, 2}, {2, 2}}));
  EXPECT_EQ(parse_cell_range("A1:XFD1048576"), (CellRange{{0, 0}, {max_rows - 1, max_columns - 1}}));
  EXPECT_EQ(to_a1(CellRange{{0, 0}, {17, 6}}), "A1:G18");
}

TEST(CellRange, RefusesWhatIsNone) {
  for (const char* text :
       {"", ":", "A1:", ":A1", "B2:A1", "A2:B1", "B1:A2", "A1:B2:C3", "A1:XFE1", "A:B", "1:2"})
    EXPECT_EQ(parse_cell_range(text), std::nullopt) << text;
}

TEST(CellRange, KnowsWhatItHolds) {
  const CellRange range{{1, 1}, {3, 2}};
  EXPECT_TRUE(range.contains({1, 1}));
  EXPECT_TRUE(range.contains({3, 2}));
  EXPECT_FALSE(range.contains({0, 1}));
  EXPECT_FALSE(range.contains({3, 3}));
  EXPECT_TRUE(range.overlaps({{3, 2}, {9, 9}}));
  EXPECT_FALSE(range.overlaps({{4, 1}, {9, 9}}));
}

}  // namespace
}  // namespace targetbook::base
