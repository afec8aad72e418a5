#include "writers/sqlite.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <optional>
#include <utility>

#include "base/file_error.hpp"
#include "base/files.hpp"
#include "writers/sqlite_schema.hpp"
#include "writers/table_rows.hpp"

namespace targetbook::writers {
namespace {

/// What the database says as an error of the file, in words.
template <class Act>
void guarded(Act&& act) {
  try {
    act();
  } catch (const SQLite::Exception& error) {
    throw base::FileError(base::FileErrorKind::io_error,
                          {std::string("无法写出数据库：") + error.what(),
                           std::string("cannot write the database: ") + error.what()});
  }
}

struct Binder {
  SQLite::Statement& statement;
  int place;
  void operator()(std::monostate) const { statement.bind(place); }
  void operator()(const std::string& text) const { statement.bind(place, text); }
  void operator()(std::int64_t number) const { statement.bind(place, number); }
  void operator()(const base::Decimal& number) const { statement.bind(place, number.to_double()); }
  void operator()(const base::Money& money) const { statement.bind(place, money.fen()); }
  void operator()(const SourceLink& link) const { statement.bind(place, link.shown); }
};

class SqliteOutput : public RunOutput, private RowSink {
 public:
  SqliteOutput(const std::filesystem::path& folder, base::Language language)
      : pending_(folder / "submissions.sqlite"), rows_(*this, language) {
    guarded([&] { open(); });
  }
  ~SqliteOutput() override { close(); }

  void add(const model::Submission& submission, const std::string& link) override {
    guarded([&] { rows_.add(submission, link); });
  }

  void finish() override {
    guarded([&] {
      // Indexes and views after the rows: the bulk goes in faster.
      for (const Table& table : tables()) {
        for (const std::string& sql : create_index_sql(table)) database_->exec(sql);
        database_->exec(create_view_sql(table));
      }
      for (const std::string& sql : question_views_sql()) database_->exec(sql);
      transaction_->commit();
      close();
    });
    pending_.commit();
  }

 private:
  void open() {
    database_.emplace(pending_.path().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    // Nobody sees the file before it is renamed, so it needs no journal; page size and encoding are fixed so
    // that the bytes do not depend on how the library was built.
    for (const char* pragma :
         {"PRAGMA page_size = 4096", "PRAGMA encoding = 'UTF-8'", "PRAGMA journal_mode = OFF",
          "PRAGMA synchronous = OFF", "PRAGMA auto_vacuum = NONE", "PRAGMA foreign_keys = ON"})
      database_->exec(pragma);
    database_->exec("PRAGMA user_version = " + std::to_string(sqlite_schema_version));
    transaction_.emplace(*database_);
    for (const Table& table : tables()) {
      database_->exec(create_table_sql(table));
      inserts_.push_back(std::make_unique<SQLite::Statement>(*database_, insert_sql(table)));
    }
  }

  void close() {
    inserts_.clear();
    transaction_.reset();
    database_.reset();
  }

  void add_row(const Table& table, const Row& row) override {
    SQLite::Statement& insert = *inserts_.at(static_cast<std::size_t>(table.id));
    int place = 0;
    for (std::size_t i = 0; i < row.size(); ++i)
      if (table.columns[i].role != ColumnRole::context) std::visit(Binder{insert, ++place}, row[i]);
    insert.exec();
    insert.reset();
  }

  base::PendingFile pending_;
  std::optional<SQLite::Database> database_;
  std::optional<SQLite::Transaction> transaction_;
  std::vector<std::unique_ptr<SQLite::Statement>> inserts_;
  TableRows rows_;
};

}  // namespace

std::unique_ptr<RunOutput> start_sqlite(const std::filesystem::path& folder, const RenderContext& context) {
  return std::make_unique<SqliteOutput>(folder, context.language);
}

}  // namespace targetbook::writers
