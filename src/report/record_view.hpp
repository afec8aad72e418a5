#pragma once
#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "model/fields/fields.hpp"
#include "report/amount_text.hpp"
#include "report/page.hpp"

/// Records for people, by their tables of fields.
namespace targetbook::report {

/// A value in a table's cell, amounts in `unit`; empty for lists.
std::string cell_text(const model::ConstMember& member, base::AmountUnit unit);
/// A value by itself, amounts as a phrase; empty for lists.
std::string field_text(const model::ConstMember& member, const model::Form& form, const Page& page);
/// Whether a column is of figures, which stand on the right; counts are texts in the model (`2台`).
bool stands_right(model::Codec codec, std::string_view name);
/// The columns beyond the model, each once, in order of appearance.
void add_headings(const model::Extras& extras, std::vector<std::string>& headings);
std::string extra_text(const model::Extras& extras, const std::string& heading);

/// The fields whose names begin with `prefix`, a line each.
template <class Record>
void view_fields(Page& page, const model::Form& form, const Record& record, std::string_view prefix) {
  for (const model::Field<Record>& field : model::fields_of<Record>())
    if (field.is_drawn() && field.is_told && field.name.starts_with(prefix))
      page.field(field.brief(), field_text(field.of(record), form, page));
}

/// All fields but those whose names begin with one of `left_out`: first those of `first` in that order.
template <class Record>
void view_others(Page& page, const model::Form& form, const Record& record,
                 std::initializer_list<std::string_view> first,
                 std::initializer_list<std::string_view> left_out) {
  for (const std::string_view name : first) view_fields(page, form, record, name);
  for (const model::Field<Record>& field : model::fields_of<Record>()) {
    const bool is_told = std::find(first.begin(), first.end(), field.name) != first.end();
    const bool is_left_out = std::any_of(left_out.begin(), left_out.end(), [&](std::string_view prefix) {
      return field.name.starts_with(prefix);
    });
    if (!is_told && !is_left_out) view_fields(page, form, record, field.name);
  }
}

/// The columns of records' fields and of what they have beyond the model, without those of `left_out`.
template <class Record>
class RecordTable {
 public:
  RecordTable(const std::vector<Record>& records, base::AmountUnit unit,
              std::initializer_list<std::string_view> left_out = {})
      : unit_(unit) {
    for (const model::Field<Record>& field : model::fields_of<Record>()) {
      const bool is_left_out = std::find(left_out.begin(), left_out.end(), field.name) != left_out.end();
      if (field.is_drawn() && field.is_told && !is_left_out) fields_.push_back(&field);
    }
    if constexpr (model::HasExtras<Record>)
      for (const Record& record : records) add_headings(record.extras, headings_);
  }

  [[nodiscard]] std::vector<TextTable::Column> columns(const Page& page) const {
    std::vector<TextTable::Column> columns;
    for (const auto* field : fields_)
      columns.push_back({page.say(field->brief()), stands_right(field->codec, field->name)});
    for (const std::string& heading : headings_) columns.push_back({heading});
    return columns;
  }
  [[nodiscard]] std::vector<std::string> row(const Record& record) const {
    std::vector<std::string> row;
    for (const auto* field : fields_) row.push_back(cell_text(field->of(record), unit_));
    if constexpr (model::HasExtras<Record>)
      for (const std::string& heading : headings_) row.push_back(extra_text(record.extras, heading));
    return row;
  }
  /// Where a field's column is.
  [[nodiscard]] std::size_t place_of(std::string_view name) const {
    const auto it =
        std::find_if(fields_.begin(), fields_.end(), [&](const auto* f) { return f->name == name; });
    return static_cast<std::size_t>(it - fields_.begin());
  }

 private:
  base::AmountUnit unit_;
  std::vector<const model::Field<Record>*> fields_;
  std::vector<std::string> headings_;
};

}  // namespace targetbook::report
