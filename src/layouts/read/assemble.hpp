#pragma once
#include "layouts/read/codec.hpp"

/// Records into forms: names become members, labels become standard names, goals and plans find their shape.
namespace targetbook::layouts {

model::FormBody assemble_project(Record& record, ReadContext& context);
model::FormBody assemble_department(Record& record, ReadContext& context);
model::FormBody assemble_budget_table(Record& record, ReadContext& context);

/// A budget table's columns as its drawing heads them.
std::vector<model::BudgetTable::Column> budget_columns(const Drawing& drawing);

/// Reads one table's rows into records by their bindings; `path` is the table's JSON path, to which the
/// record's number in `out` is added.
template <class Row>
void read_rows(const RecordTable& table, std::span<const Binding<Row>> bindings, std::string_view path,
               std::vector<Row>& out, const ReadContext& context);

/// The rows of an indicator table, with history, requirement and term.
void read_indicators(const RecordTable& table, std::vector<model::Indicator>& out,
                     const ReadContext& context);

/// Splits `1.…` `2.…` lines into goals, each text with its number; one goal where the lines are not numbered.
std::vector<model::Goal> split_goals(const model::Text& text, model::Term term);

/// Takes `项目1：` or `3.` off the rows' texts, as the drawn row has them; a text without them stays whole.
void strip_numbering(RecordTable& table, const Aliases& aliases);

template <class Row>
void read_rows(const RecordTable& table, std::span<const Binding<Row>> bindings, std::string_view path,
               std::vector<Row>& out, const ReadContext& context) {
  for (const RecordRow& record : table.rows) {
    out.emplace_back();
    const std::string row_path = std::string(path) + "[" + std::to_string(out.size() - 1) + "].";
    for (std::size_t i = 0; i < table.slots.size(); ++i)
      if (const auto* binding = find_binding(bindings, table.slots[i]))
        read_field(binding->codec, binding->field(out.back()), record.cells[i],
                   row_path + std::string(binding->name), context);
  }
}

}  // namespace targetbook::layouts
