#include <algorithm>
#include <set>
#include <utility>

#include "base/files.hpp"
#include "base/sha256.hpp"
#include "batch/annotate.hpp"
#include "batch/ledger/history.hpp"
#include "batch/ledger/lock.hpp"
#include "batch/ledger/packing.hpp"
#include "batch/nightly/bureaus.hpp"
#include "batch/nightly/marking.hpp"
#include "batch/nightly/moments.hpp"
#include "batch/nightly/outputs.hpp"
#include "batch/nightly/plan.hpp"
#include "batch/nightly/reading.hpp"
#include "batch/nightly/scan.hpp"
#include "batch/nightly/staging.hpp"
#include "batch/nightly/summary.hpp"

namespace targetbook::batch::nightly {
namespace {

namespace fs = std::filesystem;
using Why = PlannedFile::Why;

/// How many results are kept before they are made to last: a killed pass loses no more.
constexpr std::size_t results_a_transaction = 64;

/// One pass, step by step, in the order of its functions.
class Pass {
 public:
  Pass(const NightJob& job, const NightWatch& watch)
      : job_(job), watch_(watch), lock_(job.ledger), ledger_(job.ledger, ledger::Ledger::Access::write) {}

  NightSummary run() {
    before_ = ledger_.last_run();
    scan_ = scan(job_);
    summary_.passed_over = scan_.passed_over;
    for (const NightEvent& event : scan_.events) watch_.tell(event);
    known_ = ledger_.known();
    keep_what_cannot_be_seen();
    if (refuses_emptiness()) return std::move(summary_);
    plan_ = plan(scan_, known_, job_);
    summary_.run = ledger_.begin({0, moment(job_.now), {}, job_.program, job_.reading_print, job_.rules_print, {}});
    read_changed();
    if (summary_.was_interrupted || folder_is_gone()) return std::move(summary_);
    Staging staging(job_.output);
    settle(staging);
    mark_copies(staging);
    if (summary_.was_interrupted) return std::move(summary_);
    publish(staging);
    return std::move(summary_);
  }

 private:
  [[nodiscard]] std::string name_of(const std::string& below) const { return job_.folder.ends_with('/') ? job_.folder + below : job_.folder + "/" + below; }

  void tell(NightEvent::Level level, std::string what, std::string file, base::Words words) const {
    watch_.tell({level, std::move(what), std::move(file), std::move(words)});
  }

  void give_up(base::Words words) {
    tell(NightEvent::Level::error, "gave-up", job_.folder, words);
    summary_.gave_up = std::move(words);
  }

  /// What lay in a folder that cannot be looked into tonight is taken as it was, not as vanished.
  void keep_what_cannot_be_seen() {
    std::vector<ScannedFile> kept;
    for (const ScannedFile& closed : scan_.files) {
      if (!closed.problem) continue;
      for (const ledger::Known& known : known_)
        if (known.path.starts_with(closed.below + "/")) kept.push_back({known.path, closed.path, known.size, known.modified_ns, std::nullopt});
    }
    for (ScannedFile& file : kept) {
      carried_.insert(file.below);
      scan_.files.push_back(std::move(file));
    }
    std::sort(scan_.files.begin(), scan_.files.end(), [](const ScannedFile& a, const ScannedFile& b) { return a.below < b.below; });
  }

  /// A share that is not mounted looks like an empty folder.
  bool refuses_emptiness() {
    if (!scan_.files.empty() || known_.empty()) return false;
    give_up({"收件文件夹是空的，而上次有 " + std::to_string(known_.size()) + " 个文件；可能未挂载，本次不出结果。确已清空的，请换一个台账",
             "the shared folder is empty and held " + std::to_string(known_.size()) +
                 " files last time; it may not be mounted, so nothing is published. If it was emptied on purpose, begin a new ledger"});
    return true;
  }

  bool folder_is_gone() {
    std::error_code error;
    if (fs::is_directory(job_.folder, error)) return false;
    give_up({"收件文件夹在运行中消失，本次不出结果，上次的结果保留", "the shared folder went away in mid-pass; nothing is published, the last results stay"});
    return true;
  }

  void read_changed() {
    std::vector<std::size_t> pieces;
    for (std::size_t i = 0; i < plan_.size(); ++i) {
      const PlannedRead& planned = plan_[i];
      if (planned.why == Why::unchanged || carried_.contains(planned.file->below)) continue;
      if (planned.file->problem)
        keep_problem(planned, *planned.file->problem);
      else
        pieces.push_back(i);
    }
    const std::vector<std::size_t> busy = work(pieces);
    if (summary_.was_interrupted) return;
    const std::vector<std::size_t> still_busy = work(busy);
    for (const std::size_t i : still_busy) tell(NightEvent::Level::warning, "busy", plan_[i].file->below, {"文件正在写入，下次再读", "still being written; taken next time"});
  }

  void keep_problem(const PlannedRead& planned, const base::FileError& problem) {
    ledger::Content content;
    const FileResult result = unreadable(name_of(planned.file->below), problem);
    content.submission = ledger::pack(result.submission);
    content.essence = content.submission;
    content.reading = content.findings = ledger::pack(result.findings);
    content.coverage = ledger::pack(std::vector<rules::Coverage>{});
    keep(planned, 0, {ReadAnswer::Kind::unreadable, {}, std::move(content)});
  }

  /// Reads or checks the planned files of these numbers; gives back those that are being written.
  std::vector<std::size_t> work(const std::vector<std::size_t>& pieces) {
    std::vector<std::size_t> busy;
    if (pieces.empty()) return busy;
    std::vector<std::int64_t> looked_at(pieces.size(), 0);
    Workers workers(job_.jobs, job_.worker_limits, [this](std::string_view piece) { return do_piece(piece, job_); });
    std::optional<base::Transaction> batch;
    batch.emplace(ledger_.database());
    const auto piece = [&](std::size_t i) {
      looked_at[i] = now_in_nanoseconds();
      return piece_of(plan_[pieces[i]]);
    };
    const auto deliver = [&](std::size_t i, const WorkerAnswer& worker) {
      const PlannedRead& planned = plan_[pieces[i]];
      const std::string name = name_of(planned.file->below);
      ReadAnswer answer = worker.kind == WorkerAnswer::Kind::done ? answer_of(worker.bytes) : answer_for_dead(name, worker);
      if (answer.kind == ReadAnswer::Kind::busy) busy.push_back(pieces[i]);
      keep(planned, looked_at[i], std::move(answer));
      if ((i + 1) % results_a_transaction == 0) {
        batch->commit();
        batch.emplace(ledger_.database());
      }
      watch_.watch.progress(i + 1, pieces.size(), name);
    };
    summary_.was_interrupted = !workers.run(pieces.size(), piece, deliver, watch_.watch.is_interrupted);
    batch->commit();
    return busy;
  }

  std::string piece_of(const PlannedRead& planned) {
    const std::string name = name_of(planned.file->below);
    if (planned.why == Why::rules_changed) return checking_piece(name, ledger_.content(planned.file->below));
    const bool still_holds = planned.known != nullptr && planned.known->was_read && planned.known->reading_print == job_.reading_print &&
                             planned.known->rules_print == job_.rules_print;
    return reading_piece(planned.file->path.string(), name, still_holds ? planned.known->sha256 : std::string());
  }

  void keep(const PlannedRead& planned, std::int64_t looked_at, ReadAnswer answer) {
    ledger::Known known{planned.file->below,  planned.file->size, planned.file->modified_ns, looked_at, std::move(answer.sha256), job_.reading_print,
                        job_.rules_print, answer.kind == ReadAnswer::Kind::read, planned.known != nullptr ? planned.known->shown : std::string()};
    summary_.looked_at += planned.why == Why::rules_changed ? 0 : 1;
    switch (answer.kind) {
      case ReadAnswer::Kind::same:
        ledger_.keep_looks(known);
        return;
      case ReadAnswer::Kind::read:
        ++summary_.checked;
        if (planned.why == Why::rules_changed) known.looked_at_ns = planned.known->looked_at_ns;
        tell(NightEvent::Level::info, planned.why == Why::rules_changed ? "checked" : "read", known.path, {});
        break;
      case ReadAnswer::Kind::unreadable:
      case ReadAnswer::Kind::busy:
        tell(NightEvent::Level::warning, "unreadable", known.path, ledger::unpack_findings(answer.content.findings).front().message);
        break;
    }
    ledger_.keep(known, answer.content);
  }

  // ------------------------------------------------------------------ from what is known to what is said

  struct Batch {
    std::map<std::string, std::vector<base::Finding>> by_file;  ///< findings across workbooks
    std::vector<base::Finding> elsewhere;                         ///< at lines of the roster
    std::vector<rules::Coverage> coverage;
    std::vector<HandedIn> books;                                  ///< in order of the plan; an empty path for unreadable ones
  };

  Batch look_across() {
    Batch batch;
    std::vector<model::Submission> essences;
    std::vector<const model::Submission*> books;
    essences.reserve(plan_.size());
    for (const PlannedRead& planned : plan_) {
      const ledger::Content content = ledger_.content(planned.file->below);
      model::Submission essence = ledger::unpack_submission(content.essence);
      const bool was_read = !essence.source.sha256.empty();
      batch.books.push_back(was_read ? handed_in(planned.file->below, essence, planned.file->modified_ns, job_.roster) : HandedIn{});
      if (was_read) essences.push_back(std::move(essence));
    }
    // One part of a folder says nothing of the whole; what the parts are joined into does.
    if (job_.shard.of > 1) return batch;
    for (const model::Submission& essence : essences) books.push_back(&essence);
    rules::Verdict verdict = job_.checker.check_batch(books, job_.roster);
    for (base::Finding& finding : verdict.findings) {
      const bool is_of_roster = job_.roster != nullptr && finding.file == job_.roster->file;
      (is_of_roster ? batch.elsewhere : batch.by_file[finding.file]).push_back(std::move(finding));
    }
    batch.coverage = std::move(verdict.coverage);
    return batch;
  }

  std::vector<ledger::SeenFile> seen_files(const Batch& batch) {
    std::vector<ledger::SeenFile> seen;
    std::map<std::string, std::string> sha256;
    for (ledger::Known& known : ledger_.known()) sha256.emplace(std::move(known.path), std::move(known.sha256));
    for (std::size_t i = 0; i < plan_.size(); ++i) {
      const ScannedFile& file = *plan_[i].file;
      const HandedIn& book = batch.books[i];
      seen.push_back({file.below, sha256[file.below], file.size, file.modified_ns, book.bureau_code, book.bureau, book.year});
    }
    return seen;
  }

  void settle(const Staging& staging) {
    Batch batch = look_across();
    base::Transaction whole(ledger_.database());
    ledger::History history(ledger_, summary_.run);
    const std::vector<ledger::SeenFile> seen = seen_files(batch);
    const std::vector<ledger::FileChange> changes = history.note_files(seen);
    std::int64_t newest = 0;
    for (const PlannedRead& planned : plan_) newest = std::max(newest, planned.file->modified_ns);
    constexpr std::int64_t nanoseconds = 1'000'000'000;
    name_copies();
    outputs_ = std::make_unique<NightOutputs>(job_, staging, newest / nanoseconds, summary_);

    keep_tidy_where_it_holds(seen, newest);
    for (std::size_t i = 0; i < plan_.size(); ++i) settle_file(i, changes[i], batch, history);
    settle_roster(batch, history);
    history.end_vanished();
    for (const std::string& gone : history.vanished()) tell(NightEvent::Level::info, "vanished", gone, {});
    summary_.counts.vanished = history.vanished().size();
    std::set<std::string> present;
    for (const PlannedRead& planned : plan_) present.insert(planned.file->below);
    for (const ledger::Known& known : known_)
      if (!present.contains(known.path)) ledger_.forget(known.path);
    outputs_->finish();
    whole.commit();
  }

  /// The consolidated tables take longest to write and change only with what was handed in.
  void keep_tidy_where_it_holds(const std::vector<ledger::SeenFile>& seen, std::int64_t newest) {
    std::string all = job_.reading_print + job_.folder + (job_.language == base::Language::zh ? "zh" : "en") + std::to_string(newest);
    for (const ledger::SeenFile& file : seen) all += "\n" + file.path + "\n" + file.sha256;
    tidy_made_of_ = base::sha256_hex(all);
    base::Statement row = ledger_.database().prepare("SELECT sha256 FROM output WHERE name = ? AND made_of = ?");
    row.bind(1, std::string_view(NightOutputs::tidy_name)).bind(2, tidy_made_of_);
    if (!row.step()) return;
    try {
      if (base::sha256_hex(base::read_file(job_.output / NightOutputs::tidy_name, UINT64_MAX)) != row.text(0)) return;
    } catch (const base::FileError&) {
      return;  // it is not there: made anew
    }
    kept_tidy_ = row.text(0);
    outputs_->keep_tidy();
  }

  void settle_file(std::size_t i, const ledger::FileChange& change, Batch& batch, ledger::History& history) {
    const PlannedRead& planned = plan_[i];
    const std::string name = name_of(planned.file->below);
    const ledger::Content content = ledger_.content(planned.file->below);
    const model::Submission submission = ledger::unpack_submission(content.submission);
    const bool was_read = !submission.source.sha256.empty();

    std::vector<rules::Verdict> verdicts(2);
    verdicts[0].findings = ledger::unpack_findings(content.findings);
    verdicts[0].coverage = ledger::unpack_coverage(content.coverage);
    if (const auto across = batch.by_file.find(name); across != batch.by_file.end()) verdicts[1].findings = std::move(across->second);
    const model::Submission* only[] = {&submission};
    const rules::Verdict verdict = job_.checker.join(std::move(verdicts), only);
    const ledger::FindingChanges ages = history.note_findings(planned.file->below, change, verdict.findings);

    NightCounts& counts = summary_.counts;
    ++counts.files;
    ++(was_read ? counts.read : counts.unreadable);
    switch (change.kind) {
      case ledger::FileChange::Kind::added:
        ++counts.added;
        break;
      case ledger::FileChange::Kind::changed:
        ++counts.changed;
        break;
      case ledger::FileChange::Kind::moved:
        ++counts.moved;
        tell(NightEvent::Level::info, "moved", planned.file->below, {"原名「" + change.moved_from + "」", "was '" + change.moved_from + "'"});
        break;
      case ledger::FileChange::Kind::unchanged:
        break;
    }
    const std::size_t errors = counts.errors;
    const std::size_t warnings = counts.warnings;
    count(verdict.findings, ages, batch.books[i].bureau);
    counts.mended += ages.mended.size();
    if (counts.errors > errors) ++counts.wrong;
    if (was_read && counts.errors == errors && counts.warnings == warnings) ++counts.clean;
    if (was_read) outputs_->add(submission, planned.file->path);
    if (was_read && !verdict.findings.empty()) order_copy(i, batch.books[i], verdict.findings, submission.source.sha256);
  }

  // ------------------------------------------------------------------ annotated copies

  void name_copies() {
    std::vector<Input> inputs;
    for (const PlannedRead& planned : plan_) inputs.push_back({name_of(planned.file->below), planned.file->path, planned.file->below, job_.folder, 0, {}});
    for (const fs::path& copy : name_annotated(inputs, copies_folder)) copy_names_.push_back(copy.string());
    ledger_.database().execute("CREATE TEMP TABLE IF NOT EXISTS to_mark(place INTEGER PRIMARY KEY, findings BLOB NOT NULL); DELETE FROM to_mark");
  }

  /// A copy stays as long as it shows what there is to show; else a new one is ordered. The findings wait on disk.
  void order_copy(std::size_t i, const HandedIn& book, const std::vector<base::Finding>& findings, const std::string& sha256) {
    const std::string packed = ledger::pack(findings);
    const std::string deadline = book.line ? job_.roster->entries[*book.line].deadline : std::string();
    const std::string shows = base::sha256_hex(packed + sha256 + book.bureau + deadline + job_.program + (job_.language == base::Language::zh ? "zh" : "en"));
    copies_.push_back({i, book.bureau, deadline, sha256, shows, {}});
    const ledger::Known* known = plan_[i].known;
    std::error_code error;
    if (known != nullptr && known->shown.starts_with(shows + " ") && fs::exists(job_.output / copy_names_[i], error)) {
      copies_.back().copy_sha256 = known->shown.substr(shows.size() + 1);
      return;
    }
    ledger_.database().prepare("INSERT INTO to_mark(place, findings) VALUES(?, ?)").bind(1, static_cast<std::int64_t>(i)).bind_bytes(2, packed).run_bound();
  }

  void mark_copies(const Staging& staging) {
    std::vector<Copy*> wanted;
    for (Copy& copy : copies_)
      if (copy.copy_sha256.empty()) wanted.push_back(&copy);
    if (wanted.empty()) return;
    Workers workers(job_.jobs, job_.worker_limits, [this](std::string_view piece) { return do_piece(piece, job_); });
    base::Statement findings = ledger_.database().prepare("SELECT findings FROM to_mark WHERE place = ?");
    const auto piece = [&](std::size_t n) {
      const Copy& copy = *wanted[n];
      findings.reset();
      findings.bind(1, static_cast<std::int64_t>(copy.place)).step();
      const ScannedFile& file = *plan_[copy.place].file;
      return marking_piece({file.path.string(), copy.sha256, (staging.folder() / copy_names_[copy.place]).string(), findings.bytes(0), copy.bureau,
                            file.path.filename().string(), copy.deadline});
    };
    const auto deliver = [&](std::size_t n, const WorkerAnswer& worker) {
      Copy& copy = *wanted[n];
      const std::string& below = plan_[copy.place].file->below;
      const MarkingAnswer answer = marking_answer_of(worker);
      copy.copy_sha256 = answer.sha256;
      copy.is_new = true;
      for (const base::Words& words : answer.lost) tell(NightEvent::Level::warning, "lost", below, words);
      if (answer.has_changed)
        tell(NightEvent::Level::warning, "busy", below, {"检查之后又有改动，批注副本下次再写", "it changed after it was checked; its copy is made next time"});
      else if (answer.sha256.empty())
        summary_.failed.push_back({job_.output / copy_names_[copy.place], base::FileError(base::FileErrorKind::io_error, answer.problem)});
      watch_.watch.progress(n + 1, wanted.size(), name_of(below));
    };
    summary_.was_interrupted = !workers.run(wanted.size(), piece, deliver, watch_.watch.is_interrupted);
  }

  /// Puts the new copies in their places, takes old ones away that nothing asks for, and remembers what each shows.
  void publish_copies(const Staging& staging, std::vector<NightOutputHash>& hashes) {
    std::set<std::string> wanted;
    for (Copy& copy : copies_) {
      const std::string& name = copy_names_[copy.place];
      if (copy.copy_sha256.empty()) continue;
      try {
        if (copy.is_new) staging.publish(name);
        wanted.insert(name);
        hashes.push_back({name, copy.copy_sha256});
        if (copy.is_new) ledger_.keep_shown(plan_[copy.place].file->below, copy.shows + " " + copy.copy_sha256);
      } catch (const base::FileError& error) {
        summary_.failed.push_back({job_.output / name, error});
      }
    }
    std::error_code error;
    std::vector<fs::path> old;
    for (fs::recursive_directory_iterator entry(job_.output / copies_folder, error), end; !error && entry != end; entry.increment(error))
      if (entry->is_regular_file(error) && !wanted.contains(entry->path().lexically_relative(job_.output).string())) old.push_back(entry->path());
    for (const fs::path& path : old) fs::remove(path, error);
  }

  void settle_roster(Batch& batch, ledger::History& history) {
    if (job_.roster == nullptr || job_.shard.of > 1) return;
    NightCounts& counts = summary_.counts;
    const ledger::FindingChanges ages = history.note_findings(job_.roster->file, {}, batch.elsewhere);
    count(batch.elsewhere, ages, {});
    counts.mended += ages.mended.size();
    std::erase_if(batch.books, [](const HandedIn& book) { return book.path.empty(); });
    constexpr std::size_t date_length = 10;
    base::Statement add = ledger_.database().prepare("INSERT INTO bureau(run, line, region, code, name, state, path) VALUES(?, ?, ?, ?, ?, ?, ?)");
    for (const BureauState& bureau : board(*job_.roster, batch.books, moment(job_.now).substr(0, date_length))) {
      const rules::RosterEntry& entry = job_.roster->entries[bureau.line];
      add.run(summary_.run, bureau.line, entry.region, entry.bureau_code, entry.bureau, to_string(bureau.state), bureau.counts);
      ++counts.bureaus;
      ++(bureau.counts.empty() ? counts.missing : counts.received);
      if (!bureau.superseded.empty()) ++counts.duplicate;
    }
    counts.unknown = static_cast<std::size_t>(std::count_if(batch.books.begin(), batch.books.end(), [](const HandedIn& book) { return !book.line; }));
  }

  void count(const std::vector<base::Finding>& findings, const ledger::FindingChanges& ages, const std::string& bureau) {
    NightCounts& counts = summary_.counts;
    for (std::size_t k = 0; k < findings.size(); ++k) {
      const base::Finding& finding = findings[k];
      ++(ages.since[k] == summary_.run ? counts.fresh : counts.stayed);
      outputs_->add(finding, bureau, time_of(ages.since[k]));
      if (finding.status == base::FindingStatus::waived) ++counts.waived;
      if (finding.status == base::FindingStatus::trial) ++counts.trial;
      if (finding.status != base::FindingStatus::open) continue;
      ++(finding.severity == base::Severity::error ? counts.errors : finding.severity == base::Severity::warning ? counts.warnings : counts.infos);
    }
  }

  /// When a run began.
  const std::string& time_of(ledger::RunId run) {
    const auto [known, is_new] = run_times_.try_emplace(run);
    if (is_new) known->second = ledger_.database().value("SELECT started FROM run WHERE id = " + std::to_string(run)).value_or("");
    return known->second;
  }

  void publish(const Staging& staging) {
    std::vector<NightOutputHash> hashes;
    base::Transaction end(ledger_.database());
    try {
      staging.flush();
      publish_lists(staging, hashes);
      publish_copies(staging, hashes);
      staging.flush();
      const std::optional<NightCounts> before = before_ ? std::optional(counts_of(before_->counts)) : std::nullopt;
      base::write_file(job_.output / "summary.json", summary_json(job_, summary_, before, hashes));
    } catch (const base::FileError& error) {
      summary_.failed.push_back({job_.output / "summary.json", error});
      return;  // the run stays unfinished: the next pass does it again
    }
    ledger_.finish(summary_.run, moment(now_in_nanoseconds() / 1'000'000'000), counts_json(summary_.counts));
    end.commit();
  }

  void publish_lists(const Staging& staging, std::vector<NightOutputHash>& hashes) {
    for (const std::string& name : outputs_->made()) {
      NightOutputHash hash{name, {}};
      try {
        hash.sha256 = base::sha256_hex(base::read_file(staging.folder() / name, UINT64_MAX));
        staging.publish(name);
        if (name == NightOutputs::tidy_name)
          ledger_.database().prepare("INSERT OR REPLACE INTO output(name, made_of, sha256) VALUES(?, ?, ?)").run(name, tidy_made_of_, hash.sha256);
      } catch (const base::FileError& error) {
        hash.sha256.clear();
        summary_.failed.push_back({job_.output / name, error});
      }
      hashes.push_back(std::move(hash));
    }
    if (!kept_tidy_.empty()) hashes.push_back({NightOutputs::tidy_name, kept_tidy_});
  }

  static constexpr const char* copies_folder = "annotated";

  /// An annotated copy that there has to be.
  struct Copy {
    std::size_t place = 0;    ///< in the plan
    std::string bureau;
    std::string deadline;
    std::string sha256;       ///< of the original
    std::string shows;        ///< hash of all that it depends on
    std::string copy_sha256;  ///< empty while there is none
    bool is_new = false;
  };

  const NightJob& job_;
  const NightWatch& watch_;
  ledger::Lock lock_;
  ledger::Ledger ledger_;
  std::optional<ledger::Run> before_;
  Scan scan_;
  std::vector<ledger::Known> known_;
  std::set<std::string> carried_;
  std::vector<PlannedRead> plan_;
  std::map<ledger::RunId, std::string> run_times_;
  std::vector<std::string> copy_names_;  ///< one per planned file, below the output folder
  std::vector<Copy> copies_;
  std::unique_ptr<NightOutputs> outputs_;
  std::string tidy_made_of_;
  std::string kept_tidy_;  ///< hash of the one that stays; empty where a new one is made
  NightSummary summary_;
};

}  // namespace

NightSummary pass(const NightJob& job, const NightWatch& watch) { return Pass(job, watch).run(); }

NightSummary dry_run(const NightJob& job, const NightWatch& watch) {
  NightSummary summary;
  const Scan scanned = scan(job);
  for (const NightEvent& event : scanned.events) watch.tell(event);
  std::vector<ledger::Known> known;
  std::error_code error;
  if (fs::exists(job.ledger, error)) known = ledger::Ledger(job.ledger, ledger::Ledger::Access::look_up).known();
  summary.passed_over = scanned.passed_over;
  for (const PlannedRead& planned : plan(scanned, known, job)) summary.plan.push_back({planned.file->below, planned.why});
  return summary;
}

}  // namespace targetbook::batch::nightly
