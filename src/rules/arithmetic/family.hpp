#pragma once
#include "rules/engine/rule.hpp"

/// A: whether the figures add up.
namespace targetbook::rules::arithmetic {

extern const Rule total_not_sum;
extern const Rule row_not_sum;
extern const Rule budget_not_balanced;
extern const Rule funds_not_total;
extern const Rule budget_not_parts;
extern const Rule detail_not_budget;
extern const Rule calculation_wrong;
extern const Rule unit_price_total;
extern const Rule quantity_times_price;
extern const Rule plan_basis;
extern const Rule plan_gap;
extern const Rule plan_not_100;
extern const Rule cost_not_funds;
extern const Rule share_wrong;
extern const Rule change_text_wrong;
extern const Rule headcount_wrong;
extern const Rule sme_share_order;
extern const Rule long_term_not_multiple;
extern const Rule earlier_years_wrong;
extern const Rule weights_not_total;
extern const Rule goal_ratios_not_100;
extern const Rule negative_part;
extern const Rule execution_rate_wrong;
extern const Rule execution_score_wrong;
extern const Rule scores_not_total;
extern const Rule score_beyond_weight;
extern const Rule evaluation_weights_not_100;
extern const Rule spent_over_budget;

}  // namespace targetbook::rules::arithmetic
