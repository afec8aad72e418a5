#include "rules/facts/indicator_words.hpp"
#include "rules/facts/self_evaluation.hpp"
#include "rules/required/family.hpp"

namespace targetbook::rules::required {
namespace {

void check_actual_blank(const FormContext& context, Report& report) {
  if (self_evaluation_of(context) == nullptr) return;
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    if (!row.actual.cell || row.value.value.type == model::ValueType::empty) return report.insufficient();
    report.checked();
    if (!row.actual.value.raw.empty()) return;
    report.found(at(row.actual, indicator_path(i, "actual")),
                 saying(say("指标「{}」没有实际完成值", "the indicator '{}' does not say what was attained",
                            row.level3.value)));
  });
}

}  // namespace

const Rule actual_blank{
    .code = "R-19",
    .name = "actual-blank",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"实际完成值为空", "Nothing said of what was attained"},
    .what = {"自评表中的指标有指标值，实际完成值是空的。",
             "An indicator of a self-evaluation has a target, and what was attained is blank."},
    .why = {"没有实际完成值，得分就没有依据。", "Without it the score has no ground."},
    .fix = {"填写全年实际完成的数值或情况", "write what was attained in the year"},
    .wrong = {"≥98%｜（空）", "≥98% | (blank)"},
    .right = {"≥98%｜98.6%", "≥98% | 98.6%"},
    .source = "项目支出绩效自评表（财政部）",
    .check_form = check_actual_blank,
};

}  // namespace targetbook::rules::required
