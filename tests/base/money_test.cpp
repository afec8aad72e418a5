#include "base/money.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace targetbook::base {
namespace {

std::string in_yuan(std::string_view number, AmountUnit unit) {
  const auto money = Money::from(*Decimal::parse(number), unit);
  return money ? money->to_yuan() : "nothing";
}

TEST(Money, IsExactInFen) {
  EXPECT_EQ(in_yuan("1000000.00", AmountUnit::yuan), "1000000.00");
  EXPECT_EQ(in_yuan("586279.32", AmountUnit::yuan), "586279.32");
  EXPECT_EQ(in_yuan("0.01", AmountUnit::yuan), "0.01");
  EXPECT_EQ(in_yuan("0", AmountUnit::yuan), "0.00");
  EXPECT_EQ(in_yuan("45.00", AmountUnit::ten_thousand_yuan), "450000.00");
  EXPECT_EQ(in_yuan("2.500000", AmountUnit::ten_thousand_yuan), "25000.00");
  EXPECT_EQ(in_yuan("0.000001", AmountUnit::ten_thousand_yuan), "0.01");
  EXPECT_EQ(in_yuan("123.456789", AmountUnit::ten_thousand_yuan), "1234567.89");
  EXPECT_EQ(in_yuan("12.5", AmountUnit::thousand_yuan), "12500.00");
  EXPECT_EQ(in_yuan("0.00000001", AmountUnit::hundred_million_yuan), "1.00");
}

TEST(Money, KeepsTheSign) {
  EXPECT_EQ(in_yuan("-0.05", AmountUnit::yuan), "-0.05");
  EXPECT_EQ(in_yuan("-7.25", AmountUnit::ten_thousand_yuan), "-72500.00");
  EXPECT_EQ(Money::from_fen(std::numeric_limits<std::int64_t>::min()).to_yuan(), "-92233720368547758.08");
}

TEST(Money, RefusesWhatIsFinerThanAFenOrTooMuch) {
  EXPECT_EQ(in_yuan("0.001", AmountUnit::yuan), "nothing");
  EXPECT_EQ(in_yuan("0.0000001", AmountUnit::ten_thousand_yuan), "nothing");
  EXPECT_EQ(in_yuan("999999999999999999", AmountUnit::yuan), "nothing");
  EXPECT_EQ(in_yuan("99999999999999", AmountUnit::ten_thousand_yuan), "nothing");
}

TEST(Money, ConvertsBetweenUnits) {
  const Money money = Money::from_fen(45'000'000);
  EXPECT_EQ(money.in(AmountUnit::yuan).to_string(), "450000");
  EXPECT_EQ(money.in(AmountUnit::ten_thousand_yuan).to_string(), "45");
  for (const std::int64_t fen : {0L, 1L, -1L, 123456789L, 9007199254740993L})
    for (const auto unit : {AmountUnit::yuan, AmountUnit::ten_thousand_yuan})
      EXPECT_EQ(Money::from(Money::from_fen(fen).in(unit), unit), Money::from_fen(fen));
}

TEST(Money, Adds) {
  EXPECT_EQ(add(Money::from_fen(5), Money::from_fen(-7)), Money::from_fen(-2));
  EXPECT_EQ(add(Money::from_fen(std::numeric_limits<std::int64_t>::max()), Money::from_fen(1)), std::nullopt);
  EXPECT_LT(Money::from_fen(-1), Money::from_fen(0));
}

TEST(AmountUnit, ReadsAndPrints) {
  EXPECT_EQ(parse_amount_unit("元"), AmountUnit::yuan);
  EXPECT_EQ(parse_amount_unit(" 万 元 "), AmountUnit::ten_thousand_yuan);
  EXPECT_EQ(parse_amount_unit("人民币元"), AmountUnit::yuan);
  EXPECT_EQ(parse_amount_unit("千元"), AmountUnit::thousand_yuan);
  EXPECT_EQ(parse_amount_unit("亿元"), AmountUnit::hundred_million_yuan);
  EXPECT_EQ(parse_amount_unit("百元"), std::nullopt);
  EXPECT_EQ(parse_amount_unit(""), std::nullopt);
  EXPECT_STREQ(to_string(AmountUnit::yuan), "元");
  EXPECT_STREQ(to_string(AmountUnit::ten_thousand_yuan), "万元");
  for (const char* name : {"元", "千元", "万元", "亿元"})
    EXPECT_STREQ(to_string(parse_amount_unit(name).value()), name);
}

}  // namespace
}  // namespace targetbook::base
