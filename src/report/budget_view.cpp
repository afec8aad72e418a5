#include <string>
#include <utility>
#include <variant>

#include "report/amount_text.hpp"
#include "report/form_views.hpp"

namespace targetbook::report {
namespace {

std::string cell_text(const model::BudgetTable::Entry& entry, base::AmountUnit unit) {
  if (const auto* text = std::get_if<model::Text>(&entry)) return text->value;
  return amount_cell(std::get<model::Amount>(entry).value, unit);
}

std::string listed(const std::vector<std::string>& words, const std::string& separator) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : separator) + word;
  return list;
}

using Rows = std::vector<std::vector<std::string>>;

Rows texts_of(const model::BudgetTable& table, base::AmountUnit unit) {
  Rows rows;
  for (const auto& row : table.rows) {
    rows.emplace_back();
    for (const auto& entry : row) rows.back().push_back(cell_text(entry, unit));
  }
  return rows;
}

void view_as_table(Page& page, const TextTable& text, const std::vector<std::string>& empty_columns) {
  page.table(text);
  if (!empty_columns.empty())
    page.field(base::Words{"没有数据的列", "columns without figures"},
               listed(empty_columns, page.say({"、", ", "})));
}

/// A table with more columns than a line has room for: row by row, a line for each cell that says something.
void view_as_records(Page& page, const model::BudgetTable& table, const Rows& rows) {
  for (const auto& row : rows) {
    if (&row != &rows.front()) page.blank_line();
    for (std::size_t c = 0; c < row.size(); ++c) page.field(table.columns[c].name, row[c]);
  }
}

}  // namespace

void view_budget_table(Page& page, const model::Form& form, const model::BudgetTable& table) {
  const Rows rows = texts_of(table, form.unit.value_or(base::AmountUnit::yuan));
  std::vector<TextTable::Column> columns;
  for (const model::BudgetTable::Column& column : table.columns)
    columns.push_back({column.name, column.is_amount});
  TextTable text(std::move(columns));
  for (const auto& row : rows) text.add_row(row);
  const std::vector<std::string> empty_columns = text.drop_empty_columns();
  if (rows.empty())
    page.paragraph(page.say({"（没有数据行）", "(no rows)"}));
  else if (page.has_room_for(text))
    view_as_table(page, text, empty_columns);
  else
    view_as_records(page, table, rows);
  for (const model::Text& note : table.notes) page.paragraph(note.value);
}

}  // namespace targetbook::report
