#pragma once
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "ledger/ledger.hpp"
#include "nightly/bureaus.hpp"
#include "nightly/plan.hpp"

namespace targetbook::nightly {

/// What the rules across workbooks say, until it is asked for file by file: in a temporary table, which
/// SQLite keeps on disk, since it may be more than memory should hold.
class Across {
 public:
  explicit Across(ledger::Ledger& ledger);
  void keep(const base::Finding& finding);
  /// All of one file, packed each by itself, in the order they were kept.
  [[nodiscard]] std::vector<std::string> packed_of(const std::string& file);

 private:
  base::Statement add_;
  base::Statement find_;
};

/// What all workbooks of a night say together.
struct TogetherResult {
  /// Who handed in what, in order of the plan; without a path for those that could not be read.
  std::vector<HandedIn> books;
  std::vector<base::Finding> of_roster;  ///< findings at lines of the roster
};

/// Holds the digests that the ledger keeps of these files against the rules across workbooks and the roster;
/// the findings at workbooks go to `across`. One part of a folder says nothing of the whole: of a shard only
/// the books are told.
TogetherResult look_across(const NightJob& job, const std::vector<PlannedRead>& plan, ledger::Ledger& ledger,
                           Across& across);

}  // namespace targetbook::nightly
