// The pages of the rules hold all that a rule says of itself, in both languages.
#include "report/rule_pages.hpp"

#include <gmock/gmock.h>

#include "rules/engine/catalogue.hpp"

namespace targetbook::report {
namespace {

using base::Language;
using testing::HasSubstr;

class RulePages : public testing::TestWithParam<Language> {};

void expect_words(const rules::Rule& rule, const std::string& page, Language language) {
  SCOPED_TRACE(rule.code);
  for (const base::Phrase words : {rule.title, rule.what, rule.why, rule.fix, rule.wrong, rule.right})
    EXPECT_THAT(page, HasSubstr(std::string(words.in(language))));
  for (const std::string_view word : {rule.code, rule.name, rule.source, rule.since})
    EXPECT_THAT(page, HasSubstr(std::string(word)));
  EXPECT_THAT(page, HasSubstr(base::to_string(rule.severity)));
}

TEST_P(RulePages, OfOneRuleInMarkdownHoldAllItsWords) {
  for (const rules::Rule* rule : rules::all_rules())
    expect_words(*rule, rules_markdown(rule, GetParam()), GetParam());
}

TEST_P(RulePages, OfOneRuleAsTextHoldAllItsWords) {
  // Wide enough that no line is wrapped.
  for (const rules::Rule* rule : rules::all_rules())
    expect_words(*rule, rule_text(*rule, {GetParam(), 4000, false}), GetParam());
}

TEST_P(RulePages, OfAllRulesAreThePagesOfEach) {
  const std::string all = rules_markdown(nullptr, GetParam());
  std::size_t from = 0;
  for (const rules::Rule* rule : rules::all_rules()) {
    const std::string one = rules_markdown(rule, GetParam());
    const std::string section = one.substr(one.find("\n## "));
    const auto at = all.find(section, from);
    ASSERT_NE(at, std::string::npos) << rule->code << " is missing, or not in its place";
    from = at + section.size();
  }
  EXPECT_EQ(from, all.size()) << "something stands behind the last rule";
}

TEST_P(RulePages, NameTheRulesThatARuleSpeaksOver) {
  for (const rules::Rule* rule : rules::all_rules())
    for (const auto& codes : {rule->supersedes, rule->explains})
      for (const std::string_view other : codes)
        EXPECT_THAT(rules_markdown(rule, GetParam()), HasSubstr(std::string(other))) << rule->code;
}

INSTANTIATE_TEST_SUITE_P(Languages, RulePages, testing::Values(Language::zh, Language::en),
                         [](const auto& language) { return language.param == Language::zh ? "zh" : "en"; });

}  // namespace
}  // namespace targetbook::report
