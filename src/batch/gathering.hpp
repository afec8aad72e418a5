#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "batch/inputs/inputs.hpp"
#include "batch/run_outputs.hpp"
#include "batch/spool.hpp"
#include "rules/across/digest.hpp"
#include "rules/across/roster.hpp"
#include "rules/engine/check.hpp"

namespace targetbook::batch {

/// From the submissions of a run, as they come, to the outputs that gather them all. With a roster none can
/// be written before all are read, for only then is it known which of them count: they wait on disk.
class Gathering {
 public:
  /// `checker`: where what is found is wanted too.
  Gathering(RunOutputs& outputs, const rules::Roster* roster, const rules::Checker* checker,
            RunSummary& summary);

  /// An input's submission, packed, empty for one that was not read; and what was found in it.
  void add(const Input& input, const std::string& submission, std::vector<base::Finding> findings);
  /// Ends the outputs.
  void finish();

 private:
  struct Waiting {
    const Input* input = nullptr;
    std::size_t book = 0;
    Spool::Place place;
  };
  void keep(const Input& input, const std::string& submission);
  void pour();
  void tell_findings();

  RunOutputs& outputs_;
  const rules::Roster* roster_;
  const rules::Checker* checker_;
  RunSummary& summary_;
  std::optional<Spool> spool_;
  std::vector<Waiting> waiting_;
  std::vector<rules::BookDigest> books_;  ///< where there is a roster or a checker
  std::vector<rules::Verdict> verdicts_;
};

}  // namespace targetbook::batch
