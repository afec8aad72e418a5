#include <algorithm>

#include "rules/arithmetic/family.hpp"

namespace targetbook::rules::arithmetic {
namespace {

bool is_weighted(const FormContext& context) {
  const auto rows = context.indicators();
  return std::any_of(rows.begin(), rows.end(),
                     [](const model::Indicator& row) { return row.weight.value.number.has_value(); });
}

void check_goal_ratios_not_100(const FormContext& context, Report& report) {
  const auto goals = context.goals();
  std::optional<base::Decimal> sum = base::Decimal{};
  const model::Goal* first = nullptr;
  const model::Goal* last = nullptr;
  std::size_t index = 0;
  bool has_any = false;
  for (std::size_t i = 0; i < goals.size(); ++i) {
    const model::Number& ratio = goals[i].ratio;
    if (!ratio.cell) continue;
    if (first == nullptr) index = i;
    if (first == nullptr) first = &goals[i];
    last = &goals[i];
    if (!ratio.value.number && !ratio.value.raw.empty()) sum.reset();
    if (sum && ratio.value.number) sum = add(*sum, *ratio.value.number);
    has_any = has_any || ratio.value.number;
  }
  if (first == nullptr) return;
  if (!has_any && sum && is_weighted(context)) {
    report.checked();
    Place place;
    place.cell = first->ratio.cell;
    place.field = "goals[" + std::to_string(index) + "].ratio";
    Said said;
    said.message = {"指标有权重，目标的指标权重比例为空",
                    "the indicators have weights, but the goal has no ratio"};
    said.fix = {"填写指标权重比例，只有一个目标的填100", "give the ratio; 100 where there is one goal"};
    said.severity = base::Severity::warning;
    return report.found(std::move(place), std::move(said));
  }
  if (!has_any || !sum) return report.insufficient();
  report.checked();
  if (*sum == base::Decimal::whole(100)) return;
  Place place;
  place.cell = first->ratio.cell;
  if (*first->ratio.cell < *last->ratio.cell)
    place.range = base::CellRange{*first->ratio.cell, *last->ratio.cell};
  place.field = "goals[" + std::to_string(index) + "].ratio";
  report.found(std::move(place),
               {.message = say("指标权重比例合计为{}%，应为100%",
                               "the goals' ratios add up to {} %, not to 100 %", sum->to_string()),
                .actual = sum->to_string(),
                .expected = "100",
                .fix = {},
                .severity = {}});
}

}  // namespace

const Rule goal_ratios_not_100{
    .code = "A-21",
    .name = "goal-ratios-not-100",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"指标权重比例合计不为100%", "Goals' ratios do not make 100 %"},
    .what = {"各年度目标的指标权重比例(%)之和不等于100；指标填了权重而比例空着的为警告。",
             "The ratios of the annual goals (指标权重比例) do not add up to 100. Ratios left blank where "
             "the indicators have weights are a warning."},
    .why = {"比例决定各目标在总分中的份额。", "The ratio is each goal's share of the score."},
    .fix = {"调整各目标的指标权重比例", "change the ratios"},
    .wrong = {"目标1为60，目标2为30", "60 and 30"},
    .right = {"目标1为60，目标2为40", "60 and 40"},
    .source = "a running system",
    .check_form = check_goal_ratios_not_100,
};

}  // namespace targetbook::rules::arithmetic
