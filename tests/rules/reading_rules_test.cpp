// U: what is told while a file is read can be ignored, changed, waived and counted like any other rule.
#include <gmock/gmock.h>

#include <algorithm>

#include "case_book.hpp"
#include "rules/engine/check.hpp"

namespace targetbook::rules::test {
namespace {

using testing::IsEmpty;

constexpr const char* moved_file = "玉田县档案馆-2025.xlsx";

/// A clean form with a row of its own above the table of indicators.
PaperBook moved_book() {
  PaperBook book = clean_book("hebei-project");
  auto& rows = book.sheets.front().rows;
  rows.insert(rows.begin() + 8, {{""}});
  return book;
}

RuleSettings settings_with(const std::string& toml) {
  RuleSettings settings;
  settings.today = "2025-06-30";
  if (!toml.empty()) settings.add_file(toml, "rules.toml");
  return settings;
}

std::vector<base::Finding> of_reading(const RuleSettings& settings, const PaperBook& paper) {
  ReadBook book = read_book(paper);
  std::vector<base::Finding> findings =
      Checker(settings).check_book(book.submission, std::move(book.findings)).findings;
  std::erase_if(findings, [](const base::Finding& finding) { return !finding.code.starts_with("U-"); });
  return findings;
}

const Coverage& coverage_of(const Verdict& verdict, std::string_view code) {
  return *std::find_if(verdict.coverage.begin(), verdict.coverage.end(),
                       [&](const Coverage& one) { return one.code == code; });
}

TEST(ReadingRules, AMovedBlockIsToldWithTheNameAndSeverityOfItsRule) {
  const auto findings = of_reading(settings_with(""), moved_book());
  ASSERT_EQ(findings.size(), 1U);
  const Rule* rule = find_rule("U-02");
  EXPECT_EQ(findings.front().code, "U-02");
  EXPECT_EQ(findings.front().name, rule->name);
  EXPECT_EQ(findings.front().severity, rule->severity);
  EXPECT_EQ(findings.front().file, moved_file);
}

TEST(ReadingRules, AnEmptyWorkbookIsToldWithTheNameAndSeverityOfItsRule) {
  PaperBook blank;
  blank.file = "空.xlsx";
  blank.sheets.push_back({"Sheet1", {{""}}, {}, {}, false});
  const auto findings = of_reading(settings_with(""), blank);
  ASSERT_EQ(findings.size(), 1U);
  const Rule* rule = find_rule("U-04");
  EXPECT_EQ(findings.front().code, "U-04");
  EXPECT_EQ(findings.front().name, rule->name);
  EXPECT_EQ(findings.front().severity, rule->severity);
}

TEST(ReadingRules, ABureauMayIgnoreThemByCodeNameOrFamily) {
  for (const char* word : {"U-02", "moved", "U"}) {
    RuleSettings settings = settings_with("");
    settings.ignore = {word};
    EXPECT_THAT(of_reading(settings, moved_book()), IsEmpty()) << word;
  }
  EXPECT_THAT(of_reading(settings_with("[rules.U-02]\noff = true\n"), moved_book()), IsEmpty());
}

TEST(ReadingRules, ABureauMayChangeThemTryThemAndWaiveThem) {
  EXPECT_EQ(of_reading(settings_with("[rules.U-02]\nseverity = \"error\"\n"), moved_book()).front().severity,
            base::Severity::error);
  EXPECT_EQ(
      of_reading(settings_with("[rules.U-02]\ntrial_until = 2025-12-31\n"), moved_book()).front().status,
      base::FindingStatus::trial);
  const std::string waiver = std::string("[[waiver]]\nrule = \"U-02\"\nfile = \"") + moved_file +
                             "\"\nreason = \"已电话核对\"\nuntil = 2025-12-31\n";
  EXPECT_EQ(of_reading(settings_with(waiver), moved_book()).front().status, base::FindingStatus::waived);
}

TEST(ReadingRules, EachIsDecidedOncePerFileThatWasRead) {
  ReadBook book = read_book(moved_book());
  const Verdict verdict = Checker(settings_with("")).check_book(book.submission, std::move(book.findings));
  for (const char* code : {"U-01", "U-02", "U-03", "U-04"})
    EXPECT_EQ(coverage_of(verdict, code).checked, 1U) << code;
}

std::vector<base::Finding> unreadable() {
  base::Finding finding;
  finding.code = "U-01";
  finding.name = "unreadable";
  finding.severity = base::Severity::error;
  finding.file = "a.xlsx";
  return {finding};
}

TEST(ReadingRules, AFileThatWasNotReadLeavesTheOtherRulesOfReadingUndecided) {
  const Verdict verdict = Checker(settings_with("")).check_unreadable(unreadable());
  EXPECT_EQ(verdict.findings.size(), 1U);
  EXPECT_EQ(coverage_of(verdict, "U-01").checked, 1U);
  EXPECT_EQ(coverage_of(verdict, "U-02").insufficient, 1U);
}

TEST(ReadingRules, SelectingOtherRulesDoesNotHideAFileThatWasNotRead) {
  RuleSettings settings = settings_with("");
  settings.select = {"A-12"};
  EXPECT_EQ(Checker(settings).check_unreadable(unreadable()).findings.size(), 1U);
  settings.ignore = {"U-01"};
  EXPECT_THAT(Checker(settings).check_unreadable(unreadable()).findings, IsEmpty());
}

}  // namespace
}  // namespace targetbook::rules::test
