#include "rules/codes/family.hpp"

namespace targetbook::rules {

std::span<const Rule* const> code_rules() {
  static constexpr const Rule* rules[] = {
      &codes::bad_code_pattern,     &codes::blank_in_code,
      &codes::blank_in_text,        &codes::functional_class_as_code,
      &codes::code_year_differs,    &codes::region_mismatch,
      &codes::bad_unit_code,        &codes::bad_class_length,
      &codes::class_misses_purpose, &codes::class_name_differs,
      &codes::unit_has_two_codes,
  };
  return rules;
}

}  // namespace targetbook::rules
