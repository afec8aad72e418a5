#include "rules/arithmetic/family.hpp"

namespace targetbook::rules {

std::span<const Rule* const> arithmetic_rules() {
  static constexpr const Rule* rules[] = {
      &arithmetic::total_not_sum,
      &arithmetic::row_not_sum,
      &arithmetic::budget_not_balanced,
      &arithmetic::funds_not_total,
      &arithmetic::budget_not_parts,
      &arithmetic::detail_not_budget,
      &arithmetic::calculation_wrong,
      &arithmetic::unit_price_total,
      &arithmetic::quantity_times_price,
      &arithmetic::plan_basis,
      &arithmetic::plan_gap,
      &arithmetic::plan_not_100,
      &arithmetic::cost_not_funds,
      &arithmetic::share_wrong,
      &arithmetic::change_text_wrong,
      &arithmetic::headcount_wrong,
      &arithmetic::sme_share_order,
      &arithmetic::long_term_not_multiple,
      &arithmetic::earlier_years_wrong,
      &arithmetic::weights_not_total,
      &arithmetic::goal_ratios_not_100,
      &arithmetic::negative_part,
      &arithmetic::execution_rate_wrong,
      &arithmetic::execution_score_wrong,
      &arithmetic::scores_not_total,
      &arithmetic::score_beyond_weight,
      &arithmetic::evaluation_weights_not_100,
      &arithmetic::spent_over_budget,
  };
  return rules;
}

}  // namespace targetbook::rules
