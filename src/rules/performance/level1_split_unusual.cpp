#include <algorithm>
#include <map>

#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

struct WeightOfLevel {
  base::Decimal sum;
  const model::Indicator* first = nullptr;
  const model::Indicator* last = nullptr;
};

struct WeightsOfGoal {
  std::map<std::string, WeightOfLevel> levels;
  base::Decimal total;
  bool is_whole = true;  ///< every row has a weight, and the sums fit
};

WeightsOfGoal weights_of(const FormContext& context, const GoalRows& goal) {
  WeightsOfGoal weights;
  for (const std::size_t i : goal.rows) {
    const model::Indicator& row = context.indicators()[i];
    if (!row.weight.value.number) {
      weights.is_whole = false;
      continue;
    }
    WeightOfLevel& level =
        weights.levels[stands_under_satisfaction(row) ? std::string(level1_satisfaction) : row.level1.value];
    const auto sum = add(level.sum, *row.weight.value.number);
    const auto total = add(weights.total, *row.weight.value.number);
    weights.is_whole = weights.is_whole && sum && total;
    level.sum = sum.value_or(level.sum);
    weights.total = total.value_or(weights.total);
    if (level.first == nullptr) level.first = &row;
    level.last = &row;
  }
  return weights;
}

void check_level1_split_unusual(const FormContext& context, Report& report) {
  if (context.profile.level1_split.empty()) return;
  for (const GoalRows& goal : rows_by_goal(context)) {
    const WeightsOfGoal weights = weights_of(context, goal);
    if (weights.levels.empty()) continue;
    // A first level that the usual split does not know takes its weight from the others.
    if (std::any_of(weights.levels.begin(), weights.levels.end(),
                    [&](const auto& level) { return !context.profile.level1_split.contains(level.first); })) {
      report.insufficient();
      continue;
    }
    // With a wrong total no split can be right, and the total has a rule of its own.
    if (!weights.is_whole ||
        (context.profile.weight_total && weights.total != *context.profile.weight_total)) {
      report.insufficient();
      continue;
    }
    report.checked();
    for (const auto& [level1, usual] : context.profile.level1_split) {
      const auto it = weights.levels.find(level1);
      if (it == weights.levels.end() || it->second.sum == usual) continue;
      Place place = at(it->second.first->weight, "indicators");
      if (it->second.first->weight.cell && it->second.last->weight.cell)
        place.range = base::CellRange{*it->second.first->weight.cell, *it->second.last->weight.cell};
      report.found(std::move(place), saying(say("{}权重{}，一般为{}", "{} weighs {}; usual is {}", level1,
                                                it->second.sum.to_string(), usual.to_string()),
                                            it->second.sum.to_string(), usual.to_string()));
    }
  }
}

}  // namespace

const Rule level1_split_unusual{
    .code = "P-14",
    .name = "level1-split-unusual",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"一级权重比例", "Unusual weights of first levels"},
    .what = {"一个目标各一级指标的权重之和与本地区一般的比例不同（如产出40、效益20、满意度20）。",
             "The weights of a goal's first levels differ from the region's usual split (such as output 40, "
             "benefit 20, satisfaction 20)."},
    .why = {"比例偏离较大，说明某一类指标过重或过轻。",
            "A split far from the usual gives one kind of indicator too much or too little weight."},
    .fix = {"核对各类指标的权重", "check the weights"},
    .wrong = {"产出60、效益10、满意度10", "output 60, benefit 10, satisfaction 10"},
    .right = {"产出40、效益20、满意度20", "output 40, benefit 20, satisfaction 20"},
    .source = "F03, F14",
    .check_form = check_level1_split_unusual,
};

}  // namespace targetbook::rules::performance
