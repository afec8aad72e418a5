#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ledger/ledger.hpp"
#include "nightly/bureaus.hpp"
#include "nightly/plan.hpp"
#include "nightly/scan.hpp"

namespace targetbook::nightly {

/// What one pass goes by, complete once its files are planned: no stage changes it. What the stages do goes
/// into the ledger; what they found they give back.
struct Night {
  const NightJob& job;
  const NightWatch& watch;
  ledger::Ledger& ledger;
  batch::Crew& crew;
  std::optional<ledger::Run> before{};  ///< the last pass that was finished
  Scan scan{};
  std::vector<ledger::Known> known{};  ///< before this pass
  std::set<std::string> carried{};     ///< files that cannot be seen tonight and are taken as they were
  std::vector<PlannedRead> plan{};     ///< every file of the night, in order of path
  std::vector<std::filesystem::path> part_folders{};  ///< where the parts' outputs lie, when they are joined
  std::vector<std::string> part_shown{};  ///< what the parts' annotated copies show, one per planned file
  ledger::RunId run = 0;

  /// The name that findings give a file: the folder as given, then the path below it.
  [[nodiscard]] std::string name_of(const std::string& below) const {
    return job.folder.ends_with('/') ? job.folder + below : job.folder + "/" + below;
  }
  void tell(NightEvent::Level level, std::string what, std::string file, base::Words words) const {
    watch.tell({level, std::move(what), std::move(file), std::move(words)});
  }
};

}  // namespace targetbook::nightly
