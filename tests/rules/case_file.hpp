#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "case_book.hpp"
#include "rules/across/roster.hpp"
#include "rules/engine/check.hpp"

namespace targetbook::rules::test {

/// One case of a rule: clean forms, what is changed in them, and what the rule must say.
struct Case {
  std::string rule;  ///< code, the file's name
  std::string name;
  std::vector<PaperBook> books;
  std::vector<PaperBook> base;  ///< the same before anything was changed
  std::optional<Roster> roster;
  RuleSettings settings;
  std::vector<std::string> expect;
  std::vector<std::string> also;  ///< what the same fault honestly earns from other rules
  base::SourcePosition expect_position;
  std::optional<base::SourcePosition> also_position;

  /// A fault is planted one at a time: the rule must find it, and others must not.
  [[nodiscard]] bool fires() const { return !expect.empty(); }
};

/// All cases files, in order of name.
std::vector<std::filesystem::path> case_files();
/// Throws base::ConfigError with line and column.
std::vector<Case> load_cases(const std::filesystem::path& file);
/// What the rules say of a case.
struct CaseResult {
  std::vector<std::string> said;  ///< by the case's own rule
  std::vector<std::string> also;  ///< by others, what the base does not have; their code in front
};
CaseResult result_of(const Case& one);
/// Writes what the rules say now into the file, in place of what they were expected to say.
void bless(const std::filesystem::path& file, const std::vector<Case>& cases,
           const std::vector<CaseResult>& results);

/// All findings on the case's books, of all rules.
std::vector<base::Finding> findings_of(const Case& one);
/// A finding as `expect` has it: `B7 支出计划合计为90%，应为100%`.
std::string line_of(const base::Finding& finding, const Case& one);

}  // namespace targetbook::rules::test
