#include "rules/cross/family.hpp"

namespace targetbook::rules {

std::span<const Rule* const> cross_rules() {
  static constexpr const Rule* rules[] = {
      &cross::project_name_differs,     &cross::unit_name_variants,        &cross::project_amount_differs,
      &cross::title_not_project_name,   &cross::project_set_differs,       &cross::prose_not_table,
      &cross::prose_figure_not_total,   &cross::milestone_months_differ,   &cross::year_mismatch,
      &cross::title_level_mismatch,     &cross::indicator_count_in_prose,  &cross::goal_not_indicator,
      &cross::description_not_name,     &cross::same_name_different_value, &cross::attribute_not_period,
      &cross::procurement_not_detail,   &cross::document_number_unknown,   &cross::goal_told_differently,
      &cross::document_year_impossible, &cross::other_bureau_named,        &cross::other_projects_text,
      &cross::forms_of_other_years,     &cross::forms_of_other_bureau,     &cross::deadline_passed,
      &cross::last_years_approval,      &cross::function_totals_differ,    &cross::date_impossible,
  };
  return rules;
}

}  // namespace targetbook::rules
