#include "ledger/history.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/reading_findings.hpp"

namespace targetbook::ledger {
namespace {

using base::Finding;

std::string cell_of(const Finding& finding) {
  return finding.cell ? base::to_a1(*finding.cell) : std::string();
}

base::Severity severity_of(const std::string& word) {
  for (const auto severity : {base::Severity::error, base::Severity::warning})
    if (word == to_string(severity)) return severity;
  return base::Severity::info;
}

struct OpenVersion {
  std::int64_t id = 0;
  std::string sha256;
};

using Moves = std::map<std::string_view, std::string>;  ///< to which path, from which

/// Files that went from one name to another, known by their content: also where names were exchanged or
/// passed on. What was written over a file that is nowhere else now has changed that file; a copy of one that
/// was then changed is new.
Moves moves(const std::vector<SeenFile>& files, const std::map<std::string, OpenVersion>& open) {
  std::set<std::string_view> present;
  std::multimap<std::string_view, std::string> left;  // content that is no longer under its name
  for (const SeenFile& file : files) present.insert(file.path);
  for (const auto& [path, version] : open)
    if (!present.contains(path) && !version.sha256.empty()) left.emplace(version.sha256, path);
  for (const SeenFile& file : files)
    if (const auto known = open.find(file.path);
        known != open.end() && known->second.sha256 != file.sha256 && !known->second.sha256.empty())
      left.emplace(known->second.sha256, file.path);

  Moves moved;
  std::set<std::string> sources;
  for (const SeenFile& file : files) {
    const auto known = open.find(file.path);
    if (known != open.end() && known->second.sha256 == file.sha256) continue;
    const auto source = left.find(file.sha256);
    if (source == left.end()) continue;
    moved.emplace(file.path, source->second);
    sources.insert(source->second);
    left.erase(source);
  }
  for (bool is_stable = false; !is_stable;) {
    is_stable = true;
    for (auto it = moved.begin(); it != moved.end();) {
      const bool source_is_taken = !present.contains(it->second) || moved.contains(it->second);
      const bool own_went_on =
          !open.contains(std::string(it->first)) || sources.contains(std::string(it->first));
      if (source_is_taken && own_went_on) {
        ++it;
        continue;
      }
      sources.erase(it->second);
      it = moved.erase(it);
      is_stable = false;
    }
  }
  return moved;
}

}  // namespace

struct History::OldFinding {
  std::int64_t id = 0;
  RunId since = 0;
  std::string severity;
  std::string status;
  Finding finding;
  bool is_matched = false;
};

struct History::Statements {
  base::Statement find;
  base::Statement insert;
  base::Statement end;
};

History::History(Ledger& ledger, RunId run)
    : ledger_(ledger),
      run_(run),
      statements_(new Statements{
          ledger.database().prepare("SELECT id, since, severity, status, code, name, sheet, cell, form, "
                                    "field, message_zh, message_en FROM finding "
                                    "WHERE path = ? AND ended_run IS NULL AND first_run < ? ORDER BY id"),
          ledger.database().prepare("INSERT INTO finding(path, code, name, severity, status, sheet, cell, "
                                    "form, field, message_zh, message_en, since, "
                                    "first_run) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
          ledger.database().prepare("UPDATE finding SET ended_run = ?, gone = ? WHERE id = ?")}) {}
History::~History() = default;

std::vector<FileChange> History::note_files(const std::vector<SeenFile>& files) {
  base::Database& database = ledger_.database();
  std::map<std::string, OpenVersion> open;
  base::Statement rows = database.prepare("SELECT path, id, sha256 FROM version WHERE ended_run IS NULL");
  while (rows.step()) open.emplace(rows.text(0), OpenVersion{rows.whole(1), rows.text(2)});

  const std::map<std::string_view, std::string> came_from = moves(files, open);
  std::set<std::string> gone;
  for (const auto& [path, version] : open) gone.insert(path);
  for (const SeenFile& file : files) gone.erase(file.path);

  base::Statement add = database.prepare(
      "INSERT INTO version(path, sha256, size, modified_ns, moved_from, bureau_code, bureau, year, "
      "first_run) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
  base::Statement end = database.prepare("UPDATE version SET ended_run = ? WHERE id = ?");
  std::vector<FileChange> changes;
  for (const SeenFile& file : files) {
    FileChange change;
    const auto known = open.find(file.path);
    if (known != open.end() && known->second.sha256 == file.sha256) {
      changes.push_back(change);
      continue;
    }
    change.kind = known != open.end() ? FileChange::Kind::changed : FileChange::Kind::added;
    if (const auto source = came_from.find(file.path); source != came_from.end()) {
      change = {FileChange::Kind::moved, source->second};
      if (gone.erase(source->second) > 0) end.run(run_, open.at(source->second).id);
    }
    if (known != open.end()) end.run(run_, known->second.id);
    const std::optional<std::string> moved_from =
        change.moved_from.empty() ? std::nullopt : std::optional(change.moved_from);
    add.run(file.path, file.sha256, file.size, file.modified_ns, moved_from, file.bureau_code, file.bureau,
            file.year, run_);
    changes.push_back(std::move(change));
  }
  for (const std::string& path : gone) end.run(run_, open.at(path).id);
  vanished_.assign(gone.begin(), gone.end());
  return changes;
}

std::vector<History::OldFinding> History::open_findings(const std::string& path) {
  std::vector<OldFinding> all;
  base::Statement& row = statements_->find;
  row.bind(1, path).bind(2, run_);  // not those that another file brought to this name tonight
  while (row.step()) {
    OldFinding old{row.whole(0), row.whole(1), row.text(2), row.text(3), {}, false};
    Finding& finding = old.finding;
    finding.code = row.text(4);
    finding.name = row.text(5);
    finding.severity = severity_of(old.severity);
    finding.file = path;
    finding.sheet = row.text(6);
    finding.cell = base::parse_cell_ref(row.text(7));
    finding.form = row.text(8);
    finding.field = row.text(9);
    finding.message = {row.text(10), row.text(11)};
    all.push_back(std::move(old));
  }
  return all;
}

void History::insert(const std::string& path, const Finding& f, RunId since) {
  statements_->insert.run(path, f.code, f.name, to_string(f.severity), to_string(f.status), f.sheet,
                          cell_of(f), f.form, f.field, f.message.zh, f.message.en, since, run_);
}

void History::end(const OldFinding& old, const char* why) {
  statements_->end.run(run_, why, old.id);
}

FindingChanges History::note_findings(const std::string& path, const FileChange& change,
                                      const std::vector<Finding>& findings) {
  const bool is_moved = change.kind == FileChange::Kind::moved;
  std::vector<OldFinding> old = open_findings(is_moved ? change.moved_from : path);
  FindingChanges changes;
  changes.since.assign(findings.size(), 0);

  // The same finding: first word for word, then by its place in the model, then by its words elsewhere (moved
  // rows).
  std::vector<std::size_t> partner(findings.size(), old.size());
  const auto match = [&](const auto& key_of) {
    std::multimap<decltype(key_of(findings.front())), std::size_t> by_key;
    for (std::size_t k = 0; k < old.size(); ++k)
      if (!old[k].is_matched) by_key.emplace(key_of(old[k].finding), k);
    for (std::size_t i = 0; i < findings.size(); ++i) {
      if (partner[i] != old.size()) continue;
      const auto key = key_of(findings[i]);
      const auto found = by_key.lower_bound(key);  // of several alike, the one that was said first
      if (found == by_key.end() || found->first != key) continue;
      partner[i] = found->second;
      old[found->second].is_matched = true;
      by_key.erase(found);
    }
  };
  if (!findings.empty() && !old.empty()) {
    match([](const Finding& f) { return std::tuple(f.code, f.sheet, f.cell, f.field, f.message.zh); });
    match([](const Finding& f) { return std::tuple(f.code, f.sheet, f.form, f.field); });
    match([](const Finding& f) { return std::tuple(f.code, f.sheet, f.message.zh); });
  }
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& finding = findings[i];
    if (partner[i] == old.size()) {
      changes.since[i] = run_;
      insert(path, finding, run_);
      continue;
    }
    const OldFinding& before = old[partner[i]];
    changes.since[i] = before.since;
    const Finding& was = before.finding;
    const bool is_same = !is_moved && was.sheet == finding.sheet && was.cell == finding.cell &&
                         was.field == finding.field && was.form == finding.form &&
                         was.message == finding.message && before.severity == to_string(finding.severity) &&
                         before.status == to_string(finding.status);
    if (is_same) continue;
    end(before, is_moved ? "moved" : "changed");
    insert(path, finding, before.since);
  }
  // A file that cannot be read tonight has not been mended.
  const bool is_unread = !findings.empty() && findings.front().code == base::reading::unreadable.code;
  for (OldFinding& before : old) {
    if (before.is_matched) continue;
    const bool was_unread = before.finding.code == base::reading::unreadable.code;
    end(before, is_unread ? "unreadable" : "mended");
    if (!is_unread || was_unread) changes.mended.push_back({std::move(before.finding), before.since});
  }
  return changes;
}

void History::end_vanished() {
  for (const std::string& path : vanished_)
    for (const OldFinding& old : open_findings(path)) end(old, "vanished");
}

}  // namespace targetbook::ledger
