#include "writers/text_fit.hpp"

#include <gtest/gtest.h>

#include <string>

namespace targetbook::writers {
namespace {

std::string repeated(const std::string& piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

TEST(CountLines, ShortAndEmptyTextsTakeOne) {
  EXPECT_EQ(count_lines("", 10, 100), 1U);
  EXPECT_EQ(count_lines("项目", 10, 100), 1U);
}

TEST(CountLines, WrapsWideCharacters) {
  // Ten points are 13.3 pixels; seven of them fit in the 94 that the padding leaves.
  EXPECT_EQ(count_lines(repeated("项", 7), 10, 100), 1U);
  EXPECT_EQ(count_lines(repeated("项", 8), 10, 100), 2U);
  EXPECT_EQ(count_lines(repeated("项", 15), 10, 100), 3U);
}

TEST(CountLines, KeepsWordsTogether) {
  EXPECT_EQ(count_lines("abcdefgh abcdefgh", 10, 100), 2U);
  EXPECT_EQ(count_lines(repeated("a", 40), 10, 100), 3U);
}

TEST(CountLines, CountsLineEnds) {
  EXPECT_EQ(count_lines("一\n二\n\n四", 10, 100), 4U);
}

TEST(FitText, ShrinksUntilARowHoldsIt) {
  const std::string text = repeated("长", 900);
  const Fit wide = fit_text(text, 10.5, 700, max_row_height);
  EXPECT_EQ(wide.font_size, 10.5);
  const Fit narrow = fit_text(text, 10.5, 350, max_row_height);
  EXPECT_LT(narrow.font_size, 10.5);
  EXPECT_LE(narrow.height, max_row_height);
  EXPECT_GE(fit_text(repeated("长", 20'000), 10.5, 100, max_row_height).font_size, 6);
}

}  // namespace
}  // namespace targetbook::writers
