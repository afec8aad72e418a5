#include "rules/performance/family.hpp"

namespace targetbook::rules {

std::span<const Rule* const> performance_rules() {
  static constexpr const Rule* rules[] = {
      &performance::level1_incomplete,      &performance::too_few_indicators,
      &performance::goal_not_quantified,    &performance::satisfaction_low,
      &performance::rate_under_quantity,    &performance::quality_not_reflected,
      &performance::timeliness_misplaced,   &performance::satisfaction_misplaced,
      &performance::cost_without_cost,      &performance::ecology_misplaced,
      &performance::cost_under_output,      &performance::reverse_target_raised,
      &performance::goal_without_indicator, &performance::level1_split_unusual,
      &performance::optional_level2_absent, &performance::too_many_indicators,
      &performance::target_lowered,         &performance::full_score_unmet,
  };
  return rules;
}

}  // namespace targetbook::rules
