#include "rules/targets/family.hpp"

namespace targetbook::rules {

std::span<const Rule* const> target_rules() {
  static constexpr const Rule* rules[] = {
      &targets::operator_in_words,    &targets::value_is_a_name,     &targets::percent_without_number,
      &targets::rate_without_percent, &targets::unit_missing,        &targets::value_against_words,
      &targets::several_values,       &targets::operator_missing,    &targets::percent_over_100,
      &targets::operator_reversed,    &targets::unit_twice,          &targets::unit_conflict,
      &targets::kind_conflict,        &targets::operator_said_twice, &targets::range_upside_down,
      &targets::value_asks_nothing,   &targets::value_outside_year,
  };
  return rules;
}

}  // namespace targetbook::rules
