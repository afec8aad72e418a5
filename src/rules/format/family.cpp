#include "rules/format/family.hpp"

namespace targetbook::rules {

std::span<const Rule* const> format_rules() {
  static constexpr const Rule* rules[] = {
      &format::title_without_year,   &format::amount_as_text,
      &format::separators_in_number, &format::unit_in_amount,
      &format::date_as_serial,       &format::percent_as_fraction,
      &format::decimals_differ,      &format::percent_sign_in_heading,
      &format::numbering_mixed,      &format::field_code_left,
      &format::blanks_in_label,      &format::invisible_characters,
      &format::operators_mixed,      &format::label_alias,
      &format::unit_misfits_name,    &format::number_unreadable,
  };
  return rules;
}

}  // namespace targetbook::rules
