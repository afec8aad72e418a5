#pragma once
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "ledger/ledger.hpp"

namespace targetbook::nightly {

/// What the rules across workbooks say, until it is asked for file by file: in a temporary table, which
/// SQLite keeps on disk, since it may be more than memory should hold.
class Across {
 public:
  explicit Across(ledger::Ledger& ledger);
  void keep(const base::Finding& finding);
  /// All of one file, in the order they were kept.
  [[nodiscard]] std::vector<base::Finding> of(const std::string& file);

 private:
  base::Statement add_;
  base::Statement find_;
};

}  // namespace targetbook::nightly
