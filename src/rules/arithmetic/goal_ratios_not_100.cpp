#include "rules/arithmetic/family.hpp"

namespace targetbook::rules::arithmetic {
namespace {

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
    .what = {"各年度目标的指标权重比例(%)之和不等于100。",
             "The ratios of the annual goals (指标权重比例) do not add up to 100."},
    .why = {"比例决定各目标在总分中的份额。", "The ratio is each goal's share of the score."},
    .fix = {"调整各目标的指标权重比例", "change the ratios"},
    .wrong = {"目标1为60，目标2为30", "60 and 30"},
    .right = {"目标1为60，目标2为40", "60 and 40"},
    .source = "a running system",
    .check_form = check_goal_ratios_not_100,
};

}  // namespace targetbook::rules::arithmetic
