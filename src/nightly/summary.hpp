#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "nightly/job.hpp"

namespace targetbook::nightly {

/// The counts as JSON, as the ledger keeps them and `summary.json` shows them.
std::string counts_json(const NightCounts& counts);
NightCounts counts_of(const std::string& json);

struct NightOutputHash {
  std::string name;    ///< below the output folder
  std::string sha256;  ///< empty for one that could not be made
};

/// `summary.json`: what the night came to and the hash of each of the other outputs.
std::string summary_json(const NightJob& job, const NightSummary& summary,
                         const std::optional<NightCounts>& before,
                         const std::vector<NightOutputHash>& outputs);

}  // namespace targetbook::nightly
