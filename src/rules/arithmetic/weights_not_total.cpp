#include "rules/arithmetic/family.hpp"

namespace targetbook::rules::arithmetic {
namespace {

struct GoalWeights {
  model::Term term = model::Term::unstated;
  std::string goal;
  std::vector<const model::Indicator*> rows;
  std::size_t first = 0;
};

std::vector<GoalWeights> weights_of(std::span<const model::Indicator> indicators) {
  std::vector<GoalWeights> all;
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    const model::Indicator& one = indicators[i];
    if (!one.weight.cell || (one.is_blank() && one.weight.value.raw.empty())) continue;
    GoalWeights* found = nullptr;
    for (GoalWeights& known : all)
      if (known.term == one.term && known.goal == one.goal.value) found = &known;
    if (found == nullptr) found = &all.emplace_back(GoalWeights{one.term, one.goal.value, {}, i});
    found->rows.push_back(&one);
  }
  return all;
}

/// A weight below nothing, which makes the total look right.
void check_negative_weights(const FormContext& context, Report& report) {
  const auto rows = context.indicators();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const model::Number& weight = rows[i].weight;
    if (!weight.cell || !weight.value.number || !weight.value.number->is_negative()) continue;
    Place place;
    place.cell = weight.cell;
    place.field = "indicators[" + std::to_string(i) + "].weight";
    Said said;
    const std::string shown = weight.value.number->to_string();
    said.message = say("「{}」的权重为{}，不能是负数", "the weight of '{}' is {}, which cannot be negative",
                       rows[i].level3.value, shown);
    said.actual = shown;
    report.found(std::move(place), std::move(said));
  }
}

void check_weights_not_total(const FormContext& context, Report& report) {
  check_negative_weights(context, report);
  // A self-evaluation scores the money as well: its weights have a rule of their own.
  const bool is_evaluation = context.project() != nullptr && context.project()->is_self_evaluation();
  if (!context.profile.weight_total || is_evaluation) return;
  for (const GoalWeights& weights : weights_of(context.indicators())) {
    std::optional<base::Decimal> sum = base::Decimal{};
    bool has_any = false;
    for (const model::Indicator* row : weights.rows) {
      const model::NumberValue& weight = row->weight.value;
      if (!weight.number && !weight.raw.empty()) sum.reset();
      if (sum && weight.number) sum = add(*sum, *weight.number);
      has_any = has_any || weight.number;
    }
    if (!has_any || !sum) {
      report.insufficient();
      continue;
    }
    report.checked();
    if (*sum == *context.profile.weight_total) continue;
    const base::CellRef first = *weights.rows.front()->weight.cell;
    const base::CellRef last = *weights.rows.back()->weight.cell;
    Place place;
    place.cell = first;
    if (first < last && first.column <= last.column) place.range = base::CellRange{first, last};
    place.field = "indicators[" + std::to_string(weights.first) + "].weight";
    const std::string shown = sum->to_string();
    const std::string right = context.profile.weight_total->to_string();
    Said said;
    said.message =
        weights.goal.empty()
            ? say("指标权重之和为{}，应为{}", "the indicators' weights add up to {}, not to {}", shown, right)
            : say("「{2}」的指标权重之和为{0}，应为{1}", "the weights of '{2}' add up to {0}, not to {1}",
                  shown, right, weights.goal);
    said.actual = shown;
    said.expected = right;
    report.found(std::move(place), std::move(said));
  }
}

}  // namespace

const Rule weights_not_total{
    .code = "A-20",
    .name = "weights-not-total",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"指标权重合计不符", "Weights do not make the total"},
    .what =
        {"同一目标各指标的分值权重之和不等于规定的总分：湖北80，国家式样90，通用100；或有一项权重是负数。",
         "The weights of a goal's indicators do not add up to what the region asks: 80 in Hubei, 90 in "
         "the national form, "
         "100 elsewhere; or one of them is negative."},
    .why = {"权重合计不对，系统不能提交，评价得分也无法计算。",
            "The budget system refuses other totals, and no score can be reckoned."},
    .fix = {"调整各指标的分值权重", "change the weights"},
    .wrong = {"10、10、10、10、10、10、10（湖北，应为80）", "10 seven times (Hubei asks for 80)"},
    .right = {"10、10、10、10、10、10、20", "10 six times and 20"},
    .source = "a running system",
    .check_form = check_weights_not_total,
};

}  // namespace targetbook::rules::arithmetic
