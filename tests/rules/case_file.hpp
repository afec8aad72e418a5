#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "case_book.hpp"
#include "rules/check.hpp"
#include "rules/roster.hpp"

namespace targetbook::rules::test {

/// One case of a rule: clean forms, what is changed in them, and what the rule must say.
struct Case {
  std::string rule;  ///< code, the file's name
  std::string name;
  std::vector<PaperBook> books;
  std::optional<Roster> roster;
  RuleSettings settings;
  std::vector<std::string> expect;
  bool nothing_else = false;
  base::SourcePosition expect_position;
};

/// All cases files, in order of name.
std::vector<std::filesystem::path> case_files();
/// Throws base::ConfigError with line and column.
std::vector<Case> load_cases(const std::filesystem::path& file);
/// Writes what the rule says now into the file, in place of what it was expected to say.
void bless(const std::filesystem::path& file, const std::vector<Case>& cases,
           const std::vector<std::vector<std::string>>& said);

/// All findings on the case's books, of all rules.
std::vector<base::Finding> findings_of(const Case& one);
/// A finding as `expect` has it: `B7 支出计划合计为90%，应为100%`.
std::string line_of(const base::Finding& finding, const Case& one);

}  // namespace targetbook::rules::test
