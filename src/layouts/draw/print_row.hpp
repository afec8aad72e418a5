#pragma once
#include <algorithm>
#include <string_view>
#include <type_traits>

#include "base/text.hpp"
#include "layouts/draw/form_source.hpp"
#include "layouts/drawing/headings.hpp"
#include "layouts/read/target_columns.hpp"

/// Records into the rows of a drawn table, by the records' tables of fields.
namespace targetbook::layouts {

/// The extra of this heading; nothing where there is none.
InkContent print_extra(const model::Extras& extras, std::string_view heading);

/// Whether a block's row has a column of this name.
bool has_column(const Block& block, std::string_view slot);

/// What to write into one cell of a record's row; nothing for names that the record does not have.
template <class Row>
InkContent print_slot(const Row& row, const Block& block, TableSlot slot, AmountLook look,
                      const Drawing& drawing) {
  if constexpr (model::HasExtras<Row>)
    if (slot.name == any_slot) return print_extra(row.extras, slot.heading);
  const PartName part = part_of(slot.name);
  const auto* field = model::find_field<Row>(part.value);
  if (field == nullptr) return {};
  const model::ConstMember member = field->of(row);
  if (field->codec == Codec::target) {
    const std::string name(part.value);
    const bool has_op = has_column(block, name + ".op");
    const bool has_unit = has_column(block, name + ".unit");
    if (part.part != TargetPart::whole || has_op || has_unit) {
      const auto& value = std::get<const model::Sourced<model::TargetValue>*>(member)->value;
      SplitTarget split = split_target(value, has_op, has_unit);
      if constexpr (requires { row.nature; })
        if (text_of(split.op).empty() && !has_column(block, "nature"))
          split.op = text_content(row.nature.value);
      return part.part == TargetPart::op     ? split.op
             : part.part == TargetPart::unit ? split.unit
                                             : split.number;
    }
  }
  const InkContent content = print_field(field->codec, member, slot.name, look, drawing);
  if constexpr (model::HasExtras<Row>)  // a word that is none of its vocabulary was kept as an extra
    if ((field->codec == Codec::nature || field->codec == Codec::direction) && text_of(content).empty())
      return print_extra(row.extras, field->words.zh);
  return content;
}

/// Whether the drawing's tables of this name have a column for extras of this heading.
bool draws_extra(const Drawing& drawing, std::string_view table, std::string_view heading);

/// Whether the drawing's tables of this name have a place for the value of the row.
template <class Row>
bool is_drawn(const Drawing& drawing, std::string_view table, const model::Field<Row>& field,
              const Row& row) {
  if (draws_column(drawing, table, field.name)) return true;
  if (field.codec == Codec::target) return draws_column(drawing, table, std::string(field.name) + ".number");
  if constexpr (requires { row.nature; })
    return field.codec == Codec::nature && draws_column(drawing, table, "value.op") &&
           text_of(split_target(row.value.value, true, true).op).empty();
  return false;
}

/// What to print over a value's column that the drawing lacks, a word that reading knows it by; empty for
/// values that have none.
std::string_view usual_heading(std::string_view slot);

/// One column for each heading, in the order in which they stood on the sheet.
std::vector<AddedColumn> columns_of_extras(std::vector<const model::Extra*> extras);

/// The columns that these rows need beside the block's own.
template <class Row>
std::vector<AddedColumn> added_columns(const std::vector<const Row*>& rows, const Block& block,
                                       const Drawing& drawing) {
  std::vector<AddedColumn> added;
  std::vector<std::string> taken;  // headings whose extras stand in another column
  for (const std::string& heading : extra_headings(block)) taken.push_back(base::fold_label(heading));
  if constexpr (std::is_same_v<Row, model::Indicator>) {
    for (const model::Field<Row>& field : model::fields_of<Row>()) {
      const bool has_words = field.codec == Codec::nature || field.codec == Codec::direction;
      const bool is_column = has_column(block, field.name);
      const std::string_view heading = usual_heading(field.name);
      const auto is_left = [&](const Row* row) {
        if (field.codec == Codec::nature && has_column(block, "value.op") &&
            text_of(split_target(row->value.value, true, true).op).empty())
          return false;
        return !text_of(print_field(field.codec, field.of(*row), "", AmountLook{}, drawing)).empty();
      };
      const bool is_added = !is_column && !heading.empty() && std::any_of(rows.begin(), rows.end(), is_left);
      if (is_added) added.push_back({std::string(field.name), std::string(heading)});
      if (has_words && (is_column || is_added)) taken.push_back(base::fold_label(field.words.zh));
    }
    for (std::size_t number = 1;; ++number) {
      const auto row = std::find_if(rows.begin(), rows.end(),
                                    [&](const Row* one) { return one->history.size() >= number; });
      if (row == rows.end()) break;
      const std::string slot = "history." + std::to_string(number);
      if (!has_column(block, slot)) added.push_back({slot, (*row)->history[number - 1].label});
    }
  }
  std::vector<const model::Extra*> extras;
  for (const Row* row : rows)
    for (const model::Extra& extra : row->extras)
      if (std::find(taken.begin(), taken.end(), base::fold_label(extra.heading)) == taken.end())
        extras.push_back(&extra);
  for (AddedColumn& column : columns_of_extras(std::move(extras))) added.push_back(std::move(column));
  return added;
}

template <class Row>
std::vector<const Row*> pointers_to(const std::vector<Row>& rows) {
  std::vector<const Row*> all;
  for (const Row& row : rows) all.push_back(&row);
  return all;
}

/// What a table's rows say and the drawing has no place for, nor columns added to it (`is_own`). Amounts are
/// told in yuan.
template <class Row>
void leave_rows(std::vector<Leftover>& left, const Drawing& drawing, const std::string& table,
                const std::vector<Row>& rows, bool is_own) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string path = table + "[" + std::to_string(i) + "].";
    for (const model::Field<Row>& field : model::fields_of<Row>()) {
      const bool is_added =
          is_own && std::is_same_v<Row, model::Indicator> && !usual_heading(field.name).empty();
      if (is_added || !field.is_drawn() || is_drawn(drawing, table, field, rows[i])) continue;
      const std::string text =
          text_of(print_field(field.codec, field.of(rows[i]), "", AmountLook{}, drawing));
      if (!text.empty()) left.push_back({path + std::string(field.name), field.words, text});
    }
    if constexpr (model::HasExtras<Row>)
      for (std::size_t e = 0; e < rows[i].extras.size(); ++e) {
        const model::Extra& extra = rows[i].extras[e];
        if (!is_own && !draws_extra(drawing, table, extra.heading))
          left.push_back(
              {path + "extras[" + std::to_string(e) + "]", {extra.heading, extra.heading}, extra.text.value});
      }
  }
}

}  // namespace targetbook::layouts
