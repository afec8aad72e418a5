#include "nightly/copies.hpp"

#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/files.hpp"
#include "base/moment.hpp"
#include "base/sha256.hpp"
#include "base/system_error.hpp"
#include "batch/annotate.hpp"
#include "ledger/packing.hpp"
#include "nightly/marking.hpp"
#include "nightly/outputs.hpp"
#include "nightly/reading.hpp"

namespace targetbook::nightly {
namespace {

namespace fs = std::filesystem;

constexpr const char* copies_folder = "annotated";

/// Throws base::FileError.
void put(std::string_view bytes, const fs::path& to) {
  std::error_code error;
  fs::create_directories(to.parent_path(), error);
  if (error) throw base::cannot_write(to, error.value());
  LineFile file(to);
  file.write(bytes);
  file.close();
}

}  // namespace

void Copies::name() {
  std::vector<batch::Input> inputs;
  for (const PlannedRead& planned : night_.plan)
    inputs.push_back({night_.name_of(planned.file->below),
                      planned.file->path,
                      planned.file->below,
                      night_.job.folder,
                      0,
                      {}});
  for (const fs::path& copy : batch::name_annotated(inputs, copies_folder)) names_.push_back(copy.string());
  night_.ledger.database().execute(
      "CREATE TEMP TABLE IF NOT EXISTS to_mark(place INTEGER PRIMARY KEY, findings BLOB NOT NULL); DELETE "
      "FROM to_mark");
}

void Copies::order(std::size_t place, const HandedIn& book, const std::string& made_of,
                   const std::string& sha256, const std::function<std::vector<base::Finding>()>& findings) {
  const writers::ReturnDay deadline = writers::ReturnDay::of(
      night_.job.return_by, book.line ? night_.job.roster->entries[*book.line].deadline : std::string(),
      base::local_date(night_.job.now));
  const std::string shows =
      base::sha256_hex(made_of + sha256 + deadline.date + (deadline.is_overdue ? "overdue" : ""));
  copies_.push_back({place, book.bureau, deadline, sha256, shows, {}});
  const ledger::Known* known = night_.plan[place].known;
  std::error_code error;
  if (known != nullptr && known->shown.starts_with(shows + " ") &&
      fs::exists(night_.job.output / names_[place], error)) {
    copies_.back().copy_sha256 = known->shown.substr(shows.size() + 1);
    return;
  }
  night_.ledger.database()
      .prepare("INSERT INTO to_mark(place, findings) VALUES(?, ?)")
      .bind(1, static_cast<std::int64_t>(place))
      .bind_bytes(2, ledger::pack(findings()))
      .run_bound();
}

bool Copies::take_from_parts(Copy& copy, const Staging& staging) const {
  if (night_.part_shown.empty() || !night_.part_shown[copy.place].starts_with(copy.shows + " ")) return false;
  const std::string sha256 = night_.part_shown[copy.place].substr(copy.shows.size() + 1);
  for (const fs::path& part : night_.part_folders) {
    try {
      const std::string bytes = base::read_file(part / names_[copy.place], UINT64_MAX);
      if (base::sha256_hex(bytes) != sha256) continue;
      put(bytes, staging.folder() / names_[copy.place]);
      copy.copy_sha256 = sha256;
      copy.is_new = true;
      return true;
    } catch (const base::FileError&) {  // not in this part
    }
  }
  return false;
}

Copies::Made Copies::make(const Staging& staging) {
  std::vector<Copy*> wanted;
  for (Copy& copy : copies_)
    if (copy.copy_sha256.empty() && !take_from_parts(copy, staging)) wanted.push_back(&copy);
  Made made;
  if (wanted.empty()) return made;
  base::Statement findings = night_.ledger.database().prepare("SELECT findings FROM to_mark WHERE place = ?");
  const auto piece = [&](std::size_t n) {
    const Copy& copy = *wanted[n];
    findings.reset();
    findings.bind(1, static_cast<std::int64_t>(copy.place)).step();
    const ScannedFile& file = *night_.plan[copy.place].file;
    batch::Errand errand;
    MarkingOrder order{
        file.path,     copy.sha256, findings.bytes(0), copy.bureau, fs::path(file.path).filename().string(),
        copy.deadline, {}};
    try {
      errand.document = base::open_file(file.path);
    } catch (const base::FileError& error) {
      order.problem = error;
    }
    errand.bytes = marking_piece(order);
    return errand;
  };
  const auto deliver = [&](std::size_t n, const batch::CrewAnswer& worker) {
    Copy& copy = *wanted[n];
    const std::string& below = night_.plan[copy.place].file->below;
    MarkingAnswer answer = marking_answer_of(worker);
    try {
      if (!answer.copy.empty()) put(answer.copy, staging.folder() / names_[copy.place]);
    } catch (const base::FileError& error) {
      answer = {{}, false, error.reason(), {}};
    }
    if (!answer.copy.empty()) copy.copy_sha256 = base::sha256_hex(answer.copy);
    copy.is_new = true;
    for (const base::Words& words : answer.lost)
      night_.tell(NightEvent::Level::warning, "lost", below, words);
    if (answer.has_changed)
      night_.tell(NightEvent::Level::warning, "busy", below,
                  {"检查之后又有改动，批注副本下次再写",
                   "it changed after it was checked; its copy is made next time"});
    else if (answer.copy.empty())
      made.troubles.failed.push_back({night_.job.output / names_[copy.place],
                                      base::FileError(base::FileErrorKind::io_error, answer.problem)});
    night_.watch.watch.progress(n + 1, wanted.size(), night_.name_of(below));
  };
  made.was_interrupted = !night_.crew.run(wanted.size(), piece, deliver, night_.watch.watch.is_interrupted);
  return made;
}

NightTroubles Copies::publish(const Staging& staging, std::vector<NightOutputHash>& hashes) {
  NightTroubles troubles;
  std::set<std::string> wanted;
  for (Copy& copy : copies_) {
    const std::string& name = names_[copy.place];
    if (copy.copy_sha256.empty()) continue;
    try {
      if (copy.is_new) staging.publish(name);
      wanted.insert(name);
      hashes.push_back({name, copy.copy_sha256});
      if (copy.is_new)
        night_.ledger.keep_shown(night_.plan[copy.place].file->below, copy.shows + " " + copy.copy_sha256);
    } catch (const base::FileError& error) {
      troubles.miss(night_.job.output / name, error);
    }
  }
  std::error_code error;
  std::vector<fs::path> old;
  for (fs::recursive_directory_iterator entry(night_.job.output / copies_folder, error), end;
       !error && entry != end; entry.increment(error))
    if (entry->is_regular_file(error) &&
        !wanted.contains(entry->path().lexically_relative(night_.job.output).string()))
      old.push_back(entry->path());
  for (const fs::path& path : old) {
    fs::remove(path, error);
    // And the folders that were there for them alone.
    for (fs::path folder = path.parent_path();
         folder != night_.job.output / copies_folder && fs::is_empty(folder, error) && !error;
         folder = folder.parent_path())
      fs::remove(folder, error);
  }
  return troubles;
}

}  // namespace targetbook::nightly
