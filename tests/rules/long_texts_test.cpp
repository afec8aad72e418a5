// Cells of the greatest length that a workbook can hold cost a rule neither its stack nor much time.
#include <gmock/gmock.h>

#include <chrono>

#include "case_book.hpp"
#include "rules/engine/check.hpp"

namespace targetbook::rules::test {
namespace {

constexpr std::size_t longest_cell = 32'000;

TEST(LongTexts, ACodeOfManyDigitsFollowsNoPattern) {
  PaperBook paper = clean_book("hebei-project");
  paper.put(0, {2, 1}, std::string(longest_cell, '7'));
  const ReadBook book = read_book(paper);
  RuleSettings settings;
  settings.select = {"C-01"};
  const auto begun = std::chrono::steady_clock::now();
  const auto findings = Checker(settings).check_book(book.submission, {}).findings;
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(10));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings.front().code, "C-01");
  EXPECT_EQ(findings.front().cell, base::parse_cell_ref("B3"));
}

}  // namespace
}  // namespace targetbook::rules::test
