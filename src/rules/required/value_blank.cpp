#include "rules/facts/indicator_words.hpp"
#include "rules/required/family.hpp"

namespace targetbook::rules::required {
namespace {

void check_value_blank(const FormContext& context, Report& report) {
  if (context.indicators().empty()) return report.not_applicable();
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    if (!indicator.value.cell) return report.insufficient();
    report.checked();
    if (indicator.value.value.type != model::ValueType::empty) return;
    report.found(
        at(indicator.value, indicator_path(i, "value")),
        saying(say("指标「{}」没有指标值", "the indicator '{}' has no value", indicator.level3.value)));
  });
}

}  // namespace

const Rule value_blank{
    .code = "R-07",
    .name = "value-blank",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"指标值为空", "Value blank"},
    .what = {"三级指标有名称，指标值是空的。", "An indicator has a name and no value."},
    .why = {"没有指标值就没有考核标准。", "Without a value there is nothing to measure against."},
    .fix = {"填写指标值，写明符号、数字和单位", "write the value with sign, number and unit"},
    .wrong = {"扫描质量合格率｜（空）", "扫描质量合格率 | (blank)"},
    .right = {"扫描质量合格率｜≥98%", "扫描质量合格率 | ≥98%"},
    .source = "a running system",
    .check_form = check_value_blank,
};

}  // namespace targetbook::rules::required
