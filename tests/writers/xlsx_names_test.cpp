#include "writers/xlsx/names.hpp"

#include <gtest/gtest.h>

namespace targetbook::writers::xlsx {
namespace {

TEST(SheetNames, KeepsWhatIsLegalAndFree) {
  SheetNames names;
  EXPECT_EQ(names.take("1.接访经费"), "1.接访经费");
  EXPECT_EQ(names.take("Sheet1"), "Sheet1");
}

TEST(SheetNames, NumbersNamesThatDifferInCaseOnly) {
  SheetNames names;
  EXPECT_EQ(names.take("Sheet1"), "Sheet1");
  EXPECT_EQ(names.take("SHEET1"), "SHEET1(2)");
  EXPECT_EQ(names.take("sheet1"), "sheet1(3)");
}

TEST(SheetNames, ReplacesForbiddenSignsAndTrims) {
  SheetNames names;
  EXPECT_EQ(names.take("a/b\\c[d]e:f*g?"), "a_b_c_d_e_f_g_");
  EXPECT_EQ(names.take("'quoted'"), "quoted");
  EXPECT_EQ(names.take("a\x01\nb"), "a b");
  EXPECT_EQ(names.take(""), "Sheet");
  EXPECT_EQ(names.take("History"), "History_");
}

TEST(SheetNames, CutsToThirtyOneUnitsEvenWithANumber) {
  SheetNames names;
  std::string wish;
  for (int i = 0; i < 40; ++i) wish += "项";
  const std::string first = names.take(wish);
  EXPECT_EQ(first.size(), 31 * 3U);
  const std::string second = names.take(wish);
  EXPECT_EQ(second.size(), 28 * 3U + 3U);
  EXPECT_TRUE(second.ends_with("(2)"));
}

TEST(SheetNames, CountsCharactersBeyondTheBasicPlaneTwice) {
  SheetNames names;
  std::string wish;
  for (int i = 0; i < 20; ++i) wish += "𠀀";
  EXPECT_EQ(names.take(wish).size(), 15 * 4U);
}

TEST(SheetNames, TellsLegalNames) {
  EXPECT_TRUE(is_legal_sheet_name("项目支出"));
  EXPECT_FALSE(is_legal_sheet_name(""));
  EXPECT_FALSE(is_legal_sheet_name("a/b"));
  EXPECT_FALSE(is_legal_sheet_name(" a"));
  EXPECT_FALSE(is_legal_sheet_name("history"));
}

}  // namespace
}  // namespace targetbook::writers::xlsx
