#include "ledger/schema.hpp"

#include <array>
#include <string>

#include "base/file_error.hpp"

namespace targetbook::ledger {
namespace {

/// Marks the file as ours: `tbld`.
constexpr int application_id = 0x74626c64;

// One entry a version, never changed once it was released. Times are UTC, `2026-11-21T05:14:37Z`; runs count
// from 1.
constexpr std::array migrations = {
    R"(
CREATE TABLE run(
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK(state IN ('open', 'done')),
  started TEXT NOT NULL,
  finished TEXT,
  program TEXT NOT NULL,
  folder TEXT NOT NULL,         -- as given
  shard TEXT NOT NULL,          -- 2/4; 1/1 for a whole folder
  reading_print TEXT NOT NULL,  -- what reading depends on beside the file: program, layouts, limits
  rules_print TEXT NOT NULL,    -- what findings depend on beside the submission: program, rules, profiles, dates
  counts TEXT                   -- JSON
);
-- What each file of the folder said when it was last read: nothing here is history, all of it can be made anew.
CREATE TABLE current(
  path TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  modified_ns INTEGER NOT NULL,
  looked_at_ns INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  reading_print TEXT NOT NULL,
  rules_print TEXT NOT NULL,
  was_read INTEGER NOT NULL,
  read_run INTEGER NOT NULL,    -- that last looked at its bytes
  checked_run INTEGER NOT NULL, -- that last held it against the rules
  submission BLOB NOT NULL,
  digest BLOB NOT NULL,
  reading BLOB NOT NULL,
  findings BLOB NOT NULL,
  coverage BLOB NOT NULL,
  shown TEXT NOT NULL           -- hash of the findings that its annotated copy shows; empty where it has none
) WITHOUT ROWID;
-- A file's content over the runs: from the first run that saw it to the first one that no longer did.
CREATE TABLE version(
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  modified_ns INTEGER NOT NULL,
  moved_from TEXT,
  bureau_code TEXT NOT NULL,
  bureau TEXT NOT NULL,
  year INTEGER,
  first_run INTEGER NOT NULL REFERENCES run(id),
  ended_run INTEGER
);
CREATE INDEX version_path ON version(path);
CREATE INDEX version_sha256 ON version(sha256);
CREATE INDEX version_first ON version(first_run);
CREATE INDEX version_ended ON version(ended_run);
-- A finding from the first run that said it to the first one that no longer did. `since` goes back over what it was
-- before in other words or in a file of another name. `gone` tells why it ended: mended, changed,
-- moved, vanished, unreadable.
CREATE TABLE finding(
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  severity TEXT NOT NULL,
  status TEXT NOT NULL,
  sheet TEXT NOT NULL,
  cell TEXT NOT NULL,
  form TEXT NOT NULL,
  field TEXT NOT NULL,
  message_zh TEXT NOT NULL,
  message_en TEXT NOT NULL,
  since INTEGER NOT NULL REFERENCES run(id),
  first_run INTEGER NOT NULL REFERENCES run(id),
  ended_run INTEGER,
  gone TEXT
);
CREATE INDEX finding_path ON finding(path);
CREATE INDEX finding_first ON finding(first_run);
CREATE INDEX finding_ended ON finding(ended_run);
-- What the last published outputs were made of.
CREATE TABLE output(
  name TEXT PRIMARY KEY,
  made_of TEXT NOT NULL,        -- hash
  sha256 TEXT NOT NULL          -- of the file
) WITHOUT ROWID;
CREATE TABLE bureau(
  run INTEGER NOT NULL REFERENCES run(id),
  line INTEGER NOT NULL,
  region TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  path TEXT NOT NULL,
  PRIMARY KEY(run, line)
) WITHOUT ROWID;
)",
    "ALTER TABLE current DROP COLUMN coverage",  // nobody asked for it
    R"(
-- What the outputs tell of a file (told.hpp): nothing here is history, all of it can be made anew.
CREATE TABLE told(
  path TEXT PRIMARY KEY,
  made_of TEXT NOT NULL,  -- hash
  run INTEGER NOT NULL,   -- that made it
  rest BLOB NOT NULL,
  lists BLOB NOT NULL
);
ALTER TABLE output ADD COLUMN size INTEGER NOT NULL DEFAULT -1;         -- of the file as it was published
ALTER TABLE output ADD COLUMN modified_ns INTEGER NOT NULL DEFAULT -1;
)",
};

std::int64_t number(base::Database& database, const char* pragma) {
  return std::stoll(database.value(std::string("PRAGMA ") + pragma).value_or("0"));
}

}  // namespace

void require_newest(base::Database& database) {
  if (number(database, "application_id") != application_id)
    throw base::FileError(base::FileErrorKind::io_error, {"这个文件不是台账", "this file is no ledger"});
  if (number(database, "user_version") != static_cast<std::int64_t>(migrations.size()))
    throw base::FileError(base::FileErrorKind::io_error,
                          {"台账由另一版本的程序写成，请先运行一次 nightly",
                           "another version of the program wrote this ledger; run nightly once"});
}

void migrate(base::Database& database) {
  const std::int64_t version = number(database, "user_version");
  const bool is_empty = database.value("SELECT count(*) FROM sqlite_schema") == "0";
  if (!is_empty && number(database, "application_id") != application_id)
    throw base::FileError(base::FileErrorKind::io_error,
                          {"这个数据库不是台账，请用 --ledger 另指一个文件",
                           "this database is no ledger; name another file with --ledger"});
  if (version > static_cast<std::int64_t>(migrations.size()))
    throw base::FileError(
        base::FileErrorKind::io_error,
        {"台账由更新版本的程序写成，请更新程序", "a newer program wrote this ledger; update the program"});
  for (auto next = static_cast<std::size_t>(version); next < migrations.size(); ++next) {
    base::Transaction step(database);
    database.execute(migrations[next]);
    database.execute("PRAGMA application_id = " + std::to_string(application_id));
    database.execute("PRAGMA user_version = " + std::to_string(next + 1));
    step.commit();
  }
}

}  // namespace targetbook::ledger
