#include "rules/performance/levels.hpp"

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

}  // namespace targetbook::rules::performance
