#include "nightly/plan.hpp"

#include <algorithm>

namespace targetbook::nightly {
namespace {

using Why = PlannedFile::Why;

/// Some file systems count time in steps of two seconds; a change within that time of the last look leaves no
/// trace.
constexpr std::int64_t doubtful_ns = 3'000'000'000;

Why why(const ScannedFile& file, const ledger::Known* known, const NightJob& job) {
  if (known == nullptr) return Why::added;
  if (!known->was_read) return Why::unreadable;
  if (known->reading_print != job.reading_print) return Why::reading_changed;
  if (file.problem || file.size != known->size || file.modified_ns != known->modified_ns)
    return Why::looks_changed;
  if (file.modified_ns + doubtful_ns > known->looked_at_ns) return Why::times_unsure;
  if (known->rules_print != job.rules_print) return Why::rules_changed;
  return Why::unchanged;
}

}  // namespace

std::vector<PlannedRead> plan(const Scan& scan, const std::vector<ledger::Known>& known,
                              const NightJob& job) {
  std::vector<PlannedRead> planned;
  planned.reserve(scan.files.size());
  for (const ScannedFile& file : scan.files) {
    const auto at =
        std::lower_bound(known.begin(), known.end(), file.below,
                         [](const ledger::Known& k, const std::string& path) { return k.path < path; });
    const ledger::Known* same = at != known.end() && at->path == file.below ? &*at : nullptr;
    planned.push_back({&file, same, why(file, same, job)});
  }
  return planned;
}

const char* to_string(Why why) {
  switch (why) {
    case Why::unchanged:
      return "unchanged";
    case Why::added:
      return "new";
    case Why::looks_changed:
      return "changed";
    case Why::times_unsure:
      return "time-unsure";
    case Why::reading_changed:
      return "program-changed";
    case Why::rules_changed:
      return "rules-changed";
    case Why::unreadable:
      return "unreadable-before";
  }
  return "unchanged";
}

}  // namespace targetbook::nightly
