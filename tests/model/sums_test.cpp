#include "model/sums.hpp"

#include <gtest/gtest.h>

namespace targetbook::model {
namespace {

using Lines = std::vector<std::size_t>;

const std::vector<std::string> table = {"一、拨款", "（一）基金",   "（二）其他", "二、事业收入",
                                        "",         "本年收入合计", "上年结转",   "收 入 总 计"};

SumTerm lines(const char* words) {
  return {"rows", "收入/预算数", words, words};
}

TEST(Sums, LinesAreKnownByTheirNumbersAndWords) {
  EXPECT_EQ(total_lines(lines("一、"), table), (Lines{0, 3}));
  EXPECT_EQ(total_lines(lines("*合计"), table), Lines{5});
  EXPECT_EQ(total_lines(lines("*总计*"), table), Lines{7});
  EXPECT_EQ(total_lines(lines("支出*"), table), Lines{});
  EXPECT_EQ(part_lines({lines("（一）")}, table, 0), (Lines{1, 2}));
  EXPECT_EQ(part_lines({lines("（一）")}, table, 3), Lines{});
  EXPECT_EQ(part_lines({lines("一、")}, table, 5), (Lines{0, 3}));
  EXPECT_EQ(part_lines({lines("*合计"), lines("…")}, table, 7), (Lines{5, 6}));
  EXPECT_EQ(part_lines({lines("*小计"), lines("…")}, table, 7), std::nullopt);
}

TEST(Sums, WordsFitWhateverTheirWidthAndBlanks) {
  EXPECT_TRUE(fits_words("合计", "合　计"));
  EXPECT_TRUE(fits_words("*总计*", "收入总计（万元）"));
  EXPECT_FALSE(fits_words("合计", "合计数"));
  EXPECT_FALSE(fits_words("*合计", "合计数"));
  EXPECT_TRUE(stands_in(lines("支出*/合计"), "支出构成", "合计"));
  EXPECT_FALSE(stands_in(lines("支出*/合计"), "收入构成", "合计"));
}

TEST(Sums, AreSaidInWords) {
  const SumLine line{"A-05",
                     {"", "funds.total", "", "预算数"},
                     {{"", "funds.fiscal", "", "财政资金"}, {"", "funds.other", "", "其他资金"}},
                     {},
                     {},
                     false};
  EXPECT_EQ(in_words(line), "预算数等于财政资金+其他资金");
}

}  // namespace
}  // namespace targetbook::model
