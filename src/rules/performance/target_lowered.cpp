#include "rules/facts/indicator_words.hpp"
#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

bool is_upward(const model::TargetValue& value) {
  return !value.op || value.op == model::ValueOperator::at_least || value.op == model::ValueOperator::more ||
         value.op == model::ValueOperator::equal;
}

/// More of it is better, as far as its words tell.
bool is_positive(const WordLists& words, const model::Indicator& row) {
  const std::string& name = row.level3.value;
  const std::string& unit = row.value.value.unit;
  return row.direction.value.find("反") == std::string::npos && !is_reverse_name(words, name) &&
         !words.ends_with_any("harm_endings", bare_name(name)) && !words.any_in("dissatisfied_words", name) &&
         !words.any_in("cost_words", name) && row.level2.value.find("成本") == std::string::npos &&
         !is_money_unit(words, unit) && !is_time_unit(words, unit);
}

void check_target_lowered(const FormContext& context, Report& report) {
  const WordLists& words = context.know.words;
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    const model::TargetValue& value = row.value.value;
    if (row.history.empty() || !is_quantity(value) || value.to || !is_upward(value)) return;
    const model::TargetValue& before = row.history.back().value.value;
    if (!is_positive(words, row)) return;
    if (!is_quantity(before) || before.to || !is_upward(before) || before.unit != value.unit)
      return report.insufficient();
    report.checked();
    if (*value.number >= *before.number) return;
    Said said =
        saying(say("「{}」的目标「{}」低于上年「{}」", "the target of '{}', '{}', is below last year's '{}'",
                   row.level3.value, value.raw, before.raw),
               value.raw, before.raw);
    said.fix = say("改为不低于「{}」，或说明降低的理由", "put no less than '{}', or say why it is lower",
                   before.raw);
    if (!is_percent_unit(value.unit)) said.severity = base::Severity::info;
    report.found(at(row.value, indicator_path(i, "value")), std::move(said));
  });
}

}  // namespace

const Rule target_lowered{
    .code = "P-17",
    .name = "target-lowered",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"目标低于上年", "A target below last year's"},
    .what = {"越多越好的指标，预期值低于本表所填的上年值。比率为警告；数量随任务增减，只作提示。越少越好的、"
             "金额和时间不比较。",
             "A target of which more is better is below the year before as the form has it. For rates a "
             "warning; counts follow the work to be done and are only mentioned. Where less is better, money "
             "and time are not compared."},
    .why = {"目标应当不低于已经达到的水平，降低要有理由。",
            "A target should hold what was reached; a lower one needs a reason."},
    .fix = {"改为不低于上年的值，或说明降低的理由",
            "raise it to last year's at least, or say why it is lower"},
    .wrong = {"上年≥95%，当年≥90%", "≥95% last year, ≥90% this year"},
    .right = {"当年≥95%", "≥95% this year"},
    .source = "practice",
    .check_form = check_target_lowered,
};

}  // namespace targetbook::rules::performance
