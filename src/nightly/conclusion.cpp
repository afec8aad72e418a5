#include "nightly/conclusion.hpp"

#include <utility>

#include "base/files.hpp"
#include "base/moment.hpp"
#include "nightly/copies.hpp"
#include "nightly/settlement.hpp"
#include "nightly/staging.hpp"
#include "nightly/summary.hpp"

namespace targetbook::nightly {
namespace {

/// The outputs one by one, `summary.json` with their hashes last; then the run counts as finished. Where one
/// of them failed (its old one is open elsewhere, the disk is full) the others are published all the same,
/// but the run stays unfinished and the next pass does it again.
void publish(const Night& night, NightSummary& summary, Settlement& settlement, Copies& copies,
             const Staging& staging) {
  summary.troubles.join(settlement.finish());
  std::vector<NightOutputHash> hashes;
  base::Transaction end(night.ledger.database());
  try {
    staging.flush();
    summary.troubles.join(settlement.publish(hashes));
    summary.troubles.join(copies.publish(staging, hashes));
    staging.flush();
    const std::optional<NightCounts> before =
        night.before ? std::optional(counts_of(night.before->counts)) : std::nullopt;
    base::write_file(night.job.output / "summary.json", summary_json(night.job, summary, before, hashes));
  } catch (const base::FileError& error) {
    summary.troubles.failed.push_back({night.job.output / "summary.json", error});
    return;
  }
  if (summary.troubles.is_unfinished) return;
  constexpr std::int64_t nanoseconds = 1'000'000'000;
  night.ledger.finish(summary.run, base::utc_moment(now_in_nanoseconds() / nanoseconds),
                      counts_json(summary.counts));
  end.commit();
}

}  // namespace

NightSummary conclude(const Night& night, NightSummary so_far) {
  NightSummary summary = std::move(so_far);
  const Staging staging(night.job.output);
  Copies copies(night);
  Settlement settlement(night, summary.counts, copies, staging);
  summary.counts = settlement.run();
  Copies::Made made = copies.make(staging);
  summary.troubles.join(std::move(made.troubles));
  summary.was_interrupted = made.was_interrupted;
  if (!summary.was_interrupted) publish(night, summary, settlement, copies, staging);
  return summary;
}

}  // namespace targetbook::nightly
