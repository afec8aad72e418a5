#include "rules/performance/levels.hpp"

#include "model/levels.hpp"

#include <algorithm>

namespace targetbook::rules::performance {

std::vector<GoalRows> rows_by_goal(const FormContext& context) {
  std::vector<GoalRows> goals;
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    if (!is_named(indicator)) return;
    auto it = std::find_if(goals.begin(), goals.end(), [&](const GoalRows& rows) {
      return rows.term == indicator.term && rows.goal == indicator.goal.value;
    });
    if (it == goals.end()) it = goals.insert(goals.end(), GoalRows{indicator.term, indicator.goal.value, {}});
    it->rows.push_back(i);
  });
  return goals;
}

bool is_under_other_level1(const model::Indicator& indicator) {
  const std::string& level1 = indicator.level1.value;
  const std::string_view own = model::level1_of(indicator.level2.value);
  const bool is_known = level1 == level1_output || level1 == level1_benefit ||
                        level1 == level1_satisfaction || level1 == level1_cost;
  if (own.empty() || !is_known || own == level1) return false;
  if (own == level1_satisfaction) return level1 != level1_benefit;
  return own == level1_cost ? level1 != level1_output
                            : indicator.level2.value != level1_cost || level1 != level1_cost;
}

}  // namespace targetbook::rules::performance
