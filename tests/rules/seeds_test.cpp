// What a careful reviewer finds in whole workbooks, the rules find too; and what they find beyond, was looked
// at.
#include <gmock/gmock.h>

#include <algorithm>

#include "rules/engine/catalogue.hpp"
#include "seed_file.hpp"
#include "support/golden.hpp"

namespace targetbook::rules::test {
namespace {

std::string line_of(const base::Finding& finding, const Seed& seed) {
  std::string verdict = verdict_of(finding, seed);
  if (verdict.empty()) verdict = finding.severity == base::Severity::info ? "-" : "NOT REVIEWED";
  std::string message = finding.message.zh;
  std::replace(message.begin(), message.end(), '\n', ' ');
  return place_of(finding, seed) + " " + finding.code + " " + base::to_string(finding.severity) + " [" +
         verdict + "] " + message;
}

bool found_at(const std::vector<base::Finding>& findings, const Seed& seed, const std::string& cell,
              const std::vector<std::string>& rules) {
  return std::any_of(findings.begin(), findings.end(), [&](const base::Finding& finding) {
    return place_of(finding, seed) == cell &&
           std::find(rules.begin(), rules.end(), finding.code) != rules.end();
  });
}

TEST(Seeds, HaveEveryDefectFoundAtItsCell) {
  for (const Seed& seed : seeds()) {
    const auto findings = findings_of(seed);
    for (const Defect& defect : seed.defects)
      for (const std::string& cell : defect.cells)
        EXPECT_TRUE(found_at(findings, seed, cell, defect.rules))
            << seed.name << " " << defect.id << " is not found at " << cell << ": " << defect.what;
  }
}

TEST(Seeds, NameRulesThatAreThere) {
  for (const Seed& seed : seeds()) {
    for (const Defect& defect : seed.defects)
      for (const std::string& rule : defect.rules)
        EXPECT_NE(find_rule(rule), nullptr) << seed.name << " " << defect.id << " " << rule;
    for (const Beyond& one : seed.beyond) EXPECT_FALSE(one.because.empty()) << seed.name << " " << one.rule;
  }
}

TEST(Seeds, HaveNoErrorOrWarningThatNobodyReviewed) {
  for (const Seed& seed : seeds())
    for (const base::Finding& finding : findings_of(seed))
      EXPECT_TRUE(finding.severity == base::Severity::info || !verdict_of(finding, seed).empty())
          << seed.name << " " << line_of(finding, seed)
          << "\nwhere the rule is right, say why in a [[beyond]] of tests/rules/seeds/" << seed.name
          << ".toml; where it is not, mend the rule";
}

TEST(Seeds, KeepNoVerdictOnWhatIsNoLongerSaid) {
  for (const Seed& seed : seeds()) {
    const auto findings = findings_of(seed);
    for (const Beyond& one : seed.beyond)
      for (const std::string& cell : one.cells)
        EXPECT_TRUE(found_at(findings, seed, cell, {one.rule}))
            << seed.name << " " << one.rule << " is not said at " << cell;
  }
}

TEST(Seeds, OfWuhanHaveCleanArithmetic) {
  for (const Seed& seed : seeds()) {
    if (!seed.name.ends_with("江汉区信访局-2024")) continue;
    for (const base::Finding& finding : findings_of(seed))
      EXPECT_FALSE(finding.code.starts_with("A-") && finding.severity != base::Severity::info)
          << line_of(finding, seed);
  }
}

TEST(Seeds, AreReportedAsTheirGoldenLists) {
  for (const Seed& seed : seeds()) {
    std::string said;
    for (const base::Finding& finding : findings_of(seed)) said += line_of(finding, seed) + "\n";
    targetbook::test::expect_golden("rules/golden/" + seed.name + ".txt", said);
  }
}

TEST(Seeds, OutsideTheProjectAreThere) {
  const auto missing = missing_seeds();
  if (missing.empty()) return;
  std::string names;
  for (const std::string& name : missing) names += " " + name;
  GTEST_SKIP() << "no ../shared/samples, so these are not compared:" << names;
}

}  // namespace
}  // namespace targetbook::rules::test
