#include "nightly/settlement.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/files.hpp"
#include "base/moment.hpp"
#include "base/sha256.hpp"
#include "ledger/packing.hpp"
#include "nightly/summary.hpp"

namespace targetbook::nightly {
namespace {

constexpr std::int64_t nanoseconds = 1'000'000'000;

}  // namespace

Settlement::Settlement(Night& night, Copies& copies, const Staging& staging)
    : night_(night), copies_(copies), staging_(staging), across_(night.ledger) {
  for (const PlannedRead& planned : night_.plan)
    newest_ = std::max(newest_, planned.file->modified_ns / nanoseconds);
}

void Settlement::run() {
  look_across();
  base::Transaction whole(night_.ledger.database());
  ledger::History history(night_.ledger, night_.summary.run);
  const std::vector<ledger::SeenFile> seen = seen_files();
  const std::vector<ledger::FileChange> changes = history.note_files(seen);
  copies_.name();
  outputs_ = std::make_unique<NightOutputs>(night_.job, staging_, newest_, night_.summary);
  outputs_->with_page([&] { page_ = std::make_unique<ReportPage>(staging_.folder(), night_.job.language); });
  keep_tidy_where_it_holds(seen);
  for (std::size_t i = 0; i < night_.plan.size(); ++i) settle_file(i, changes[i], history);
  settle_roster(history);
  forget_vanished(history);
  write_page(history);
  outputs_->finish();
  whole.commit();
}

void Settlement::look_across() {
  // One part of a folder says nothing of the whole; what the parts are joined into does.
  const bool is_whole = night_.job.shard.of == 1;
  std::vector<rules::BookDigest> digests;
  if (is_whole) digests.reserve(night_.plan.size());
  books_.reserve(night_.plan.size());
  for (const PlannedRead& planned : night_.plan) {
    rules::BookDigest digest = ledger::unpack_digest(night_.ledger.digest(planned.file->below));
    books_.push_back(digest.was_read() ? handed_in(planned.file->below, digest, planned.file->modified_ns,
                                                   night_.job.roster)
                                       : HandedIn{});
    if (!is_whole || !digest.was_read()) continue;
    digest.sha256 = digest.saved = std::string();  // the rules do not ask for them
    digests.push_back(std::move(digest));
  }
  if (!is_whole) return;
  std::vector<const rules::BookDigest*> books;
  for (const rules::BookDigest& digest : digests) books.push_back(&digest);
  base::Transaction kept(night_.ledger.database());
  night_.job.checker.check_batch(books, night_.job.roster, [this](base::Finding finding) {
    const bool is_of_roster = night_.job.roster != nullptr && finding.file == night_.job.roster->file;
    if (is_of_roster)
      of_roster_.push_back(std::move(finding));
    else
      across_.keep(finding);
  });
  kept.commit();
}

std::vector<ledger::SeenFile> Settlement::seen_files() {
  std::vector<ledger::SeenFile> seen;
  seen.reserve(night_.plan.size());
  base::Statement sha256 = night_.ledger.database().prepare("SELECT sha256 FROM current WHERE path = ?");
  for (std::size_t i = 0; i < night_.plan.size(); ++i) {
    const ScannedFile& file = *night_.plan[i].file;
    sha256.reset();
    sha256.bind(1, file.below);
    seen.push_back({file.below, sha256.step() ? sha256.text(0) : std::string(), file.size, file.modified_ns,
                    books_[i].bureau_code, books_[i].bureau, books_[i].year});
  }
  return seen;
}

/// The consolidated tables take longest to write and change only with what was handed in.
void Settlement::keep_tidy_where_it_holds(const std::vector<ledger::SeenFile>& seen) {
  const NightJob& job = night_.job;
  std::string all = job.reading_print + job.folder + (job.language == base::Language::zh ? "zh" : "en") +
                    std::to_string(newest_);
  for (const ledger::SeenFile& file : seen) all += "\n" + file.path + "\n" + file.sha256;
  tidy_made_of_ = base::sha256_hex(all);
  base::Statement row =
      night_.ledger.database().prepare("SELECT sha256 FROM output WHERE name = ? AND made_of = ?");
  row.bind(1, std::string_view(NightOutputs::tidy_name)).bind(2, tidy_made_of_);
  if (!row.step()) return;
  try {
    if (base::sha256_hex_of_file(job.output / NightOutputs::tidy_name) != row.text(0)) return;
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
  verdicts[1].findings = across_.of(name);
  const rules::BookDigest digest = ledger::unpack_digest(content.digest);
  const rules::BookDigest* only[] = {&digest};
  const rules::Verdict verdict = night_.job.checker.join(std::move(verdicts), only);
  const ledger::FindingChanges ages = history.note_findings(planned.file->below, change, verdict.findings);

  NightCounts& counts = night_.summary.counts;
  count(change.kind);
  if (change.kind == ledger::FileChange::Kind::moved)
    night_.tell(NightEvent::Level::info, "moved", planned.file->below,
                {"原名「" + change.moved_from + "」", "was '" + change.moved_from + "'"});
  ++(was_read ? counts.read : counts.unreadable);
  const std::size_t errors = counts.errors;
  const std::size_t warnings = counts.warnings;
  begin_page_file(i, change, was_read);
  count(verdict.findings, ages, &books_[i]);
  tell_mended(planned.file->below, ages);
  books_[i].errors = counts.errors - errors;
  books_[i].warnings = counts.warnings - warnings;
  if (counts.errors > errors) ++counts.wrong;
  if (was_read && counts.errors == errors && counts.warnings == warnings) ++counts.clean;
  if (!was_read) return;
  outputs_->add(submission, planned.file->path);
  if (verdict.findings.empty()) return;
  copies_.order(i, books_[i], verdict.findings, submission.source.sha256);
  outputs_->with_page([&] { page_->file().annotated = copies_.name_of(i); });
}

void Settlement::settle_roster(ledger::History& history) {
  const rules::Roster* roster = night_.job.roster;
  if (roster == nullptr || night_.job.shard.of > 1) return;
  NightCounts& counts = night_.summary.counts;
  count(of_roster_, history.note_findings(roster->file, {}, of_roster_), nullptr);
  std::erase_if(books_, [](const HandedIn& book) { return book.path.empty(); });
  base::Statement add = night_.ledger.database().prepare(
      "INSERT INTO bureau(run, line, region, code, name, state, path) VALUES(?, ?, ?, ?, ?, ?, ?)");
  for (const BureauState& bureau : board(*roster, books_, base::local_date(night_.job.now))) {
    const rules::RosterEntry& entry = roster->entries[bureau.line];
    add.run(night_.summary.run, bureau.line, entry.region, entry.bureau_code, entry.bureau,
            to_string(bureau.state), bureau.counts);
    ++counts.bureaus;
    ++(bureau.counts.empty() ? counts.missing : counts.received);
    if (!bureau.superseded.empty()) ++counts.duplicate;
    const auto book =
        std::lower_bound(books_.begin(), books_.end(), bureau.counts,
                         [](const HandedIn& one, const std::string& path) { return one.path < path; });
    const bool has_one = book != books_.end() && book->path == bureau.counts;
    outputs_->with_page([&] {
      page_->add_bureau({entry.region, entry.bureau_code, entry.bureau, entry.deadline,
                         to_string(bureau.state), bureau.counts, bureau.superseded,
                         has_one ? book->errors : 0, has_one ? book->warnings : 0});
    });
  }
  counts.unknown = static_cast<std::size_t>(
      std::count_if(books_.begin(), books_.end(), [](const HandedIn& book) { return !book.line; }));
}

void Settlement::forget_vanished(ledger::History& history) {
  history.end_vanished();
  night_.summary.counts.vanished = history.vanished().size();
  for (const std::string& gone : history.vanished())
    night_.tell(NightEvent::Level::info, "vanished", gone, {});
  std::set<std::string_view> present;
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

void Settlement::begin_page_file(std::size_t i, const ledger::FileChange& change, bool was_read) {
  using Kind = ledger::FileChange::Kind;
  const ScannedFile& file = *night_.plan[i].file;
  std::error_code error;
  report::NightFileLine line;
  line.path = file.below;
  line.bureau = books_[i].bureau;
  line.moved_from = change.moved_from;
  line.change = !was_read                      ? "unreadable"
                : change.kind == Kind::added   ? "new"
                : change.kind == Kind::changed ? "changed"
                : change.kind == Kind::moved   ? "moved"
                                               : "unchanged";
  line.source = std::filesystem::relative(file.path, night_.job.output, error).string();
  outputs_->with_page([&] { page_->begin_file(std::move(line)); });
}

void Settlement::tell_mended(const std::string& path, const ledger::FindingChanges& ages) {
  outputs_->with_page([&] {
    page_->file().mended = ages.mended.size();
    for (const ledger::MendedFinding& mended : ages.mended) {
      const base::Finding& f = mended.finding;
      page_->add_mended({path, f.sheet, f.cell ? base::to_a1(*f.cell) : std::string(), f.code,
                         f.message.in(night_.job.language), time_of(mended.since)});
    }
  });
}

/// Where we stand, against last night and over the nights.
void Settlement::write_page(const ledger::History& history) {
  constexpr std::size_t newest_runs = 60;
  outputs_->with_page([&] {
    const bool is_chinese = night_.job.language == base::Language::zh;
    report::NightFront& front = page_->front();
    front.program = night_.job.program;
    front.folder = night_.job.folder;
    front.started = base::utc_moment(night_.job.now);
    front.counts = counts_json(night_.summary.counts);
    for (const ledger::Run& run : night_.ledger.runs(newest_runs)) front.trend.push_back(run.counts);
    if (night_.before) {
      front.before = night_.before->counts;
      if (night_.before->reading_print != night_.job.reading_print)
        front.why.emplace_back(
            is_chinese ? "程序、版式或上限与上次不同，全部重新读取。"
                       : "The program, its layouts or limits have changed: everything was read again.");
      else if (night_.before->rules_print != night_.job.rules_print)
        front.why.emplace_back(
            is_chinese ? "规则、配置或其期限与上次不同，全部重新检查。"
                       : "The rules, profiles or their dates have changed: everything was checked again.");
    }
    front.trend.push_back(front.counts);
    front.vanished = history.vanished();
    page_->write();
  });
}

void Settlement::count(const std::vector<base::Finding>& findings, const ledger::FindingChanges& ages,
                       const HandedIn* book) {
  NightCounts& counts = night_.summary.counts;
  counts.mended += ages.mended.size();
  for (std::size_t k = 0; k < findings.size(); ++k) {
    const base::Finding& finding = findings[k];
    ++(ages.since[k] == night_.summary.run ? counts.fresh : counts.stayed);
    const report::FindingAge age{time_of(ages.since[k]), ages.since[k] == night_.summary.run};
    outputs_->add(finding, book != nullptr ? book->bureau : std::string(), age.since);
    outputs_->with_page([&] { page_->add(finding, age, book != nullptr); });
    if (finding.status == base::FindingStatus::waived) ++counts.waived;
    if (finding.status == base::FindingStatus::trial) ++counts.trial;
    if (finding.status != base::FindingStatus::open) continue;
    ++(finding.severity == base::Severity::error     ? counts.errors
       : finding.severity == base::Severity::warning ? counts.warnings
                                                     : counts.infos);
  }
}

/// When a run began.
const std::string& Settlement::time_of(ledger::RunId run) {
  const auto [known, is_new] = run_times_.try_emplace(run);
  if (is_new)
    known->second = night_.ledger.database()
                        .value("SELECT started FROM run WHERE id = " + std::to_string(run))
                        .value_or("");
  return known->second;
}

void Settlement::publish(std::vector<NightOutputHash>& hashes) {
  for (const std::string& name : outputs_->made()) {
    NightOutputHash hash{name, {}};
    try {
      hash.sha256 = base::sha256_hex_of_file(staging_.folder() / name);
      staging_.publish(name);
      if (name == NightOutputs::tidy_name)
        night_.ledger.database()
            .prepare("INSERT OR REPLACE INTO output(name, made_of, sha256) VALUES(?, ?, ?)")
            .run(name, tidy_made_of_, hash.sha256);
    } catch (const base::FileError& error) {
      hash.sha256.clear();
      night_.summary.is_unfinished = true;
      night_.summary.failed.push_back({night_.job.output / name, error});
    }
    hashes.push_back(std::move(hash));
  }
  if (!kept_tidy_.empty()) hashes.push_back({NightOutputs::tidy_name, kept_tidy_});
}

}  // namespace targetbook::nightly
