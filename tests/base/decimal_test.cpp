#include "base/decimal.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace targetbook::base {
namespace {

std::string parsed(std::string_view text) {
  const auto number = Decimal::parse(text);
  return number ? number->to_string() : "nothing";
}

TEST(Decimal, Parses) {
  const std::pair<const char*, const char*> cases[] = {
      {"0", "0"},
      {"-0.00", "0"},
      {"85", "85"},
      {"+85", "85"},
      {"53.110", "53.11"},
      {"0.05", "0.05"},
      {".5", "0.5"},
      {"007", "7"},
      {"1,234.50", "1234.5"},
      {"-1,234,567", "-1234567"},
      {"2.000000", "2"},
      {"1.00000000000000000000000000", "1"},
      {"999999999999999999", "999999999999999999"},
      {"0.000000000000000001", "0.000000000000000001"},
      {"-0.000000000000000001", "-0.000000000000000001"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(parsed(text), expected) << text;
}

TEST(Decimal, RefusesWhatIsNoNumber) {
  for (const char* text : {"",
                           "-",
                           ".",
                           "+.",
                           "1e5",
                           "1.2.3",
                           " 1",
                           "1 ",
                           "12,34",
                           "1234,567",
                           "1,2345",
                           "1,234,",
                           ",123",
                           "1.5,000",
                           "0x10",
                           "--1",
                           "１",
                           "1%",
                           "99999999999999999999",
                           "0.0000000000000000001",
                           "nan",
                           "inf"})
    EXPECT_EQ(parsed(text), "nothing") << text;
}

TEST(Decimal, TakesStoredDoublesAtFifteenDigits) {
  const auto stored = [](double number) {
    bool exact = false;
    const auto decimal = Decimal::from_stored(number, &exact);
    return decimal ? decimal->to_string() + (exact ? "" : " inexact") : "nothing";
  };
  EXPECT_EQ(stored(825.1600000000001), "825.16 inexact");
  EXPECT_EQ(stored(825.16), "825.16");
  EXPECT_EQ(stored(0.1 + 0.2), "0.3 inexact");
  EXPECT_EQ(stored(0.3), "0.3");
  EXPECT_EQ(stored(0), "0");
  EXPECT_EQ(stored(-0.0), "0");
  EXPECT_EQ(stored(-2.5), "-2.5");
  EXPECT_EQ(stored(44561), "44561");
  EXPECT_EQ(stored(1e15), "1000000000000000");
  EXPECT_EQ(stored(123456789012345678.0), "123456789012346000 inexact");
  EXPECT_EQ(stored(1e-18), "0.000000000000000001");
  EXPECT_EQ(stored(1e-19), "nothing");
  EXPECT_EQ(stored(1e19), "nothing");
  EXPECT_EQ(stored(std::numeric_limits<double>::max()), "nothing");
  EXPECT_EQ(stored(std::numeric_limits<double>::denorm_min()), "nothing");
  EXPECT_EQ(stored(std::numeric_limits<double>::infinity()), "nothing");
  EXPECT_EQ(stored(std::nan("")), "nothing");
}

TEST(Decimal, ShiftsThePoint) {
  EXPECT_EQ(Decimal::parse("0.98")->shifted(2), Decimal::whole(98));
  EXPECT_EQ(Decimal::whole(450000).shifted(-4), Decimal::whole(45));
  EXPECT_EQ(Decimal::parse("-1.5")->shifted(-1), *Decimal::parse("-0.15"));
  EXPECT_EQ(Decimal{}.shifted(100), Decimal{});
  EXPECT_EQ(Decimal::whole(1).shifted(18), Decimal::whole(1'000'000'000'000'000'000));
  EXPECT_EQ(Decimal::whole(1).shifted(19), std::nullopt);
  EXPECT_EQ(Decimal::whole(100).shifted(18), std::nullopt);
  EXPECT_EQ(Decimal::whole(1).shifted(-19), std::nullopt);
  EXPECT_EQ(Decimal::whole(10).shifted(-19), *Decimal::parse("0.000000000000000001"));
  EXPECT_EQ(Decimal::whole(1).shifted(std::numeric_limits<int>::max()), std::nullopt);
  EXPECT_EQ(Decimal::parse("0.1")->shifted(std::numeric_limits<int>::min()), std::nullopt);
}

TEST(Decimal, ComparesByValue) {
  const char* rising[] = {
      "-1000000000000",    "-1.5", "-1.49", "0", "0.000000000000000001", "0.1", "1", "1.01", "2",
      "999999999999999999"};
  for (std::size_t left = 0; left < std::size(rising); ++left)
    for (std::size_t right = 0; right < std::size(rising); ++right)
      EXPECT_EQ(*Decimal::parse(rising[left]) <=> *Decimal::parse(rising[right]), left <=> right);
  EXPECT_EQ(*Decimal::parse("2.50"), *Decimal::parse("2.5"));
  EXPECT_EQ(Decimal::whole(0), Decimal{});
}

TEST(Decimal, AddsExactly) {
  EXPECT_EQ(add(*Decimal::parse("0.1"), *Decimal::parse("0.2")), *Decimal::parse("0.3"));
  EXPECT_EQ(add(*Decimal::parse("53.11"), *Decimal::parse("46.89")), Decimal::whole(100));
  EXPECT_EQ(add(Decimal::whole(5), Decimal::whole(-5)), Decimal{});
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  constexpr auto least = std::numeric_limits<std::int64_t>::min();
  EXPECT_EQ(add(Decimal::whole(most), Decimal::whole(1)), std::nullopt);
  EXPECT_EQ(add(Decimal::whole(least), Decimal::whole(-1)), std::nullopt);
  EXPECT_EQ(add(Decimal::whole(most), *Decimal::parse("0.000000000000000001")), std::nullopt);
}

TEST(Decimal, PrintsExtremes) {
  EXPECT_EQ(Decimal::whole(std::numeric_limits<std::int64_t>::min()).to_string(), "-9223372036854775808");
  EXPECT_EQ(Decimal::whole(std::numeric_limits<std::int64_t>::max()).to_string(), "9223372036854775807");
  EXPECT_DOUBLE_EQ(Decimal::parse("825.16")->to_double(), 825.16);
  EXPECT_EQ(Decimal::parse("-0.5")->to_double(), -0.5);
}

TEST(Decimal, PrintedFormReadsBack) {
  for (std::int64_t coefficient = -2000; coefficient <= 2000; coefficient += 7)
    for (int scale = 0; scale < Decimal::max_scale; ++scale) {
      const auto number = Decimal::whole(coefficient).shifted(-scale);
      ASSERT_TRUE(number);
      EXPECT_EQ(Decimal::parse(number->to_string()), *number);
    }
}

}  // namespace
}  // namespace targetbook::base
