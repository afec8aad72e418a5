#include <string>
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

}  // namespace

void view_budget_table(Page& page, const model::Form& form, const model::BudgetTable& table) {
  const base::AmountUnit unit = form.unit.value_or(base::AmountUnit::yuan);
  std::vector<TextTable::Column> columns;
  for (const model::BudgetTable::Column& column : table.columns)
    columns.push_back({column.name, column.is_amount});
  TextTable text(std::move(columns));
  for (const auto& row : table.rows) {
    std::vector<std::string> cells;
    for (const auto& entry : row) cells.push_back(cell_text(entry, unit));
    text.add_row(std::move(cells));
  }
  if (table.rows.empty()) {
    page.paragraph(page.say({"（没有数据行）", "(no rows)"}));
  } else {
    const std::vector<std::string> empty = text.drop_empty_columns();
    page.table(text);
    if (!empty.empty())
      page.field(base::Words{"没有数据的列", "columns without figures"},
                 listed(empty, page.say({"、", ", "})));
  }
  for (const model::Text& note : table.notes) page.paragraph(note.value);
}

}  // namespace targetbook::report
