// Every rule fires and is silent exactly where its cases say.
#include <gmock/gmock.h>

#include <cstdlib>

#include "case_file.hpp"
#include "support/golden.hpp"

namespace targetbook::rules::test {
namespace {

class Cases : public testing::TestWithParam<char> {};

std::string on_lines(const std::vector<std::string>& findings) {
  std::string text;
  for (const std::string& finding : findings) text += finding + "\n";
  return text;
}

void check(const Case& one, const CaseResult& result) {
  SCOPED_TRACE(one.rule + " / " + one.name);
  EXPECT_TRUE(targetbook::test::is_accepted(on_lines(one.expect), on_lines(result.said)));
  if (one.fires()) {
    EXPECT_TRUE(targetbook::test::is_accepted(on_lines(one.also), on_lines(result.also)))
        << "said by other rules";
  }
}

/// TARGETBOOK_CASE=A-12 tries the cases of one rule, scripts/bless accepts what the rules say now.
TEST_P(Cases, SayWhatTheyExpect) {
  const char* only = std::getenv("TARGETBOOK_CASE");
  const bool blessing = targetbook::test::blessing();
  for (const auto& file : case_files()) {
    const std::string rule = file.stem().string();
    if (rule.front() != GetParam() || (only != nullptr && rule != only)) continue;
    EXPECT_NE(find_rule(rule), nullptr) << "no rule has these cases: " << rule;
    const std::vector<Case> cases = load_cases(file);
    std::vector<CaseResult> results;
    for (const Case& one : cases) {
      results.push_back(result_of(one));
      if (!blessing) check(one, results.back());
    }
    if (blessing) bless(file, cases, results);
  }
}

INSTANTIATE_TEST_SUITE_P(Families, Cases, testing::Values('S', 'R', 'C', 'F', 'T', 'A', 'X', 'P', 'Q', 'B'),
                         [](const auto& family) { return std::string(1, family.param); });

}  // namespace
}  // namespace targetbook::rules::test
