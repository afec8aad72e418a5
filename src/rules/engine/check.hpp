#pragma once
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "rules/engine/catalogue.hpp"
#include "rules/engine/settings.hpp"

namespace targetbook::rules {

struct Verdict {
  std::vector<base::Finding> findings;  ///< in order of file, sheet, row, column, code
  std::vector<Coverage> coverage;       ///< one per rule that ran, in the catalogue's order
};

/// Holds the submissions of a run against the rules. One is made per run; `check_book` may be called from any
/// number of threads.
class Checker {
 public:
  explicit Checker(RuleSettings settings);

  /// The rules that look at one form or one workbook. `reading` are the findings of reading it (U-02 …).
  [[nodiscard]] Verdict check_book(const model::Submission& book, std::vector<base::Finding> reading) const;
  /// A file that could not be read: its findings (U-01) as region, bureau and waivers have them. Which rules
  /// are selected does not hide it; only ignoring or switching off U-01 itself does.
  [[nodiscard]] Verdict check_unreadable(std::vector<base::Finding> reading) const;
  /// The rules that look across workbooks; `books` those that could be read, in input order. Findings are
  /// handed on as they are made.
  std::vector<Coverage> check_batch(std::span<const BookDigest* const> books, const Roster* roster,
                                    const Tell& tell) const;
  [[nodiscard]] Verdict check_batch(std::span<const BookDigest* const> books, const Roster* roster) const;
  /// Joins verdicts of books (in input order, the unreadable ones too) and of their batch into one: sorted,
  /// superseded findings left out.
  [[nodiscard]] Verdict join(std::vector<Verdict> verdicts, std::span<const BookDigest* const> books) const;

  [[nodiscard]] const RuleSettings& settings() const { return settings_; }

 private:
  [[nodiscard]] const Profile& profile_of(const model::Form& form) const;
  [[nodiscard]] std::vector<FormContext> contexts_of(const BookFacts& facts) const;
  void check_workbook(const Rule& rule, const WorkbookContext& workbook, Report& report) const;
  void settle(base::Finding& finding, const Profile* profile, const model::Form* form) const;

  RuleSettings settings_;
  Knowledge know_;
};

}  // namespace targetbook::rules
