#include "base/pattern.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <stdexcept>
#include <string>

namespace targetbook::base {
namespace {

constexpr std::size_t long_code = 32'000;

TEST(Pattern, FitsTheWholeTextOnly) {
  const Pattern pattern("[0-9]{3}-[A-Z]+");
  EXPECT_TRUE(pattern.fits("123-AB"));
  EXPECT_FALSE(pattern.fits("123-AB4"));
  EXPECT_FALSE(pattern.fits(""));
}

TEST(Pattern, CountsCharactersUnlessToldToCountBytes) {
  EXPECT_TRUE(Pattern("[甲乙].").fits("乙项"));
  EXPECT_FALSE(Pattern("..", Pattern::Reads::bytes).fits("乙项"));
}

TEST(Pattern, FindsTheFirstStretch) {
  const std::string text = "成本（≤**万元）";
  EXPECT_EQ(Pattern("≤\\*+").find_in(text), "≤**");
  EXPECT_EQ(Pattern("≥").find_in(text), "");
}

TEST(Pattern, RefusesWhatIsNoRegularExpression) {
  for (const char* wrong : {"[0-9", "(", "*", "a(?=b)", "(a)\\1"})
    EXPECT_THROW(Pattern{wrong}, std::invalid_argument) << wrong;
}

TEST(Pattern, TakesNeitherLongNorTheStackForALongText) {
  const std::string digits(long_code, '7');
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_TRUE(Pattern("([0-9]+)*").fits(digits));
  EXPECT_FALSE(Pattern("(([0-9])+)+X").fits(digits));
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(5));
}

}  // namespace
}  // namespace targetbook::base
