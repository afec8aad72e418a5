#include "writers/tables/field_columns.hpp"

#include "writers/words.hpp"

namespace targetbook::writers {
namespace {

Value words_value(std::string_view words) {
  return value_of(std::string(words));
}

struct ToValue {
  Value operator()(const model::Text* text) const { return value_of(*text); }
  Value operator()(const model::Amount* amount) const { return value_of(*amount); }
  Value operator()(const model::Number* number) const { return value_of(*number); }
  Value operator()(const model::Sourced<model::TargetValue>* value) const {
    return value_of(value->value.raw);
  }
  Value operator()(const model::Term* term) const { return words_value(term_words(*term)); }
  Value operator()(const model::Requirement* requirement) const {
    return words_value(requirement_words(*requirement));
  }
  Value operator()(const model::Stage*) const { return {}; }  // the form's kind tells it
  Value operator()(const int* number) const { return std::int64_t{*number}; }
  Value operator()(const std::uint32_t* number) const { return std::int64_t{*number}; }
  Value operator()(const std::string* text) const { return value_of(*text); }
  Value operator()(const std::optional<base::CellRef>* cell) const { return value_of(*cell); }
  Value operator()(const model::Extras* extras) const { return value_of(joined(*extras)); }
  Value operator()(const model::PaymentPlan* plan) const {
    return words_value(plan_basis_words(plan->basis()));
  }
  template <class Record>
  Value operator()(const std::vector<Record>* records) const {
    return count_value(records->size());
  }
};

}  // namespace

ColumnType column_type(model::Codec codec, const model::ConstMember& member) {
  using model::Codec;
  if (codec == Codec::amount) return ColumnType::amount;
  if (codec == Codec::percent || codec == Codec::number) return ColumnType::decimal;
  return std::holds_alternative<const int*>(member) ? ColumnType::integer : ColumnType::text;
}

std::string joined(const model::Extras& extras) {
  std::string all;
  for (const model::Extra& extra : extras)
    all += (all.empty() ? "" : "；") + extra.heading + "：" + extra.text.value;
  return all;
}

Value value_of(const model::ConstMember& member) {
  return std::visit(ToValue{}, member);
}

}  // namespace targetbook::writers
