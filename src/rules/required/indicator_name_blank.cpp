#include <algorithm>

#include "rules/facts/indicator_words.hpp"
#include "rules/facts/observed.hpp"
#include "rules/required/family.hpp"

namespace targetbook::rules::required {
namespace {

bool is_shifted(const FormContext& context, const model::Indicator& indicator) {
  const auto shifted = observed(context.book, model::Observation::Kind::shifted_row);
  return std::any_of(shifted.begin(), shifted.end(), [&](const model::Observation* one) {
    return one->sheet == context.form.sheet && one->cell && one->cell->row == indicator.row;
  });
}

void check_indicator_name_blank(const FormContext& context, Report& report) {
  if (context.indicators().empty()) return report.not_applicable();
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    if (!indicator.level3.cell) return report.insufficient();
    report.checked();
    if (!indicator.level3.value.empty()) return;
    // A row that lost its second level, or has it one column off, is told as such (S-05).
    if ((indicator.level2.cell && indicator.level2.value.empty()) || is_shifted(context, indicator)) return;
    report.found(
        at(indicator.level3, indicator_path(i, "level3")),
        saying(say("第{}行有指标值「{}」，三级指标为空", "row {} has the value '{}' and no indicator",
                   indicator.row + 1, indicator.value.value.raw)));
  });
}

}  // namespace

const Rule indicator_name_blank{
    .code = "R-06",
    .name = "indicator-name-blank",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"三级指标为空", "Indicator name blank"},
    .what = {"一行填了指标值，却没有三级指标的名称。", "A row has a value, but no indicator (third level)."},
    .why = {"没有名称的值不知道考核什么。", "A value without a name measures nothing."},
    .fix = {"填写三级指标的名称，或删去多余的值", "write the indicator's name, or delete the stray value"},
    .wrong = {"三级指标：（空）｜≥98%", "三级指标: (blank) | ≥98%"},
    .right = {"三级指标：扫描质量合格率｜≥98%", "三级指标: 扫描质量合格率 | ≥98%"},
    .source = "a running system",
    .check_form = check_indicator_name_blank,
};

}  // namespace targetbook::rules::required
