#pragma once
#include <algorithm>
#include <map>

#include "layouts/drawing/headings.hpp"
#include "layouts/read/target_columns.hpp"
#include "model/fields/closed_words.hpp"

/// Rows of a table into records, by the records' tables of fields.
namespace targetbook::layouts {

/// Keeps what the model has no value for, under its heading.
void keep_extra(model::Extras* extras, const std::string& heading, const RawCell& cell);

/// Whether the table has columns for the parts of a value, so that `{value}` is its number.
bool has_parts(const RecordTable& table, std::string_view value);

/// What the sheet prints over a slot; the slot's own name where it prints nothing.
std::string heading_of(const RecordTable& table, const std::string& slot);

/// A word that its closed vocabulary does not know is no value of it: it is kept under the field's name.
template <class Row>
void settle_words(Row& row, model::Extras* extras) {
  for (const model::Field<Row>& field : model::fields_of<Row>()) {
    if (field.codec != Codec::nature && field.codec != Codec::direction) continue;
    model::Text& text = *std::get<model::Text*>(field.in(row));
    if (text.value.empty() || !model::key_of_word(field.codec, text.value).empty()) continue;
    if (extras != nullptr) extras->push_back({field.words.zh, text});
    text.value.clear();
  }
}

/// Reads one row into a record. `path` ends with a dot. `skip(number, slot, cell, has_column)` may take a
/// slot first;
/// where `only_found` holds, a column that the form lacks leaves its value without a cell.
template <class Row, class Skip>
void read_row(const RecordTable& table, const RecordRow& record, Row& row, const std::string& path,
              const ReadContext& context, bool only_found, Skip&& skip) {
  model::Extras* extras = context.form_extras;
  if constexpr (model::HasExtras<Row>) extras = &row.extras;
  std::map<std::string_view, TargetCells> in_parts;
  for (std::size_t i = 0; i < table.slots.size(); ++i) {
    const std::string& slot = table.slots[i];
    const RawCell& cell = record.cells[i];
    const bool has_column = !table.headings[i].empty();
    if (skip(i, slot, cell, has_column) || (only_found && !has_column)) continue;
    const PartName part = part_of(slot);
    const auto* field = model::find_field<Row>(part.value);
    if (slot == any_slot) {
      keep_extra(extras, table.extras[i], cell);
    } else if (field == nullptr) {
      continue;
    } else if (field->codec == Codec::target && has_parts(table, part.value)) {
      TargetCells& cells = in_parts[field->name];
      (part.part == TargetPart::op     ? cells.op
       : part.part == TargetPart::unit ? cells.unit
                                       : cells.number) = &cell;
    } else if (part.part == TargetPart::whole) {
      read_field(field->codec, field->in(row), cell, path + slot, context);
    }
  }
  for (const auto& [name, cells] : in_parts) {
    JoinedTarget joined = join_target(cells, path + std::string(name), context);
    const auto* field = model::find_field<Row>(name);
    *std::get<model::Sourced<model::TargetValue>*>(field->in(row)) = std::move(joined.value);
    if (joined.has_stray_op) keep_extra(extras, heading_of(table, std::string(name) + ".op"), *cells.op);
    if constexpr (requires { row.nature; }) {
      if (joined.nature.empty()) continue;
      if (row.nature.value.empty())
        row.nature = {joined.nature, cells.op->at};
      else if (row.nature.value != joined.nature)
        keep_extra(extras, std::string(name) + ".op", *cells.op);
    }
  }
  for (const auto& [heading, cell] : record.extras) keep_extra(extras, heading, cell);
  settle_words(row, extras);
  if constexpr (model::HasExtras<Row>)
    std::stable_sort(row.extras.begin(), row.extras.end(),
                     [](const model::Extra& a, const model::Extra& b) { return a.text.cell < b.text.cell; });
}

/// Reads one table's rows into records; `path` is the table's JSON path, to which the record's number in
/// `out` is added.
template <class Row>
void read_rows(const RecordTable& table, std::string_view path, std::vector<Row>& out,
               const ReadContext& context) {
  for (const RecordRow& record : table.rows) {
    out.emplace_back();
    const std::string row_path = std::string(path) + "[" + std::to_string(out.size() - 1) + "].";
    read_row(table, record, out.back(), row_path, context, false,
             [](std::size_t, const std::string&, const RawCell&, bool) { return false; });
  }
}

}  // namespace targetbook::layouts
