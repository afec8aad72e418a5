#pragma once
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "model/fields/fields.hpp"
#include "writers/tables/row_maker.hpp"
#include "writers/tables/tables.hpp"

/// What the tables of fields mean for the consolidated tables: columns, and what stands in them.
namespace targetbook::writers {

/// A column and its place among the others; lower places come first.
struct PlacedColumn {
  int place = 0;
  Column column;
};

ColumnType column_type(model::Codec codec, const model::ConstMember& member);
/// Extras in one cell: `责任科室：办公室；备注：…`.
std::string joined(const model::Extras& extras);
Value value_of(const model::ConstMember& member);

/// Adds the columns of a record's fields, but for those that are there already under the same name.
template <class Record>
void add_columns(std::vector<PlacedColumn>& columns) {
  const Record record{};
  for (const model::Field<Record>& field : model::fields_of<Record>()) {
    const model::InTables& column = field.column;
    const bool is_known = std::any_of(columns.begin(), columns.end(), [&](const PlacedColumn& other) {
      return other.column.sql == column.sql;
    });
    if (column.heading.empty() || is_known) continue;
    columns.push_back(
        {column.place,
         {column.heading, column.sql, column_type(field.codec, field.of(record)), column.width}});
  }
}

/// What stands in the columns of a record's fields.
template <class Record>
Facts facts_of(const Record& record) {
  Facts facts;
  for (const model::Field<Record>& field : model::fields_of<Record>())
    if (!field.column.heading.empty()) facts.emplace_back(field.column.sql, value_of(field.of(record)));
  return facts;
}

}  // namespace targetbook::writers
