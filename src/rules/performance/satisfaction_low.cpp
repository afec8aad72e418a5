#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

void check_satisfaction_low(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    const model::TargetValue& value = row.value.value;
    const bool is_downward =
        value.op == model::ValueOperator::at_most || value.op == model::ValueOperator::less;
    if (!is_quantity(value) || is_downward) return;
    if (!is_satisfaction_name(context.know.words, row.level3.value) ||
        context.know.words.any_in("dissatisfied_words", row.level3.value))
      return;
    // 95 may be points or percent.
    if (!is_percent_unit(value.unit)) return report.insufficient();
    report.checked();
    if (*value.number >= context.profile.least_satisfaction) return;
    const std::string least = context.profile.least_satisfaction.to_string();
    report.found(at(row.value, indicator_path(i, "value")),
                 saying(say("满意度{}%低于{}%", "satisfaction of {} % is below {} %",
                            value.number->to_string(), least),
                        value.raw, "≥" + least + "%"));
  });
}

}  // namespace

const Rule satisfaction_low{
    .code = "P-04",
    .name = "satisfaction-low",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"满意度低于要求", "Satisfaction low"},
    .what = {"满意度目标低于本地区的一般要求（90%）。",
             "The target for satisfaction is below what the region expects (90 %)."},
    .why = {"满意度目标定得过低，容易完成，也就失去了意义。",
            "A low target is easily reached and means little."},
    .fix = {"核对满意度目标是否过低", "check whether the target is too low"},
    .wrong = {"群众满意度 ≥70%", "群众满意度 ≥70%"},
    .right = {"群众满意度 ≥95%", "群众满意度 ≥95%"},
    .source = "F05",
    .check_form = check_satisfaction_low,
};

}  // namespace targetbook::rules::performance
