#include "base/text.hpp"
#include "layouts/drawing/own_sheets.hpp"
#include "layouts/drawing/sums_parser.hpp"
#include "layouts/read/assemble.hpp"
#include "layouts/read/read_rows.hpp"
#include "layouts/read/table_rows.hpp"

namespace targetbook::layouts {
namespace {

/// A row that only carries a note, in its first cell.
bool is_note(const RecordRow& row) {
  if (row.cells.empty() || !is_remark(row.cells.front().text)) return false;
  for (std::size_t i = 1; i < row.cells.size(); ++i)
    if (!row.cells[i].is_blank()) return false;
  return true;
}

/// `注：` as the blank form prints it.
bool is_unwritten(std::string_view note) {
  return base::fold_label(note) == base::fold_label(note_line);
}

/// `预算01表`: which table of the budget it is, wherever that stands.
bool names_a_table(std::string_view text) {
  constexpr std::size_t longest = 30;  // bytes
  return text.size() <= longest && text.ends_with("表");
}

/// What stands below the table is its notes; lines above it (`预算01表`) stay remarks of the form.
void take_notes(Record& record, model::BudgetTable& body, const ReadContext& context) {
  const std::uint32_t table_row = record.tables.empty() ? 0 : record.tables.front().first_row;
  const auto is_note = [&](const RawCell& remark) {
    return !names_a_table(remark.text) && (remark.at.row >= table_row || is_remark(remark.text));
  };
  for (const RawCell& remark : record.remarks)
    if (is_note(remark) && !is_unwritten(remark.text))
      body.notes.push_back({read_text(remark, "notes", context), remark.at});
  std::erase_if(record.remarks, is_note);
}

}  // namespace

std::vector<model::BudgetTable::Column> budget_columns(const Drawing& drawing) {
  std::vector<model::BudgetTable::Column> columns;
  for (const Block& block : drawing.blocks) {
    if (block.table != "rows") continue;
    for (std::size_t c = 0; c < block.repeat.size(); ++c)
      if (block.repeat[c].has_slot())
        columns.push_back({column_name(block, c), block.repeat[c].slot() == "amount"});
  }
  return columns;
}

model::FormBody assemble_budget_table(Record& record, ReadContext& context) {
  model::BudgetTable body;
  body.columns = budget_columns(*context.drawing);
  for (const RecordTable& table : record.tables) {
    for (const RecordRow& row : table.rows) {
      if (is_note(row)) {
        if (!is_unwritten(row.cells.front().text))
          body.notes.push_back({read_text(row.cells.front(), "notes", context), row.cells.front().at});
        continue;
      }
      std::vector<model::BudgetTable::Entry>& entries = body.rows.emplace_back();
      for (std::size_t i = 0; i < row.cells.size() && i < body.columns.size(); ++i) {
        const std::string path = "rows[" + std::to_string(body.rows.size() - 1) + "]." + body.columns[i].name;
        if (body.columns[i].is_amount)
          entries.emplace_back(read_amount(row.cells[i], path, context));
        else
          entries.emplace_back(model::Text{read_text(row.cells[i], path, context), row.cells[i].at});
      }
      for (std::size_t i = body.columns.size(); i < row.cells.size(); ++i)
        if (table.slots[i] == any_slot) keep_extra(context.form_extras, table.extras[i], row.cells[i]);
    }
  }
  take_notes(record, body, context);
  return body;
}

}  // namespace targetbook::layouts
