#include "report/amount_text.hpp"

#include <gtest/gtest.h>

namespace targetbook::report {
namespace {

using base::AmountUnit;
using base::Money;

TEST(AmountText, GroupsOfThreeAndTwoDecimalsAtLeast) {
  EXPECT_EQ(amount_text(Money::from_fen(45'000'000), AmountUnit::yuan), "450,000.00");
  EXPECT_EQ(amount_text(Money::from_fen(-123'456), AmountUnit::yuan), "-1,234.56");
  EXPECT_EQ(amount_text(Money::from_fen(99), AmountUnit::yuan), "0.99");
  EXPECT_EQ(amount_text(Money::from_fen(45'000'000), AmountUnit::ten_thousand_yuan), "45.00");
  EXPECT_EQ(amount_text(Money::from_fen(16'571'400), AmountUnit::ten_thousand_yuan), "16.5714");
  EXPECT_EQ(amount_text(Money::from_fen(-100'000'000'000), AmountUnit::ten_thousand_yuan), "-100,000.00");
}

TEST(AmountText, FormIn10000SaysBoth) {
  const model::AmountValue amount{Money::from_fen(45'000'000), "45", true};
  EXPECT_EQ(amount_phrase(amount, AmountUnit::ten_thousand_yuan, {}), "450,000.00 元（45.00 万元）");
  EXPECT_EQ(amount_phrase(amount, AmountUnit::yuan, {}), "450,000.00 元");
  EXPECT_EQ(amount_phrase(amount, std::nullopt, {}), "450,000.00 元");
}

TEST(AmountText, WordsThatAreNoAmountAreShownAsSuch) {
  EXPECT_EQ(amount_phrase({std::nullopt, "待定", false}, AmountUnit::yuan, {}), "待定（不是金额）");
  EXPECT_EQ(amount_phrase({}, AmountUnit::yuan, {}), "");
  EXPECT_EQ(amount_cell({std::nullopt, "待定", false}, AmountUnit::yuan), "待定");
}

}  // namespace
}  // namespace targetbook::report
