#include "rules/indicator_words.hpp"
#include "rules/targets/family.hpp"

namespace targetbook::rules::targets {
namespace {

/// `≥97%`: the operator and the number as the program took them.
std::string read_as(const model::TargetValue& value) {
  std::string text = to_string(*value.op);
  text += value.number->to_string();
  if (value.to) text += "-" + value.to->to_string();
  return text + value.unit;
}

void check_operator_in_words(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const model::TargetValue& value = indicator.value.value;
    if (!is_quantity(value) || !value.op) return;
    report.checked();
    if (context.know.words.any_in("operator_signs", value.raw)) return;
    const std::string read = read_as(value);
    report.found(at(indicator.value, indicator_path(i, "value")),
                 saying(say("「{}」识别为 {}", "'{}' is read as {}", value.raw, read), value.raw, read));
  });
}

}  // namespace

const Rule operator_in_words{
    .code = "T-01",
    .name = "operator-in-words",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"文字运算符", "Operator in words"},
    .what = {"指标值用「不低于」「以上」等文字表示大小，读取时换成了符号。",
             "A value says 不低于, 以上 and the like; it was read as a sign."},
    .why = {"符号统一，各单位的指标值才能放在一起比较。",
            "Values can be compared across bureaus when all use the same signs."},
    .fix = {"建议改用 ≥、≤、=", "better write ≥, ≤ or ="},
    .wrong = {"97%以上", "97%以上"},
    .right = {"≥97%", "≥97%"},
    .source = "B14, G13",
    .check_form = check_operator_in_words,
};

}  // namespace targetbook::rules::targets
