#include "writers/json/json_body.hpp"

#include "writers/json/json_record.hpp"
#include "writers/json/json_values.hpp"

namespace targetbook::writers {
namespace {

using base::JsonWriter;

template <class Body>
void write_one(JsonWriter& json, const Body& body) {
  write_fields(json, body, false);
}
void write_one(JsonWriter& json, const model::ProjectTarget& target) {
  write_fields(json, target, target.is_self_evaluation());
}

void write_entry(JsonWriter& json, const model::BudgetTable::Entry& entry) {
  if (const auto* text = std::get_if<model::Text>(&entry))
    write_text(json, *text);
  else
    write_amount(json, std::get<model::Amount>(entry));
}

void write_one(JsonWriter& json, const model::BudgetTable& table) {
  write_array(json, "columns", table.columns,
              [&](const model::BudgetTable::Column& column) { json.string(column.name); });
  write_array(json, "rows", table.rows, [&](const std::vector<model::BudgetTable::Entry>& row) {
    json.begin_object();
    for (std::size_t i = 0; i < table.columns.size() && i < row.size(); ++i)
      write_entry(json.key(table.columns[i].name), row[i]);
    json.end_object();
  });
  write_array(json, "notes", table.notes, [&](const model::Text& note) { write_text(json, note); });
}

}  // namespace

void write_body(JsonWriter& json, const model::Form& form) {
  // There is one drawing per budget table, so the table's id is the layout's.
  if (std::holds_alternative<model::BudgetTable>(form.body)) json.key("table").string(form.layout);
  std::visit([&](const auto& body) { write_one(json, body); }, form.body);
}

}  // namespace targetbook::writers
