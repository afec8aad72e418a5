#include "rules/facts/indicator_words.hpp"
#include "rules/targets/family.hpp"

namespace targetbook::rules::targets {
namespace {

void check_percent_without_number(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const model::TargetValue& value = indicator.value.value;
    if (value.type == model::ValueType::empty) return;
    report.checked();
    if (!is_in_words(value) || !context.know.words.has("percent_signs", plain_value(value))) return;
    report.found(
        at(indicator.value, indicator_path(i, "value")),
        saying(say("指标值只有「{}」，缺少数字", "the value is only '{}', the number is missing", value.raw),
               value.raw));
  });
}

constexpr std::string_view percent_without_number_speaks_over[] = {"P-03", "Q-04", "Q-05", "T-02"};

}  // namespace

const Rule percent_without_number{
    .code = "T-03",
    .name = "percent-without-number",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"只有百分号", "Percent without a number"},
    .what = {"指标值只写了百分号，没有数字。", "The value is a percent sign without a number."},
    .why = {"没有数字就没有目标。", "Without a number there is no target."},
    .fix = {"在百分号前填写数字", "put the number before the percent sign"},
    .wrong = {"%", "%"},
    .right = {"≥95%", "≥95%"},
    .source = "B3",
    .supersedes = percent_without_number_speaks_over,
    .check_form = check_percent_without_number,
};

}  // namespace targetbook::rules::targets
