#include "rules/required/family.hpp"

namespace targetbook::rules {

std::span<const Rule* const> required_rules() {
  static constexpr const Rule* rules[] = {
      &required::project_code_blank, &required::project_name_blank,    &required::budget_missing,
      &required::goal_blank,         &required::goal_name_blank,       &required::indicator_name_blank,
      &required::value_blank,        &required::required_level_absent, &required::hard_not_numeric,
      &required::blank_as_zero,      &required::basis_blank,           &required::contact_missing,
      &required::boxes_ticked,       &required::unit_not_stated,       &required::term_missing,
      &required::plan_blank,         &required::section_blank,         &required::head_blank,
      &required::actual_blank,       &required::deviation_blank,
  };
  return rules;
}

}  // namespace targetbook::rules
