#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

/// The year just before the form's stands last.
const model::HistoryValue* last_year_of(const model::Indicator& row) {
  return row.history.empty() ? nullptr : &row.history.back();
}

void check_reverse_target_raised(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    const model::TargetValue& value = row.value.value;
    if (!is_quantity(value) || !is_reverse_name(context.know.words, row.level3.value)) return;
    const model::HistoryValue* last = last_year_of(row);
    if (last == nullptr) return;
    const model::TargetValue& before = last->value.value;
    if (!is_quantity(before) || before.unit != value.unit) return report.insufficient();
    report.checked();
    if (*value.number <= *before.number) return;
    report.found(at(row.value, indicator_path(i, "value")),
                 saying(say("「{}」越少越好，目标「{}」却高于上年「{}」",
                            "less is better of '{}', yet the target '{}' is above last year's '{}'",
                            row.level3.value, value.raw, before.raw),
                        value.raw, before.raw));
  });
}

}  // namespace

const Rule reverse_target_raised{
    .code = "P-12",
    .name = "reverse-target-raised",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"反向指标按正向填", "Reverse target raised"},
    .what = {"投诉、差错、成本等越少越好的指标，当年目标高于上年值。",
             "Of complaints, errors, costs and the like less is better, yet this year's target is above last "
             "year's value."},
    .why =
        {"目标比上年还差，说明方向理解反了或数字填错。",
         "A target worse than last year means that the direction was misunderstood or the number is wrong."},
    .fix = {"反向指标用 ≤ 设上限，一般不高于上年",
            "give a ceiling with ≤, as a rule not above last year's value"},
    .wrong = {"案件投诉次数：上年2次，当年5次", "案件投诉次数: last year 2次, this year 5次"},
    .right = {"案件投诉次数：上年2次，当年≤2次", "案件投诉次数: last year 2次, this year ≤2次"},
    .source = "Y10",
    .check_form = check_reverse_target_raised,
};

}  // namespace targetbook::rules::performance
