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

Settlement::Settlement(const Night& night, const NightCounts& so_far, Copies& copies, const Staging& staging)
    : night_(night), counts_(so_far), copies_(copies), staging_(staging), across_(night.ledger) {
  // Once: it asks the disk about every part of a path.
  std::error_code error;
  to_folder_ = std::filesystem::relative(night.job.folder, night.job.output, error);
  if (error) to_folder_ = night.job.folder;
  for (const PlannedRead& planned : night_.plan)
    newest_ = std::max(newest_, planned.file->modified_ns / nanoseconds);
}

NightCounts Settlement::run() {
  together_ = look_across(night_.job, night_.plan, night_.ledger, across_);
  base::Transaction whole(night_.ledger.database());
  ledger::History history(night_.ledger, night_.run);
  const std::vector<ledger::SeenFile> seen = seen_files();
  const std::vector<ledger::FileChange> changes = history.note_files(seen);
  copies_.name();
  outputs_ = std::make_unique<NightOutputs>(night_.job, staging_);
  outputs_->with_page([&] { page_ = std::make_unique<ReportPage>(staging_.folder(), night_.job.language); });
  tellings_ = std::make_unique<Tellings>(night_, across_, together_.books);
  see_what_stays(seen);
  for (std::size_t i = 0; i < night_.plan.size(); ++i) settle_file(i, changes[i], seen[i].sha256, history);
  settle_roster(history);
  forget_vanished(history);
  write_page(history);
  outputs_->end();
  whole.commit();
  return counts_;
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
                    together_.books[i].bureau_code, together_.books[i].bureau, together_.books[i].year});
  }
  return seen;
}

/// Outputs that would be made of the same as those that lie there are not made again.
void Settlement::see_what_stays(const std::vector<ledger::SeenFile>& seen) {
  const NightJob& job = night_.job;
  std::string handed_in = common_to_all(job) + job.reading_print + std::to_string(newest_);
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const HandedIn& book = together_.books[i];
    handed_in.append("\n" + seen[i].path + "\n" + seen[i].sha256 + "\n")
        .append(region_of(book, job.roster) + "\n")
        .append(rules::standing_words(book.standing));
  }
  tidy_ = {night_.ledger, job, NightOutputs::tidy_name, base::sha256_hex(handed_in)};
  const std::string lists = tellings_->made_of_all(together_.of_roster);
  lines_ = {night_.ledger, job, NightOutputs::lines_name, lists};
  rows_ = {night_.ledger, job, NightOutputs::table_name, lists};
  if (!tidy_.stays()) outputs_->begin_tidy(newest_);
  if (!lines_.stays() || !rows_.stays()) return;
  outputs_->keep_lists();
  tellings_->leave_out_lists();
}

/// The workbook as seen from the outputs.
std::string Settlement::source_of(std::size_t i) const {
  return (to_folder_ / night_.plan[i].file->below).string();
}

void Settlement::settle_file(std::size_t i, const ledger::FileChange& change, const std::string& sha256,
                             ledger::History& history) {
  const PlannedRead& planned = night_.plan[i];
  const std::string& below = planned.file->below;
  HandedIn& book = together_.books[i];
  const bool was_read = !book.path.empty();
  const Tellings::OfFile file = tellings_->of(i, change, history);

  count(change.kind);
  if (change.kind == ledger::FileChange::Kind::moved)
    night_.tell(NightEvent::Level::info, "moved", below,
                {"原名「" + change.moved_from + "」", "was '" + change.moved_from + "'"});
  ++(was_read ? counts_.read : counts_.unreadable);
  begin_page_file(i, change, was_read);
  tell(file, true);
  tell_mended(below, file.mended);
  book.errors = file.told.severities[0].open;
  book.warnings = file.told.severities[1].open;
  if (book.errors > 0) ++counts_.wrong;
  if (!was_read) return;
  if (book.errors + book.warnings == 0) ++counts_.clean;
  if (!tidy_.stays())
    outputs_->add(night_.ledger.submission(below),
                  {source_of(i), book.standing, region_of(book, night_.job.roster)});
  if (file.told.findings == 0) return;
  copies_.order(i, book, tellings_->made_of(i), sha256, [&] { return tellings_->findings_of(i); });
  outputs_->with_page([&] { page_->file().annotated = copies_.name_of(i); });
}

void Settlement::settle_roster(ledger::History& history) {
  const rules::Roster* roster = night_.job.roster;
  if (roster == nullptr || night_.job.shard.of > 1) return;
  tell(tellings_->of_roster(roster->file, together_.of_roster, history), false);
  std::erase_if(together_.books, [](const HandedIn& book) { return book.path.empty(); });
  base::Statement add = night_.ledger.database().prepare(
      "INSERT INTO bureau(run, line, region, code, name, state, path) VALUES(?, ?, ?, ?, ?, ?, ?)");
  for (const BureauState& bureau : board(*roster, together_.books, base::local_date(night_.job.now))) {
    const rules::RosterEntry& entry = roster->entries[bureau.line];
    add.run(night_.run, bureau.line, entry.region, entry.bureau_code, entry.bureau, to_string(bureau.state),
            bureau.counts);
    ++counts_.bureaus;
    ++(bureau.counts.empty() ? counts_.missing : counts_.received);
    if (!bureau.superseded.empty()) ++counts_.duplicate;
    outputs_->with_page([&] {
      page_->add_bureau({entry.region, entry.bureau_code, entry.bureau, entry.deadline,
                         to_string(bureau.state), bureau.counts, bureau.parts, bureau.superseded,
                         bureau.errors, bureau.warnings});
    });
  }
  for (const HandedIn& book : together_.books) {
    if (book.standing == rules::Standing::counts) ++counts_.counted;
    if (book.standing == rules::Standing::superseded) ++counts_.superseded;
    if (book.standing == rules::Standing::other_year) ++counts_.other_year;
    if (book.standing == rules::Standing::off_roster) ++counts_.unknown;
  }
}

void Settlement::forget_vanished(ledger::History& history) {
  history.end_vanished();
  counts_.vanished = history.vanished().size();
  for (const std::string& gone : history.vanished())
    night_.tell(NightEvent::Level::info, "vanished", gone, {});
  std::set<std::string_view> present;
  for (const PlannedRead& planned : night_.plan) present.insert(planned.file->below);
  for (const ledger::Known& known : night_.known)
    if (!present.contains(known.path)) night_.ledger.forget(known.path);
}

void Settlement::count(ledger::FileChange::Kind change) {
  ++counts_.files;
  switch (change) {
    case ledger::FileChange::Kind::added:
      ++counts_.added;
      break;
    case ledger::FileChange::Kind::changed:
      ++counts_.changed;
      break;
    case ledger::FileChange::Kind::moved:
      ++counts_.moved;
      break;
    case ledger::FileChange::Kind::unchanged:
      break;
  }
}

void Settlement::begin_page_file(std::size_t i, const ledger::FileChange& change, bool was_read) {
  using Kind = ledger::FileChange::Kind;
  const ScannedFile& file = *night_.plan[i].file;
  report::NightFileLine line;
  line.path = file.below;
  line.bureau = together_.books[i].bureau;
  line.standing = together_.books[i].standing;
  line.moved_from = change.moved_from;
  line.change = !was_read                      ? "unreadable"
                : change.kind == Kind::added   ? "new"
                : change.kind == Kind::changed ? "changed"
                : change.kind == Kind::moved   ? "moved"
                                               : "unchanged";
  line.source = source_of(i);
  outputs_->with_page([&] { page_->begin_file(std::move(line)); });
}

void Settlement::tell_mended(const std::string& path, const std::vector<ledger::MendedFinding>& all) {
  outputs_->with_page([&] {
    page_->file().mended = all.size();
    for (const ledger::MendedFinding& mended : all) {
      const base::Finding& f = mended.finding;
      page_->add_mended({path, f.sheet, f.cell ? base::to_a1(*f.cell) : std::string(), f.code,
                         f.message.in(night_.job.language), tellings_->time_of(mended.since)});
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
    front.counts = counts_json(counts_);
    front.run = night_.run;
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

void Settlement::tell(const Tellings::OfFile& file, bool is_of_file) {
  const ledger::Told& told = file.told;
  counts_.errors += told.severities[0].open;
  counts_.warnings += told.severities[1].open;
  counts_.infos += told.severities[2].open;
  counts_.waived += told.waived;
  counts_.trial += told.trial;
  counts_.fresh += file.fresh;
  counts_.stayed += told.findings - file.fresh;
  counts_.mended += file.mended.size();
  outputs_->add(told);
  outputs_->with_page([&] {
    for (const ledger::RunId run : told.since) page_->front().since.try_emplace(run, tellings_->time_of(run));
    page_->add(told, file.fresh, is_of_file);
  });
}

NightTroubles Settlement::finish() {
  return outputs_->finish();
}

NightTroubles Settlement::publish(std::vector<NightOutputHash>& hashes) {
  NightTroubles troubles;
  for (const std::string& name : outputs_->made()) {
    NightOutputHash hash{name, {}};
    try {
      hash.sha256 = base::sha256_hex_of_file(staging_.folder() / name);
      staging_.publish(name);
      for (const LastOutput* output : {&lines_, &rows_, &tidy_})
        if (output->name() == name) output->remember(night_.ledger, night_.job, hash.sha256);
    } catch (const base::FileError& error) {
      hash.sha256.clear();
      troubles.miss(night_.job.output / name, error);
    }
    hashes.push_back(std::move(hash));
  }
  const std::vector<std::string>& made = outputs_->made();
  for (const LastOutput* output : {&lines_, &rows_, &tidy_})
    if (output->stays() && std::find(made.begin(), made.end(), output->name()) == made.end())
      hashes.push_back({output->name(), output->sha256()});
  return troubles;
}

}  // namespace targetbook::nightly
