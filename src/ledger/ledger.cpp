#include "ledger/ledger.hpp"

#include <algorithm>

#include "base/file_error.hpp"
#include "ledger/schema.hpp"
#include "ledger/share.hpp"

namespace targetbook::ledger {
namespace {

base::Database open(const std::filesystem::path& path, Ledger::Access access) {
  using Mode = base::Database::Mode;
  if (access == Ledger::Access::look_up) {
    base::Database database(path, Mode::read_only);
    require_newest(database);
    return database;
  }
  const Sharing sharing = sharing_of(path);
  if (sharing == Sharing::network_unlocked)
    throw base::FileError(
        base::FileErrorKind::io_error,
        {"台账「" + path.string() +
             "」所在的网络共享不能锁定（nobrl、nolock 等），不安全；请用 --ledger 指定本机磁盘上的文件",
         "the ledger '" + path.string() +
             "' lies on a network share whose locks do not reach other machines (nobrl, nolock …); "
             "name a file on a disk of this machine with --ledger"});
  // A write-ahead log needs memory that all users share, which other machines do not; and a Windows share
  // does not let a lock grow, as SQLite's own do. There one process holds the whole file for as long as it
  // works.
  base::Database database(path, sharing == Sharing::network ? Mode::create_and_hold : Mode::create);
  // Of a new one: what is kept of a file fills many small pages, each asked for by itself.
  database.execute("PRAGMA page_size = 16384");
  if (sharing == Sharing::network)
    database.execute("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA");
  else
    database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  database.execute("PRAGMA foreign_keys = ON");
  migrate(database);
  return database;
}

Run run_at(base::Statement& row) {
  return {row.whole(0), row.text(1), row.is_null(2) ? std::string() : row.text(2),
          row.text(3),  row.text(4), row.text(5),
          row.text(6),  row.text(7), row.is_null(8) ? std::string() : row.text(8)};
}

constexpr const char* run_columns =
    "SELECT id, started, finished, program, folder, shard, reading_print, rules_print, counts FROM run WHERE "
    "state = 'done' ORDER BY id DESC";

}  // namespace

Ledger::Ledger(const std::filesystem::path& path, Access access) : database_(open(path, access)) {}

std::vector<Run> Ledger::runs(std::size_t most) {
  std::vector<Run> all;
  base::Statement rows = database_.prepare(std::string(run_columns) + " LIMIT " + std::to_string(most));
  while (rows.step()) all.push_back(run_at(rows));
  std::reverse(all.begin(), all.end());
  return all;
}

std::optional<Run> Ledger::last_run() {
  std::vector<Run> newest = runs(1);
  if (newest.empty()) return std::nullopt;
  return std::move(newest.front());
}

RunId Ledger::begin(const Run& run) {
  const auto last = last_run();
  const RunId before = last ? last->id : 0;
  base::Transaction whole(database_);
  const std::string id = std::to_string(before + 1);
  for (const std::string table : {"finding", "version"}) {
    database_.execute("DELETE FROM " + table + " WHERE first_run >= " + id);
    database_.execute("UPDATE " + table + " SET ended_run = NULL WHERE ended_run >= " + id);
  }
  database_.execute("UPDATE finding SET gone = NULL WHERE ended_run IS NULL AND gone IS NOT NULL");
  database_.execute("DELETE FROM bureau WHERE run >= " + id);
  database_.execute("DELETE FROM told WHERE run >= " + id);
  database_.execute("DELETE FROM run WHERE id >= " + id);
  database_
      .prepare(
          "INSERT INTO run(id, state, started, program, folder, shard, reading_print, rules_print) VALUES(?, "
          "'open', ?, ?, ?, ?, ?, ?)")
      .run(before + 1, run.started, run.program, run.folder, run.shard, run.reading_print, run.rules_print);
  whole.commit();
  return before + 1;
}

void Ledger::finish(RunId id, const std::string& finished, const std::string& counts) {
  database_.prepare("UPDATE run SET state = 'done', finished = ?, counts = ? WHERE id = ?")
      .run(finished, counts, id);
}

std::vector<Known> Ledger::known() {
  std::vector<Known> all;
  all.reserve(std::stoull(database_.value("SELECT count(*) FROM current").value_or("0")));
  base::Statement rows = database_.prepare(
      "SELECT path, size, modified_ns, looked_at_ns, sha256, reading_print, rules_print, was_read, shown, "
      "read_run, checked_run FROM current ORDER BY path");
  while (rows.step())
    all.push_back({rows.text(0), rows.whole(1), rows.whole(2), rows.whole(3), rows.text(4), rows.text(5),
                   rows.text(6), rows.whole(7) != 0, rows.text(8), rows.whole(9), rows.whole(10)});
  return all;
}

Content Ledger::content(const std::string& path) {
  base::Statement row =
      database_.prepare("SELECT submission, digest, reading, findings FROM current WHERE path = ?");
  row.bind(1, path);
  if (!row.step()) return {};
  return {row.bytes(0), row.bytes(1), row.bytes(2), row.bytes(3)};
}

std::string Ledger::part(const char* column, const std::string& path) {
  base::Statement row = database_.prepare("SELECT " + std::string(column) + " FROM current WHERE path = ?");
  row.bind(1, path);
  return row.step() ? row.bytes(0) : std::string();
}

void Ledger::keep(const Known& known, const Content& content) {
  base::Statement row = database_.prepare(
      "INSERT OR REPLACE INTO current(path, size, modified_ns, looked_at_ns, sha256, reading_print, "
      "rules_print, was_read, submission, digest, "
      "reading, findings, shown, read_run, checked_run) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
      "?)");
  row.bind(1, known.path)
      .bind(2, known.size)
      .bind(3, known.modified_ns)
      .bind(4, known.looked_at_ns)
      .bind(5, known.sha256);
  row.bind(6, known.reading_print).bind(7, known.rules_print).bind(8, std::int64_t{known.was_read});
  row.bind_bytes(9, content.submission).bind_bytes(10, content.digest).bind_bytes(11, content.reading);
  row.bind_bytes(12, content.findings)
      .bind(13, known.shown)
      .bind(14, known.read_run)
      .bind(15, known.checked_run);
  row.run_bound();
}

void Ledger::keep_looks(const Known& known) {
  database_
      .prepare("UPDATE current SET size = ?, modified_ns = ?, looked_at_ns = ?, read_run = ? WHERE path = ?")
      .run(known.size, known.modified_ns, known.looked_at_ns, known.read_run, known.path);
}

void Ledger::rest() {
  try {
    database_.execute("PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE");
  } catch (const base::FileError&) {
    // A reader has it open: the write-ahead log stays until the next pass.
  }
}

void Ledger::distrust() {
  database_.execute("UPDATE current SET reading_print = ''; DELETE FROM told");
}

std::pair<std::size_t, std::size_t> Ledger::work_of(RunId run) {
  base::Statement row = database_.prepare(
      "SELECT coalesce(sum(read_run = ?1), 0), coalesce(sum(checked_run = ?1), 0) FROM current");
  row.bind(1, run).step();
  return {static_cast<std::size_t>(row.whole(0)), static_cast<std::size_t>(row.whole(1))};
}

void Ledger::keep_shown(const std::string& path, const std::string& shown) {
  database_.prepare("UPDATE current SET shown = ? WHERE path = ?").run(shown, path);
}

void Ledger::take_over(const std::vector<std::filesystem::path>& ledgers) {
  database_.execute("DELETE FROM current");
  for (const std::filesystem::path& path : ledgers) {
    database_.prepare("ATTACH DATABASE ? AS other").run(path.string());
    database_.execute("INSERT INTO current SELECT * FROM other.current");
    database_.execute("DETACH DATABASE other");
  }
}

void Ledger::forget(const std::string& path) {
  for (const std::string table : {"current", "told"})
    database_.prepare("DELETE FROM " + table + " WHERE path = ?").run(path);
}

}  // namespace targetbook::ledger
