#include "writers/tables/sqlite.hpp"

#include <optional>
#include <utility>

#include "base/database.hpp"
#include "base/files.hpp"
#include "writers/tables/sqlite_schema.hpp"
#include "writers/tables/table_rows.hpp"

namespace targetbook::writers {
namespace {

struct Binder {
  base::Statement& statement;
  int place;
  void operator()(std::monostate) const { statement.bind_null(place); }
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
    open();
  }
  ~SqliteOutput() override { close(); }

  void add(const model::Submission& submission, const SourceFacts& source) override {
    rows_.add(submission, source);
  }

  void add_findings(std::span<const base::Finding> findings) override {
    for (const base::Finding& finding : findings) rows_.add(finding);
  }

  void finish() override {
    // Indexes and views after the rows: the bulk goes in faster.
    for (const Table& table : tables()) {
      for (const std::string& sql : create_index_sql(table)) database_->execute(sql);
      database_->execute(create_view_sql(table));
    }
    for (const std::string& sql : question_views_sql()) database_->execute(sql);
    transaction_->commit();
    close();
    pending_.commit();
  }

 private:
  void open() {
    database_.emplace(pending_.path(), base::Database::Mode::create);
    // Nobody sees the file before it is renamed, so it needs no journal; page size and encoding are fixed so
    // that the bytes do not depend on how the library was built.
    for (const char* pragma :
         {"PRAGMA page_size = 4096", "PRAGMA encoding = 'UTF-8'", "PRAGMA journal_mode = OFF",
          "PRAGMA synchronous = OFF", "PRAGMA auto_vacuum = NONE", "PRAGMA foreign_keys = ON"})
      database_->execute(pragma);
    database_->execute("PRAGMA user_version = " + std::to_string(sqlite_schema_version));
    transaction_.emplace(*database_);
    for (const Table& table : tables()) {
      database_->execute(create_table_sql(table));
      inserts_.push_back(database_->prepare(insert_sql(table)));
    }
  }

  void close() {
    inserts_.clear();
    transaction_.reset();
    database_.reset();
  }

  void add_row(const Table& table, const Row& row) override {
    base::Statement& insert = inserts_.at(static_cast<std::size_t>(table.id));
    int place = 0;
    for (std::size_t i = 0; i < row.size(); ++i)
      if (table.columns[i].role != ColumnRole::context) std::visit(Binder{insert, ++place}, row[i]);
    insert.run_bound();
  }

  base::PendingFile pending_;
  std::optional<base::Database> database_;
  std::optional<base::Transaction> transaction_;
  std::vector<base::Statement> inserts_;
  TableRows rows_;
};

}  // namespace

std::unique_ptr<RunOutput> start_sqlite(const std::filesystem::path& folder, const RenderContext& context) {
  return std::make_unique<SqliteOutput>(folder, context.language);
}

}  // namespace targetbook::writers
