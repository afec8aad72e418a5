#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ledger/ledger.hpp"

namespace targetbook::ledger {

/// What the outputs of a night tell of one file, as text to be joined with that of the others: made when its
/// findings change, and kept until they change again.
struct Told {
  struct OfSeverity {
    std::string page;         ///< of the page, a line a finding, each behind the number of its file
    std::uint64_t lines = 0;  ///< of `page`
    std::uint64_t open = 0;   ///< findings neither waived nor on trial
  };
  struct OfRule {
    std::string code;
    std::uint64_t errors = 0;  ///< open ones
    std::uint64_t warnings = 0;
  };

  std::string lines;                                                ///< of findings.jsonl
  std::string rows;                                                 ///< of findings.csv
  std::vector<OfSeverity> severities = std::vector<OfSeverity>(3);  ///< in order of base::Severity
  std::vector<OfRule> rules;                                        ///< with open errors or warnings
  std::vector<RunId> since;                                         ///< the runs that first said one of them
  std::uint64_t findings = 0;
  std::uint64_t waived = 0;
  std::uint64_t trial = 0;
};

/// What the ledger keeps of it, by path and by a hash of all that it was made of.
class ToldFiles {
 public:
  /// Without `with_lists` neither `lines` nor `rows` are found.
  ToldFiles(Ledger& ledger, RunId run, bool with_lists);
  /// Throws DamagedRecord.
  [[nodiscard]] std::optional<Told> find(const std::string& path, const std::string& made_of);
  void keep(const std::string& path, const std::string& made_of, const Told& told);

 private:
  RunId run_;
  bool with_lists_;
  base::Statement find_;
  base::Statement keep_;
};

}  // namespace targetbook::ledger
