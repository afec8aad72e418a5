#include "writers/tables/row_maker.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace targetbook::writers {
namespace {

Value key_value(const Column& column, Id own_id, const RowContext& context) {
  const auto id_or_none = [](Id id) { return id > 0 ? Value(id) : Value(); };
  if (column.refers_to.empty()) return own_id;
  if (column.refers_to == "sources") return id_or_none(context.source);
  if (column.refers_to == "bureaus") return id_or_none(context.bureau);
  return id_or_none(context.form);
}

Value context_value(const Column& column, const RowContext& context) {
  if (column.sql == "counted") return value_of(context.counted);
  if (column.sql == "region") return value_of(context.region);
  if (column.sql == "bureau") return value_of(context.bureau_name);
  if (column.sql == "bureau_code") return value_of(context.bureau_code);
  if (column.sql == "year") return value_of(context.year);
  if (column.sql == "project") return value_of(context.project);
  if (column.sql == "file") return value_of(context.file);
  return value_of(context.sheet);
}

}  // namespace

Row compose(const Table& table, Id own_id, const RowContext& context, Facts facts) {
  Row row;
  row.reserve(table.columns.size());
  std::size_t used = 0;
  for (const Column& column : table.columns) {
    if (column.role == ColumnRole::key) {
      row.push_back(key_value(column, own_id, context));
    } else if (column.role == ColumnRole::context) {
      row.push_back(context_value(column, context));
    } else {
      const auto fact =
          std::find_if(facts.begin(), facts.end(), [&](const auto& one) { return one.first == column.sql; });
      row.push_back(fact == facts.end() ? Value() : std::move(fact->second));
      if (fact != facts.end()) ++used;
    }
  }
  if (used != facts.size()) throw std::logic_error("facts without a column: " + std::string(table.sql));
  return row;
}

Value value_of(const std::string& text) {
  return text.empty() ? Value() : Value(text);
}
Value value_of(const model::Text& text) {
  return value_of(text.value);
}
Value value_of(const model::Amount& amount) {
  return value_of(amount.value.money);
}
Value value_of(const model::Number& number) {
  return value_of(number.value.number);
}
Value value_of(const std::optional<base::Decimal>& number) {
  return number ? Value(*number) : Value();
}
Value value_of(const std::optional<base::Money>& money) {
  return money ? Value(*money) : Value();
}
Value value_of(const std::optional<base::CellRef>& cell) {
  return cell ? Value(base::to_a1(*cell)) : Value();
}
Value value_of(std::optional<int> number) {
  return number ? Value(std::int64_t{*number}) : Value();
}
Value count_value(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

}  // namespace targetbook::writers
