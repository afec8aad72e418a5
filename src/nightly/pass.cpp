#include <algorithm>
#include <filesystem>
#include <tuple>
#include <utility>

#include "base/moment.hpp"
#include "base/say.hpp"
#include "ledger/lock.hpp"
#include "ledger/packing.hpp"
#include "nightly/conclusion.hpp"
#include "nightly/night.hpp"
#include "nightly/reading_stage.hpp"

namespace targetbook::nightly {
namespace {

namespace fs = std::filesystem;

NightSummary gave_up(const Night& night, NightSummary summary, base::Words words) {
  night.tell(NightEvent::Level::error, "gave-up", night.job.folder, words);
  summary.gave_up = std::move(words);
  return summary;
}

/// What lay in a folder that cannot be looked into tonight is taken as it was, not as vanished.
void keep_what_cannot_be_seen(Night& night) {
  std::vector<ScannedFile> kept;
  for (const ScannedFile& closed : night.scan.files) {
    if (!closed.problem) continue;
    for (const ledger::Known& known : night.known) {
      if (!known.path.starts_with(closed.below + "/")) continue;
      const bool can_be_taken =
          known.reading_print == night.job.reading_print;  // else it would have to be read anew
      kept.push_back(
          {known.path, closed.path, known.size, known.modified_ns, can_be_taken ? nullptr : closed.problem});
      if (can_be_taken) night.carried.insert(known.path);
    }
  }
  for (ScannedFile& file : kept) night.scan.files.push_back(std::move(file));
  std::sort(night.scan.files.begin(), night.scan.files.end(),
            [](const ScannedFile& a, const ScannedFile& b) { return a.below < b.below; });
}

/// A share that is not mounted looks like an empty folder.
bool is_suddenly_empty(const Night& night) {
  return night.scan.files.empty() && !night.known.empty();
}

base::Words empty_words(const Night& night) {
  return base::say("收件文件夹是空的，而上次有 {} 个文件；可能未挂载，本次不出结果。确已清空的，请换一个台账",
                   "the shared folder is empty and held {} files last time; it may not be mounted, so "
                   "nothing is published. "
                   "If it was emptied on purpose, begin a new ledger",
                   night.known.size());
}

bool is_gone(const Night& night) {
  std::error_code error;
  return !fs::is_directory(night.job.folder, error);
}

base::Words gone_words() {
  return {"收件文件夹在运行中消失，本次不出结果，上次的结果保留",
          "the shared folder went away in mid-pass; nothing is published, the last results stay"};
}

NightSummary pass_over(const NightJob& job, const NightWatch& watch, ledger::Ledger& ledger) {
  batch::Crew crew(job.crew);
  Night night{job, watch, ledger, crew};
  night.before = ledger.last_run();
  night.scan = scan(job);
  NightSummary summary;
  summary.counts.passed_over = night.scan.passed_over;
  for (const NightEvent& event : night.scan.events) watch.tell(event);
  night.known = ledger.known();
  keep_what_cannot_be_seen(night);
  if (is_suddenly_empty(night)) return gave_up(night, std::move(summary), empty_words(night));
  night.plan = plan(night.scan, night.known, job);
  const auto to_read = static_cast<std::size_t>(
      std::count_if(night.plan.begin(), night.plan.end(),
                    [](const PlannedRead& one) { return one.why != PlannedFile::Why::unchanged; }));
  night.tell(
      NightEvent::Level::info, "begin", job.folder,
      base::say("{} 个文件，其中 {} 个要看", "{} files, {} of them to look at", night.plan.size(), to_read));
  night.run = summary.run = ledger.begin({0,
                                          base::utc_moment(job.now),
                                          {},
                                          job.program,
                                          job.folder,
                                          job.shard.name(),
                                          job.reading_print,
                                          job.rules_print,
                                          {}});

  summary.was_interrupted = !ReadingStage(night).run();
  // Counted over the whole run, so that a pass that picks up a killed one tells the same.
  std::tie(summary.counts.looked_at, summary.counts.checked) = ledger.work_of(night.run);
  if (summary.was_interrupted) return summary;
  if (is_gone(night)) return gave_up(night, std::move(summary), gone_words());
  summary = conclude(night, std::move(summary));
  const NightCounts& counts = summary.counts;
  night.tell(NightEvent::Level::info, "end", job.folder,
             base::say("错误 {}，警告 {}；新增 {}，已改 {}", "{} errors, {} warnings; {} new, {} mended",
                       counts.errors, counts.warnings, counts.fresh, counts.mended));
  return summary;
}

/// What goes wrong once the ledger is open has not kept anything from being read: it is told, and the last
/// outputs stay.
NightSummary pass_told(const NightJob& job, const NightWatch& watch, ledger::Ledger& ledger) {
  try {
    return pass_over(job, watch, ledger);
  } catch (const ledger::DamagedRecord&) {
    throw;
  } catch (const base::FileError& error) {
    watch.tell({NightEvent::Level::error, "gave-up", job.folder, error.reason()});
    NightSummary summary;
    summary.gave_up = error.reason();
    return summary;
  }
}

}  // namespace

NightSummary pass(const NightJob& job, const NightWatch& watch) {
  const ledger::Lock lock(job.ledger);
  ledger::Ledger ledger(job.ledger, ledger::Ledger::Access::write);
  const auto at_rest = [&](NightSummary summary) {
    ledger.rest();
    return summary;
  };
  try {
    return at_rest(pass_told(job, watch, ledger));
  } catch (const ledger::DamagedRecord& damage) {
    watch.tell({NightEvent::Level::error, "ledger-damaged", job.ledger.string(), damage.reason()});
  }
  // All that the ledger keeps of the files can be made anew from the folder; the history stays.
  ledger.distrust();
  return at_rest(pass_told(job, watch, ledger));
}

NightSummary dry_run(const NightJob& job, const NightWatch& watch) {
  NightSummary summary;
  const Scan scanned = scan(job);
  for (const NightEvent& event : scanned.events) watch.tell(event);
  std::vector<ledger::Known> known;
  std::error_code error;
  if (fs::exists(job.ledger, error))
    known = ledger::Ledger(job.ledger, ledger::Ledger::Access::look_up).known();
  summary.counts.passed_over = scanned.passed_over;
  for (const PlannedRead& planned : plan(scanned, known, job))
    summary.plan.push_back({planned.file->below, planned.why});
  return summary;
}

}  // namespace targetbook::nightly
