#pragma once
#include <string>
#include <vector>

#include "writers/tables/tables.hpp"

/// The database's statements, made from the tables' definitions.
namespace targetbook::writers {

/// Version of the schema: `PRAGMA user_version`. Raised when a table or a view changes its columns.
inline constexpr int sqlite_schema_version = 3;

std::string create_table_sql(const Table& table);
/// Indexes on the keys that point to other tables.
std::vector<std::string> create_index_sql(const Table& table);
/// The view with the table's Chinese name and headings: what the tidy workbook's sheet shows.
std::string create_view_sql(const Table& table);
std::string insert_sql(const Table& table);
/// Totals by bureau and year, projects with their indicator counts, indicators without a number.
std::vector<std::string> question_views_sql();

}  // namespace targetbook::writers
