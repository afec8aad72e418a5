#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

void check_too_many_indicators(const FormContext& context, Report& report) {
  for (const GoalRows& goal : rows_by_goal(context)) {
    report.checked();
    const std::size_t most = context.profile.most_indicators;
    if (goal.rows.size() <= most) continue;
    // It points at the first row that is one too many.
    const model::Indicator& extra = context.indicators()[goal.rows[most]];
    report.found(
        at(extra.level3, "indicators"),
        saying(say("{}{}个指标，偏多（一般不超过{}个）", "{}{} indicators are many; usual are {} at most",
                   goal.goal, goal.rows.size(), most),
               std::to_string(goal.rows.size()), std::to_string(most)));
  }
}

}  // namespace

const Rule too_many_indicators{
    .code = "P-16",
    .name = "too-many-indicators",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"指标过多", "Too many indicators"},
    .what = {"一个目标的指标超过本地区的一般个数（20个）。",
             "A goal has more indicators than usual in the region (20)."},
    .why = {"指标太多，重点不突出，填报和考核都费力。",
            "With so many indicators the main ones are lost, and all have to be filled in and checked."},
    .fix = {"保留最能反映项目的指标", "keep those that tell most of the project"},
    .wrong = {"一个目标设32个指标", "32 indicators for one goal"},
    .right = {"一个目标设8至15个指标", "8 to 15 indicators for a goal"},
    .source = "practice",
    .check_form = check_too_many_indicators,
};

}  // namespace targetbook::rules::performance
