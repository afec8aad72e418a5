#include "rules/facts/indicator_words.hpp"
#include "rules/targets/family.hpp"

namespace targetbook::rules::targets {
namespace {

void check_kind_conflict(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const model::TargetValue& value = indicator.value.value;
    const std::string note = note_of(indicator.level3.value);
    const bool says_qualitative = context.know.words.has("qualitative_notes", note);
    const bool says_quantitative = context.know.words.has("quantitative_notes", note);
    if ((!says_qualitative && !says_quantitative) || value.type == model::ValueType::empty) return;
    report.checked();
    const bool has_number = !is_in_words(value);
    if (has_number != says_qualitative) return;
    report.found(at(indicator.value, indicator_path(i, "value")),
                 saying(has_number ? say("标为{}指标，指标值「{}」却是数值",
                                         "marked {}, yet the value '{}' is a number", note, value.raw)
                                   : say("标为{}指标，指标值「{}」没有数值",
                                         "marked {}, yet the value '{}' has no number", note, value.raw),
                        value.raw, note));
  });
}

}  // namespace

const Rule kind_conflict{
    .code = "T-13",
    .name = "kind-conflict",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"定性定量与值不符", "Marked as another kind"},
    .what = {"名称标明（定性），指标值却是数值；或标明（定量），指标值却是文字。",
             "The name is marked 定性 (in words) and the value is a number, or it is marked 定量 (a number) "
             "and the value is in words."},
    .why = {"定性、定量的评分办法不同，标错了就按错误的办法打分。",
            "The two kinds are scored in different ways; a wrong mark gets the wrong one."},
    .fix = {"改正标记，或改写指标值", "correct the mark, or rewrite the value"},
    .wrong = {"服务水平（定性）：≥95%", "服务水平（定性）: ≥95%"},
    .right = {"服务达标率（定量）：≥95%", "服务达标率（定量）: ≥95%"},
    .source = "F11",
    .check_form = check_kind_conflict,
};

}  // namespace targetbook::rules::targets
