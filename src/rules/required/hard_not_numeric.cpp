#include "rules/facts/indicator_words.hpp"
#include "rules/required/family.hpp"

namespace targetbook::rules::required {
namespace {

void check_hard_not_numeric(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    if (indicator.requirement != model::Requirement::hard) return;
    const model::TargetValue& value = indicator.value.value;
    if (value.type == model::ValueType::empty) return;  // a blank value has a rule of its own
    report.checked();
    if (is_quantity(value) || value.type == model::ValueType::composite) return;
    report.found(at(indicator.value, indicator_path(i, "value")),
                 saying(say("「{}」为必填硬性指标，指标值「{}」不是数值",
                            "'{}' is a hard indicator, but its value '{}' is no number",
                            indicator.level2.value, value.raw),
                        value.raw));
  });
}

constexpr std::string_view hard_not_numeric_speaks_over[] = {"T-02", "T-13", "Q-04", "Q-05", "P-03"};

}  // namespace

const Rule hard_not_numeric{
    .code = "R-09",
    .name = "hard-not-numeric",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"必填硬性指标未量化", "Hard indicator not numeric"},
    .what = {"标有「必填硬性指标」的行，指标值不是数值。",
             "In a row marked 必填硬性指标 the value is no number."},
    .why = {"硬性指标必须能够用数字考核。", "A hard indicator has to be measured by a number."},
    .fix = {"填写数值和单位", "give a number and its unit"},
    .wrong = {"数量指标（必填硬性指标）：全年实施", "数量指标（必填硬性指标）: 全年实施"},
    .right = {"数量指标（必填硬性指标）：≥10次", "数量指标（必填硬性指标）: ≥10次"},
    .source = "G7, G8",
    .supersedes = hard_not_numeric_speaks_over,
    .check_form = check_hard_not_numeric,
};

}  // namespace targetbook::rules::required
