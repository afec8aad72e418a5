#include "base/database.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <utility>

#include "base/file_error.hpp"
#include "base/say.hpp"

namespace targetbook::base {
namespace {

[[noreturn]] void fail(const std::string& path, const SQLite::Exception& error) {
  const int code = error.getErrorCode() & 0xFF;
  const bool is_held = code == SQLITE_BUSY || code == SQLITE_LOCKED;
  const std::string what = error.what();
  throw FileError(is_held ? FileErrorKind::busy : FileErrorKind::io_error,
                  say("数据库「{}」：{}", "the database '{}': {}", path, what));
}

/// Runs `act`; what the library says becomes an error of the file.
template <class Act>
auto guarded(const std::string& path, const Act& act) {
  try {
    return act();
  } catch (const SQLite::Exception& error) {
    fail(path, error);
  }
}

int flags_of(Database::Mode mode) {
  switch (mode) {
    case Database::Mode::read_only:
      return SQLite::OPEN_READONLY;
    case Database::Mode::read_write:
      return SQLite::OPEN_READWRITE;
    case Database::Mode::create:
    case Database::Mode::create_and_hold:
      return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
  }
  return SQLite::OPEN_READONLY;
}

}  // namespace

struct Database::Open {
  std::string path;
  SQLite::Database database;
};

struct Statement::Prepared {
  std::string path;
  SQLite::Statement statement;
};

Database::Database(const std::filesystem::path& path, Mode mode)
    : open_(guarded(path.string(), [&] {
        return std::unique_ptr<Open>(
            new Open{path.string(), SQLite::Database(path.string(), flags_of(mode), patience_in_milliseconds,
                                                     mode == Mode::create_and_hold ? "unix-excl" : "")});
      })) {}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

void Database::execute(const std::string& sql) {
  guarded(open_->path, [&] { open_->database.exec(sql); });
}

Statement Database::prepare(const std::string& sql) {
  return guarded(open_->path, [&] {
    return Statement(std::unique_ptr<Statement::Prepared>(
        new Statement::Prepared{open_->path, SQLite::Statement(open_->database, sql)}));
  });
}

std::optional<std::string> Database::value(const std::string& sql) {
  Statement statement = prepare(sql);
  if (!statement.step() || statement.is_null(0)) return std::nullopt;
  return statement.text(0);
}

std::int64_t Database::last_row() const {
  return open_->database.getLastInsertRowid();
}

Statement::Statement(std::unique_ptr<Prepared> prepared) : prepared_(std::move(prepared)) {}
Statement::~Statement() = default;
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;

Statement& Statement::bind(int place, std::string_view text) {
  guarded(prepared_->path, [&] { prepared_->statement.bind(place, std::string(text)); });
  return *this;
}
Statement& Statement::bind(int place, std::int64_t number) {
  guarded(prepared_->path, [&] { prepared_->statement.bind(place, number); });
  return *this;
}
Statement& Statement::bind(int place, double number) {
  guarded(prepared_->path, [&] { prepared_->statement.bind(place, number); });
  return *this;
}
Statement& Statement::bind_bytes(int place, std::string_view bytes) {
  guarded(prepared_->path,
          [&] { prepared_->statement.bind(place, bytes.data(), static_cast<int>(bytes.size())); });
  return *this;
}
Statement& Statement::bind_null(int place) {
  guarded(prepared_->path, [&] { prepared_->statement.bind(place); });
  return *this;
}

bool Statement::step() {
  return guarded(prepared_->path, [&] {
    if (prepared_->statement.executeStep()) return true;
    prepared_->statement.reset();
    return false;
  });
}
void Statement::run_bound() {
  while (step()) {
  }
}
void Statement::reset() {
  guarded(prepared_->path, [&] { prepared_->statement.reset(); });
}

bool Statement::is_null(int column) const {
  return prepared_->statement.isColumnNull(column);
}
std::string Statement::text(int column) const {
  return prepared_->statement.getColumn(column).getString();
}
std::string Statement::bytes(int column) const {
  const SQLite::Column blob = prepared_->statement.getColumn(column);
  const auto* data = static_cast<const char*>(blob.getBlob());
  return data == nullptr ? std::string() : std::string(data, static_cast<std::size_t>(blob.getBytes()));
}
std::int64_t Statement::whole(int column) const {
  return prepared_->statement.getColumn(column).getInt64();
}

Transaction::Transaction(Database& database) : database_(database) {
  database_.execute("BEGIN IMMEDIATE");
}
Transaction::~Transaction() {
  if (is_done_) return;
  try {
    database_.execute("ROLLBACK");
  } catch (const FileError&) {  // nothing is left to roll back: the library has done so itself
  }
}
void Transaction::commit() {
  database_.execute("COMMIT");
  is_done_ = true;
}

}  // namespace targetbook::base
