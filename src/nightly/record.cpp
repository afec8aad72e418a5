#include "nightly/record.hpp"

#include <algorithm>
#include <set>

#include "nightly/summary.hpp"

namespace targetbook::nightly {
using ledger::Ledger;
using ledger::Run;

namespace {

using report::History;

constexpr std::size_t newest_runs = 30;
constexpr int stubborn_nights = 3;

std::string since(const char* column) {
  return std::string("(SELECT started FROM run WHERE run.id = ") + column + ")";
}

void add_runs(Ledger& ledger, History& history) {
  for (const Run& run : ledger.runs(newest_runs)) {
    const nightly::NightCounts counts = nightly::counts_of(run.counts);
    history.runs.push_back({run.id, run.started, counts.files, counts.errors, counts.warnings, counts.fresh,
                            counts.mended, counts.received, counts.missing});
  }
}

void add_stubborn(Ledger& ledger, History& history) {
  const auto last = ledger.last_run();
  if (!last) return;
  base::Statement rows = ledger.database().prepare(
      "SELECT path, coalesce((SELECT bureau FROM version v WHERE v.path = f.path AND v.ended_run IS NULL), "
      "''), errors, " +
      since("oldest") +
      " FROM (SELECT path, count(*) AS errors, min(since) AS oldest FROM finding WHERE ended_run IS NULL AND "
      "severity = 'error' AND status = 'open' "
      "AND since <= ? GROUP BY path) f ORDER BY errors DESC, path");
  rows.bind(1, last->id - stubborn_nights);
  while (rows.step())
    history.stubborn.push_back(
        {rows.text(0), rows.text(1), static_cast<std::size_t>(rows.whole(2)), rows.text(3)});
}

void add_rules(Ledger& ledger, History& history) {
  base::Statement rows = ledger.database().prepare(
      "SELECT code, name, sum(ended_run IS NULL AND status = 'open'), count(DISTINCT CASE WHEN ended_run IS "
      "NULL AND status = 'open' THEN path END), "
      "coalesce(sum(gone = 'mended'), 0), coalesce(sum(CASE WHEN gone = 'mended' THEN ended_run - since "
      "END), 0) FROM finding GROUP BY code "
      "ORDER BY 3 DESC, code");
  while (rows.step())
    history.rules.push_back({rows.text(0), rows.text(1), static_cast<std::size_t>(rows.whole(2)),
                             static_cast<std::size_t>(rows.whole(3)), static_cast<std::size_t>(rows.whole(4)),
                             static_cast<std::size_t>(rows.whole(5))});
}

std::vector<report::HistoryFinding> findings(base::Statement rows) {
  std::vector<report::HistoryFinding> all;
  while (rows.step())
    all.push_back(
        {rows.text(0), rows.text(1), rows.text(2), rows.text(3), {rows.text(4), rows.text(5)}, rows.text(6)});
  return all;
}

std::string finding_columns() {
  return "SELECT code, severity, sheet, cell, message_zh, message_en, " + since("since") + " FROM finding ";
}

/// The versions of these paths, and under what names they went before.
void add_versions(Ledger& ledger, std::set<std::string> paths, History& history) {
  for (std::size_t before = 0; before != paths.size();) {
    before = paths.size();
    for (const std::string& path : std::set(paths)) {
      base::Statement rows = ledger.database().prepare(
          "SELECT moved_from FROM version WHERE path = ? AND moved_from IS NOT NULL");
      rows.bind(1, path);
      while (rows.step()) paths.insert(rows.text(0));
    }
  }
  base::Database& database = ledger.database();
  for (const std::string& path : paths) {
    base::Statement rows =
        database.prepare("SELECT moved_from, sha256, " + since("first_run") + ", " + since("ended_run") +
                         ", first_run FROM version WHERE path = ? ORDER BY first_run");
    rows.bind(1, path);
    while (rows.step()) {
      report::HistoryVersion version;
      version.path = path;
      version.moved_from = rows.is_null(0) ? std::string() : rows.text(0);
      version.sha256 = rows.text(1);
      version.seen = rows.text(2);
      version.until = rows.is_null(3) ? std::string() : rows.text(3);
      base::Statement fresh = database.prepare(
          "SELECT count(*) FROM finding WHERE path = ? AND first_run = ? AND since = first_run");
      fresh.bind(1, path).bind(2, rows.whole(4)).step();
      version.fresh = static_cast<std::size_t>(fresh.whole(0));
      base::Statement mended = database.prepare(
          finding_columns() + "WHERE path = ? AND ended_run = ? AND gone = 'mended' ORDER BY id");
      mended.bind(1, path).bind(2, rows.whole(4));
      version.mended = findings(std::move(mended));
      history.versions.push_back(std::move(version));
    }
    base::Statement open = database.prepare(
        finding_columns() +
        "WHERE path = ? AND ended_run IS NULL AND status = 'open' AND severity <> 'info' ORDER BY id");
    open.bind(1, path);
    for (report::HistoryFinding& finding : findings(std::move(open)))
      history.open.push_back(std::move(finding));
  }
  std::stable_sort(history.versions.begin(), history.versions.end(),
                   [](const auto& a, const auto& b) { return a.seen < b.seen; });
}

/// Where the bureau stood, once for each change.
void add_nights(Ledger& ledger, History& history) {
  base::Statement rows = ledger.database().prepare(
      "SELECT " + since("run") +
      ", state, path FROM bureau WHERE code = ?1 OR name = ?1 OR region || name = ?1 ORDER BY run, line");
  rows.bind(1, history.asked);
  while (rows.step()) {
    const bool is_change = history.nights.empty() || history.nights.back().state != rows.text(1) ||
                           history.nights.back().path != rows.text(2);
    if (is_change) history.nights.push_back({rows.text(0), rows.text(1), rows.text(2)});
  }
}

/// A file by its path below the folder, as findings name it, or by its own name; a bureau by code or name;
/// where nothing is just that, whatever has it in its name.
std::set<std::string> paths_of(Ledger& ledger, const std::string& asked) {
  const auto last = ledger.last_run();
  std::string below = asked;
  if (last && asked.starts_with(last->folder)) below = asked.substr(last->folder.size());
  if (below.starts_with('/')) below.erase(0, 1);
  std::set<std::string> paths;
  std::set<std::string> like;
  base::Statement rows = ledger.database().prepare("SELECT DISTINCT path, bureau, bureau_code FROM version");
  while (rows.step()) {
    const std::string path = rows.text(0);
    const bool is_file = path == asked || path == below || path.ends_with("/" + asked);
    if (is_file || rows.text(1) == asked || rows.text(2) == asked) paths.insert(path);
    if (path.find(asked) != std::string::npos || rows.text(1).find(asked) != std::string::npos)
      like.insert(path);
  }
  return paths.empty() ? like : paths;
}

}  // namespace

History record(Ledger& ledger, const std::string& asked) {
  History history;
  history.asked = asked;
  if (asked.empty()) {
    add_runs(ledger, history);
    add_stubborn(ledger, history);
    add_rules(ledger, history);
    return history;
  }
  add_nights(ledger, history);
  add_versions(ledger, paths_of(ledger, asked), history);
  return history;
}

}  // namespace targetbook::nightly
