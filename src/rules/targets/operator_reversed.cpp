#include "rules/facts/directions.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/targets/family.hpp"

namespace targetbook::rules::targets {
namespace {

bool is_downward(const model::TargetValue& value) {
  return value.op == model::ValueOperator::at_most || value.op == model::ValueOperator::less;
}
bool is_upward(const model::TargetValue& value) {
  return value.op == model::ValueOperator::at_least || value.op == model::ValueOperator::more;
}

void check_operator_reversed(const FormContext& context, Report& report) {
  const WordLists& words = context.know.words;
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const model::TargetValue& value = indicator.value.value;
    const std::string& name = indicator.level3.value;
    if (!is_quantity(value) || !value.op) return;
    const bool is_reverse = less_is_better(words, indicator);
    const bool is_benefit = !is_reverse && more_is_better(words, indicator);
    const bool unit_is_satisfaction = words.any_in("satisfied_words", value.unit);
    const bool is_satisfaction = unit_is_satisfaction || (!is_reverse && is_satisfaction_name(words, name) &&
                                                          !words.any_in("dissatisfied_words", name));
    if (!is_reverse && !is_satisfaction && !is_benefit) return;
    report.checked();
    if (is_satisfaction && is_downward(value)) {
      report.found(at(indicator.value, indicator_path(i, "value")),
                   saying(say("满意度「{}」应为 ≥", "satisfaction '{}' should have ≥",
                              unit_is_satisfaction ? value.raw : name + value.raw),
                          value.raw, "≥"));
    } else if (is_benefit && is_downward(value) && !value.to) {
      report.found(at(indicator.value, indicator_path(i, "value")),
                   saying(say("「{}」越多越好，应为 ≥，不是「{}」", "more is better of '{}': ≥, not '{}'",
                              name, value.raw),
                          value.raw, "≥"));
    } else if (is_reverse && !is_satisfaction && is_upward(value)) {
      report.found(at(indicator.value, indicator_path(i, "value")),
                   saying(say("「{}」越少越好，应为 ≤，不是「{}」", "less is better of '{}': ≤, not '{}'",
                              name, value.raw),
                          value.raw, "≤"));
    }
  });
}

constexpr std::string_view operator_reversed_speaks_over[] = {"T-16"};

}  // namespace

const Rule operator_reversed{
    .code = "T-10",
    .name = "operator-reversed",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"运算符方向相反", "Operator reversed"},
    .what =
        {"满意度、合格率、覆盖率等越多越好的指标写成 ≤，或投诉率、差错率、死亡率、成本等越少越好的指标写成 "
         "≥（词表 benefit_endings、harm_endings）。下降率、处理率等不在此列。",
         "≤ with something of which more is better (satisfaction, 合格率, 覆盖率), or ≥ with something of "
         "which less is better: complaints, errors, deaths, costs (word lists benefit_endings, "
         "harm_endings). Rates of decline or of handling are not meant."},
    .why = {"方向反了，做得越差越算完成。",
            "With the direction reversed, doing worse counts as reaching the target."},
    .fix = {"核对 ≥ 和 ≤", "check ≥ and ≤"},
    .wrong = {"群众投诉率 ≥5%", "群众投诉率 ≥5%"},
    .right = {"群众投诉率 ≤5%", "群众投诉率 ≤5%"},
    .source = "Y10",
    .supersedes = operator_reversed_speaks_over,
    .check_form = check_operator_reversed,
};

}  // namespace targetbook::rules::targets
