#pragma once
#include <string>

#include "model/fields/fields.hpp"

/// A value for every field of a record, told apart by the field's name: what a new line of a table of fields
/// comes out with, everywhere.
namespace targetbook::model::test {

/// What the field's value reads like in the submission JSON and in the consolidated tables.
struct Filled {
  std::string name;
  std::string told;
};

template <class Record>
Filled fill(const Field<Record>& field, Record& record, int number) {
  Filled filled{std::string(field.name), {}};
  const Member member = field.in(record);
  if (auto* const* text = std::get_if<Text*>(&member)) {
    std::string& value = (*text)->value;
    value = field.codec == Codec::level1      ? "产出指标"
            : field.codec == Codec::level2    ? "数量指标"
            : field.codec == Codec::nature    ? "定性"
            : field.codec == Codec::direction ? "反向"
            : field.codec == Codec::year      ? "2024"
            : field.codec == Codec::code      ? "A" + std::to_string(100 + number)
                                              : "文" + std::to_string(100 + number) + "字";
    filled.told = value;
  } else if (auto* const* amount = std::get_if<Amount*>(&member)) {
    (*amount)->value.money = base::Money::from_fen(10'000 + number);
    filled.told = (*amount)->value.money->to_yuan();
  } else if (auto* const* number_value = std::get_if<Number*>(&member)) {
    (*number_value)->value.number = base::Decimal::whole(20 + number);
    filled.told = std::to_string(20 + number);
  } else if (auto* const* target = std::get_if<Sourced<TargetValue>*>(&member)) {
    (*target)->value = parse_target_value("≥" + std::to_string(30 + number) + "件");
    filled.told = (*target)->value.raw;
  } else if (auto* const* term = std::get_if<Term*>(&member)) {
    **term = Term::annual;
  } else if (auto* const* stage = std::get_if<Stage*>(&member)) {
    **stage = Stage::self_evaluation;
  } else if (auto* const* requirement = std::get_if<Requirement*>(&member)) {
    **requirement = Requirement::hard;
  } else if (auto* const* extras = std::get_if<Extras*>(&member)) {
    **extras = {{"另一栏", {"另一文", std::nullopt}}};
    filled.told = "另一文";
  }
  return filled;
}

/// All fields of a record that one cell says, and its extras.
template <class Record>
std::vector<Filled> fill_all(Record& record) {
  std::vector<Filled> all;
  int number = 0;
  for (const Field<Record>& field : fields_of<Record>()) {
    Filled filled = fill(field, record, ++number);
    if (!filled.told.empty()) all.push_back(std::move(filled));
  }
  return all;
}

}  // namespace targetbook::model::test
