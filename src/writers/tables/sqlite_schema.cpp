#include "writers/tables/sqlite_schema.hpp"

#include <algorithm>

namespace targetbook::writers {
namespace {

bool is_stored(const Column& column) {
  return column.role != ColumnRole::context;
}

std::string column_name(const Column& column) {
  return std::string(column.sql) + (column.type == ColumnType::amount ? "_fen" : "");
}

/// Names are quoted: some are words of the language, others are Chinese with brackets.
std::string quoted(std::string_view name) {
  return '"' + std::string(name) + '"';
}

const char* type_name(ColumnType type) {
  switch (type) {
    case ColumnType::text:
    case ColumnType::link:
      return "TEXT";
    case ColumnType::integer:
    case ColumnType::year:
    case ColumnType::amount:
      return "INTEGER";
    case ColumnType::decimal:
      return "REAL";
  }
  return "TEXT";
}

std::string definition(const Column& column) {
  std::string out = quoted(column_name(column)) + ' ' + type_name(column.type);
  if (column.role != ColumnRole::key) return out;
  if (column.refers_to.empty()) return out + " PRIMARY KEY";
  if (!column.may_lack) out += " NOT NULL";
  return out + " REFERENCES " + quoted(column.refers_to) + "(\"id\")";
}

bool has_column(const Table& table, std::string_view sql) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [&](const Column& column) { return column.sql == sql && is_stored(column); });
}

/// Where a view takes a context column from.
std::string context_source(const Column& column) {
  if (column.sql == "counted" || column.sql == "region") return "s." + std::string(column.sql);
  if (column.sql == "bureau") return "b.name";
  if (column.sql == "bureau_code") return "b.code";
  if (column.sql == "year") return "f.year";
  if (column.sql == "project") return "p.name";
  if (column.sql == "file") return "s.file";
  return "f.sheet";
}

std::string in_yuan(const std::string& fen) {
  return fen + " / 100.0";
}

template <class Write>
std::string listed(const Table& table, Write&& write) {
  std::string out;
  for (const Column& column : table.columns) {
    if (!is_stored(column)) continue;
    if (!out.empty()) out += ", ";
    out += write(column);
  }
  return out;
}

}  // namespace

std::string create_table_sql(const Table& table) {
  return "CREATE TABLE " + quoted(table.sql) + " (" + listed(table, definition) + ")";
}

std::vector<std::string> create_index_sql(const Table& table) {
  std::vector<std::string> out;
  for (const Column& column : table.columns)
    if (column.role == ColumnRole::key && !column.refers_to.empty())
      out.push_back("CREATE INDEX " + quoted(std::string(table.sql) + "_by_" + std::string(column.sql)) +
                    " ON " + quoted(table.sql) + " (" + quoted(column.sql) + ")");
  return out;
}

std::string create_view_sql(const Table& table) {
  std::string columns;
  for (const Column& column : table.columns) {
    if (column.role == ColumnRole::key) continue;
    std::string source =
        column.role == ColumnRole::context ? context_source(column) : "t." + quoted(column_name(column));
    if (column.type == ColumnType::amount) source = in_yuan(source);
    if (!columns.empty()) columns += ", ";
    columns += source + " AS " + quoted(column.heading);
  }
  std::string from = quoted(table.sql) + " t";
  const bool is_forms = table.id == TableId::forms;
  if (has_column(table, "form_id")) from += " LEFT JOIN forms f ON f.id = t.form_id";
  if (has_column(table, "form_id")) from += " LEFT JOIN projects p ON p.form_id = f.id";
  if (has_column(table, "form_id") || is_forms)
    from += std::string(" LEFT JOIN bureaus b ON b.id = ") + (is_forms ? "t.bureau_id" : "f.bureau_id");
  if (table.id != TableId::sources)
    from += std::string(" LEFT JOIN sources s ON s.id = ") +
            (has_column(table, "source_id") ? "t.source_id" : "f.source_id");
  return "CREATE VIEW " + quoted(table.name) + " AS SELECT " + columns + " FROM " + from + " ORDER BY t.id";
}

std::string insert_sql(const Table& table) {
  return "INSERT INTO " + quoted(table.sql) + " (" +
         listed(table, [](const Column& column) { return quoted(column_name(column)); }) + ") VALUES (" +
         listed(table, [](const Column&) { return std::string("?"); }) + ")";
}

std::vector<std::string> question_views_sql() {
  return {
      // One line per bureau and year over all workbooks that count.
      "CREATE VIEW totals_by_bureau_and_year AS "
      "SELECT b.region AS region, coalesce(b.name, b.code) AS bureau, max(b.code) AS code, b.year AS year, "
      "count(DISTINCT "
      "b.source_id) AS workbooks, "
      "sum(b.project_count) AS projects, sum(b.indicator_count) AS indicators, "
      "sum(b.total_fen) AS total_fen, sum(b.total_fen) / 100.0 AS total_yuan, "
      "sum(b.fiscal_fen) / 100.0 AS fiscal_yuan, sum(b.carryover_fen) / 100.0 AS carryover_yuan, "
      "sum(b.other_fen) / 100.0 AS other_yuan "
      "FROM bureaus b WHERE b.counted = '是' GROUP BY b.region, coalesce(b.name, b.code), b.year "
      "ORDER BY 1, 2, 4",

      "CREATE VIEW project_summary AS "
      "SELECT p.id AS project_id, s.counted AS counted, s.region AS region, b.name AS bureau, f.year AS "
      "year, p.code AS code, p.name AS name, "
      "p.total_fen AS total_fen, p.total_fen / 100.0 AS total_yuan, "
      "(SELECT count(*) FROM goals g WHERE g.form_id = f.id) AS goals, "
      "count(i.id) AS indicators, "
      "sum(i.number IS NOT NULL OR i.value_type = '复合') AS indicators_with_number, "
      "sum(i.level1 = '产出指标') AS output_indicators, sum(i.level1 = '效益指标') AS benefit_indicators, "
      "sum(i.level1 = '满意度指标') AS satisfaction_indicators, "
      "s.file AS file, f.sheet AS sheet "
      "FROM projects p JOIN forms f ON f.id = p.form_id LEFT JOIN bureaus b ON b.id = f.bureau_id "
      "LEFT JOIN sources s ON s.id = f.source_id LEFT JOIN indicators i ON i.form_id = f.id "
      "GROUP BY p.id ORDER BY p.id",

      "CREATE VIEW indicators_without_number AS "
      "SELECT i.id AS indicator_id, s.counted AS counted, s.region AS region, b.name AS bureau, f.year AS "
      "year, p.name AS project, i.level1 AS level1, "
      "i.level2 AS level2, i.level3 AS level3, i.value AS value, i.value_type AS value_type, "
      "s.file AS file, f.sheet AS sheet, i.cell AS cell "
      "FROM indicators i JOIN forms f ON f.id = i.form_id LEFT JOIN projects p ON p.form_id = f.id "
      "LEFT JOIN bureaus b ON b.id = f.bureau_id LEFT JOIN sources s ON s.id = f.source_id "
      "WHERE i.number IS NULL AND i.value_type <> '复合' ORDER BY i.id",
  };
}

}  // namespace targetbook::writers
