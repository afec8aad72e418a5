#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/decimal.hpp"
#include "base/money.hpp"

/// The consolidated tables of a run, defined once for the tidy workbook, csv and sqlite.
namespace targetbook::writers {

enum class TableId : std::uint8_t {
  sources,
  bureaus,
  forms,
  projects,
  goals,
  indicators,
  fund_sources,
  payment_plan,
  spending,
  procurement,
  execution,
  department_projects,
  budget_cells,
  texts,
  adjustments,
  findings,
};

enum class ColumnType : std::uint8_t {
  text,
  integer,
  year,
  decimal,
  amount,  ///< yuan to the reader, fen in a database
  link,    ///< a source file
};

/// Where a column is of use.
enum class ColumnRole : std::uint8_t {
  fact,     ///< everywhere
  key,      ///< ties tables together: in the database only
  context,  ///< which bureau, project and place a row is of: everywhere but in the database, whose keys tell
};

struct Column {
  std::string_view heading;
  std::string_view sql;  ///< name in the database; an amount's gets `_fen` behind it
  ColumnType type = ColumnType::text;
  double width = 12;  ///< in the workbook, in characters
  ColumnRole role = ColumnRole::fact;
  std::string_view refers_to =
      {};                 ///< the table a key is of, by its database name; empty for the table's own
  bool may_lack = false;  ///< a key that points to nothing in some rows
};

struct Table {
  TableId id;
  std::string_view name;  ///< the sheet's and the csv file's
  std::string_view sql;
  std::string_view what;  ///< one line for the overview
  std::span<const Column> columns;
  std::size_t printed = 0;  ///< so many of the workbook's columns fit on paper; 0 for all
  bool in_database_only = false;
};

/// In the order of TableId; a table's keys refer only to tables before it.
std::span<const Table> tables();
/// Those that the tidy workbook and csv have: all but the last ones.
std::span<const Table> shown_tables();
const Table& table(TableId id);

/// `1..n` in the order of rows; what keys hold.
using Id = std::int64_t;

/// A source file as the reader sees it, and its path as seen from the output folder.
struct SourceLink {
  std::string shown;
  std::string path;
  friend bool operator==(const SourceLink&, const SourceLink&) = default;
};

using Value = std::variant<std::monostate, std::string, std::int64_t, base::Decimal, base::Money, SourceLink>;
/// One value per column of the table, keys and context included.
using Row = std::vector<Value>;

class RowSink {
 public:
  virtual ~RowSink() = default;
  virtual void add_row(const Table& table, const Row& row) = 0;
};

}  // namespace targetbook::writers
