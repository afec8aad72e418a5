// Every rule fires and is silent exactly where its cases say.
#include <gmock/gmock.h>

#include <cstdlib>

#include "case_file.hpp"

namespace targetbook::rules::test {
namespace {

class Cases : public testing::TestWithParam<char> {};

void check(const Case& one, const std::vector<base::Finding>& findings, const std::vector<std::string>& said) {
  SCOPED_TRACE(one.rule + " / " + one.name);
  EXPECT_EQ(said, one.expect);
  if (!one.nothing_else) return;
  for (const base::Finding& finding : findings)
    if (finding.code != one.rule && finding.severity != base::Severity::info)
      ADD_FAILURE() << "also " << finding.code << " " << line_of(finding, one);
}

/// TARGETBOOK_CASE=A-12 tries the cases of one rule, TARGETBOOK_BLESS=1 accepts what the rules say now.
TEST_P(Cases, SayWhatTheyExpect) {
  const char* only = std::getenv("TARGETBOOK_CASE");
  const bool blessing = std::getenv("TARGETBOOK_BLESS") != nullptr;
  for (const auto& file : case_files()) {
    const std::string rule = file.stem().string();
    if (rule.front() != GetParam() || (only != nullptr && rule != only)) continue;
    EXPECT_NE(find_rule(rule), nullptr) << "no rule has these cases: " << rule;
    const std::vector<Case> cases = load_cases(file);
    std::vector<std::vector<std::string>> said;
    for (const Case& one : cases) {
      const auto findings = findings_of(one);
      auto& lines = said.emplace_back();
      for (const base::Finding& finding : findings)
        if (finding.code == rule) lines.push_back(line_of(finding, one));
      if (!blessing) check(one, findings, lines);
    }
    if (blessing) bless(file, cases, said);
  }
}

INSTANTIATE_TEST_SUITE_P(Families, Cases, testing::Values('S', 'R', 'C', 'F', 'T', 'A', 'X', 'P', 'Q', 'B'),
                         [](const auto& family) { return std::string(1, family.param); });

}  // namespace
}  // namespace targetbook::rules::test
