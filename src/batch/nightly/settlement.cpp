#include "batch/nightly/settlement.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/files.hpp"
#include "base/sha256.hpp"
#include "batch/ledger/packing.hpp"
#include "batch/nightly/moments.hpp"

namespace targetbook::batch::nightly {
namespace {

constexpr std::int64_t nanoseconds = 1'000'000'000;
constexpr std::size_t date_length = 10;

}  // namespace

Settlement::Settlement(Night& night, Copies& copies, const Staging& staging) : night_(night), copies_(copies), staging_(staging) {
  for (const PlannedRead& planned : night_.plan) newest_ = std::max(newest_, planned.file->modified_ns / nanoseconds);
}

void Settlement::run() {
  look_across();
  base::Transaction whole(night_.ledger.database());
  ledger::History history(night_.ledger, night_.summary.run);
  const std::vector<ledger::SeenFile> seen = seen_files();
  const std::vector<ledger::FileChange> changes = history.note_files(seen);
  copies_.name();
  outputs_ = std::make_unique<NightOutputs>(night_.job, staging_, newest_, night_.summary);
  keep_tidy_where_it_holds(seen);
  for (std::size_t i = 0; i < night_.plan.size(); ++i) settle_file(i, changes[i], history);
  settle_roster(history);
  forget_vanished(history);
  outputs_->finish();
  whole.commit();
}

void Settlement::look_across() {
  std::vector<model::Submission> essences;
  essences.reserve(night_.plan.size());
  for (const PlannedRead& planned : night_.plan) {
    const ledger::Content content = night_.ledger.content(planned.file->below);
    model::Submission essence = ledger::unpack_submission(content.essence);
    const bool was_read = !essence.source.sha256.empty();
    books_.push_back(was_read ? handed_in(planned.file->below, essence, planned.file->modified_ns, night_.job.roster) : HandedIn{});
    if (was_read) essences.push_back(std::move(essence));
  }
  // One part of a folder says nothing of the whole; what the parts are joined into does.
  if (night_.job.shard.of > 1) return;
  std::vector<const model::Submission*> books;
  for (const model::Submission& essence : essences) books.push_back(&essence);
  rules::Verdict verdict = night_.job.checker.check_batch(books, night_.job.roster);
  for (base::Finding& finding : verdict.findings) {
    const bool is_of_roster = night_.job.roster != nullptr && finding.file == night_.job.roster->file;
    (is_of_roster ? of_roster_ : across_[finding.file]).push_back(std::move(finding));
  }
}

std::vector<ledger::SeenFile> Settlement::seen_files() {
  std::map<std::string, std::string> sha256;
  for (ledger::Known& known : night_.ledger.known()) sha256.emplace(std::move(known.path), std::move(known.sha256));
  std::vector<ledger::SeenFile> seen;
  for (std::size_t i = 0; i < night_.plan.size(); ++i) {
    const ScannedFile& file = *night_.plan[i].file;
    seen.push_back({file.below, sha256[file.below], file.size, file.modified_ns, books_[i].bureau_code, books_[i].bureau, books_[i].year});
  }
  return seen;
}

/// The consolidated tables take longest to write and change only with what was handed in.
void Settlement::keep_tidy_where_it_holds(const std::vector<ledger::SeenFile>& seen) {
  const NightJob& job = night_.job;
  std::string all = job.reading_print + job.folder + (job.language == base::Language::zh ? "zh" : "en") + std::to_string(newest_);
  for (const ledger::SeenFile& file : seen) all += "\n" + file.path + "\n" + file.sha256;
  tidy_made_of_ = base::sha256_hex(all);
  base::Statement row = night_.ledger.database().prepare("SELECT sha256 FROM output WHERE name = ? AND made_of = ?");
  row.bind(1, std::string_view(NightOutputs::tidy_name)).bind(2, tidy_made_of_);
  if (!row.step()) return;
  try {
    if (base::sha256_hex(base::read_file(job.output / NightOutputs::tidy_name, UINT64_MAX)) != row.text(0)) return;
  } catch (const base::FileError&) {
    return;  // it is not there: made anew
  }
  kept_tidy_ = row.text(0);
  outputs_->keep_tidy();
}

void Settlement::settle_file(std::size_t i, const ledger::FileChange& change, ledger::History& history) {
  const PlannedRead& planned = night_.plan[i];
  const std::string name = night_.name_of(planned.file->below);
  const ledger::Content content = night_.ledger.content(planned.file->below);
  const model::Submission submission = ledger::unpack_submission(content.submission);
  const bool was_read = !submission.source.sha256.empty();

  std::vector<rules::Verdict> verdicts(2);
  verdicts[0].findings = ledger::unpack_findings(content.findings);
  if (const auto across = across_.find(name); across != across_.end()) verdicts[1].findings = std::move(across->second);
  const model::Submission* only[] = {&submission};
  const rules::Verdict verdict = night_.job.checker.join(std::move(verdicts), only);
  const ledger::FindingChanges ages = history.note_findings(planned.file->below, change, verdict.findings);

  NightCounts& counts = night_.summary.counts;
  count(change.kind);
  if (change.kind == ledger::FileChange::Kind::moved)
    night_.tell(NightEvent::Level::info, "moved", planned.file->below, {"原名「" + change.moved_from + "」", "was '" + change.moved_from + "'"});
  ++(was_read ? counts.read : counts.unreadable);
  const std::size_t errors = counts.errors;
  const std::size_t warnings = counts.warnings;
  count(verdict.findings, ages, books_[i].bureau);
  if (counts.errors > errors) ++counts.wrong;
  if (was_read && counts.errors == errors && counts.warnings == warnings) ++counts.clean;
  if (!was_read) return;
  outputs_->add(submission, planned.file->path);
  if (!verdict.findings.empty()) copies_.order(i, books_[i], verdict.findings, submission.source.sha256);
}

void Settlement::settle_roster(ledger::History& history) {
  const rules::Roster* roster = night_.job.roster;
  if (roster == nullptr || night_.job.shard.of > 1) return;
  NightCounts& counts = night_.summary.counts;
  count(of_roster_, history.note_findings(roster->file, {}, of_roster_), {});
  std::erase_if(books_, [](const HandedIn& book) { return book.path.empty(); });
  base::Statement add = night_.ledger.database().prepare("INSERT INTO bureau(run, line, region, code, name, state, path) VALUES(?, ?, ?, ?, ?, ?, ?)");
  for (const BureauState& bureau : board(*roster, books_, moment(night_.job.now).substr(0, date_length))) {
    const rules::RosterEntry& entry = roster->entries[bureau.line];
    add.run(night_.summary.run, bureau.line, entry.region, entry.bureau_code, entry.bureau, to_string(bureau.state), bureau.counts);
    ++counts.bureaus;
    ++(bureau.counts.empty() ? counts.missing : counts.received);
    if (!bureau.superseded.empty()) ++counts.duplicate;
  }
  counts.unknown = static_cast<std::size_t>(std::count_if(books_.begin(), books_.end(), [](const HandedIn& book) { return !book.line; }));
}

void Settlement::forget_vanished(ledger::History& history) {
  history.end_vanished();
  night_.summary.counts.vanished = history.vanished().size();
  for (const std::string& gone : history.vanished()) night_.tell(NightEvent::Level::info, "vanished", gone, {});
  std::set<std::string> present;
  for (const PlannedRead& planned : night_.plan) present.insert(planned.file->below);
  for (const ledger::Known& known : night_.known)
    if (!present.contains(known.path)) night_.ledger.forget(known.path);
}

void Settlement::count(ledger::FileChange::Kind change) {
  NightCounts& counts = night_.summary.counts;
  ++counts.files;
  switch (change) {
    case ledger::FileChange::Kind::added:
      ++counts.added;
      break;
    case ledger::FileChange::Kind::changed:
      ++counts.changed;
      break;
    case ledger::FileChange::Kind::moved:
      ++counts.moved;
      break;
    case ledger::FileChange::Kind::unchanged:
      break;
  }
}

void Settlement::count(const std::vector<base::Finding>& findings, const ledger::FindingChanges& ages, const std::string& bureau) {
  NightCounts& counts = night_.summary.counts;
  counts.mended += ages.mended.size();
  for (std::size_t k = 0; k < findings.size(); ++k) {
    const base::Finding& finding = findings[k];
    ++(ages.since[k] == night_.summary.run ? counts.fresh : counts.stayed);
    outputs_->add(finding, bureau, time_of(ages.since[k]));
    if (finding.status == base::FindingStatus::waived) ++counts.waived;
    if (finding.status == base::FindingStatus::trial) ++counts.trial;
    if (finding.status != base::FindingStatus::open) continue;
    ++(finding.severity == base::Severity::error ? counts.errors : finding.severity == base::Severity::warning ? counts.warnings : counts.infos);
  }
}

/// When a run began.
const std::string& Settlement::time_of(ledger::RunId run) {
  const auto [known, is_new] = run_times_.try_emplace(run);
  if (is_new) known->second = night_.ledger.database().value("SELECT started FROM run WHERE id = " + std::to_string(run)).value_or("");
  return known->second;
}

void Settlement::publish(std::vector<NightOutputHash>& hashes) {
  for (const std::string& name : outputs_->made()) {
    NightOutputHash hash{name, {}};
    try {
      hash.sha256 = base::sha256_hex(base::read_file(staging_.folder() / name, UINT64_MAX));
      staging_.publish(name);
      if (name == NightOutputs::tidy_name)
        night_.ledger.database().prepare("INSERT OR REPLACE INTO output(name, made_of, sha256) VALUES(?, ?, ?)").run(name, tidy_made_of_, hash.sha256);
    } catch (const base::FileError& error) {
      hash.sha256.clear();
      night_.summary.failed.push_back({night_.job.output / name, error});
    }
    hashes.push_back(std::move(hash));
  }
  if (!kept_tidy_.empty()) hashes.push_back({NightOutputs::tidy_name, kept_tidy_});
}

}  // namespace targetbook::batch::nightly
