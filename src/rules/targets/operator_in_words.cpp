#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/text_figures.hpp"
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

/// A department's text sets indicators too, in lines of their own: `绩效指标：劝返率大于95%`.
void check_lines(const FormContext& context, Report& report) {
  constexpr std::string_view label = "绩效指标：";
  for (const TextLine& line : context.facts.lines()) {
    if (!line.text.starts_with(label)) continue;
    for (const Figure& figure : line.figures) {
      if (!figure.is_bound || !figure.op) continue;
      report.checked();
      const std::string written = line.text.substr(figure.begin, figure.end - figure.begin);
      if (context.know.words.any_in("operator_signs", written)) continue;
      const std::string read = to_string(*figure.op) + figure.number.to_string() + figure.unit;
      Place place;
      place.cell = line.cell;
      place.field = line.field;
      const std::string words = std::string(words_before(line.text, figure.begin)) + written;
      report.found(std::move(place),
                   saying(say("「{}」应写作 {}", "'{}' is better written {}", words, read), words, read));
    }
  }
}

void check_operator_in_words(const FormContext& context, Report& report) {
  if (context.narrative() != nullptr) return check_lines(context, report);
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
    .what = {"指标值用「不低于」「以上」等文字表示大小，读取时换成了符号；部门文本中「绩效指标：」一行的数字"
             "也看。",
             "A value says 不低于, 以上 and the like; it was read as a sign. Figures in the lines 绩效指标： "
             "of a department's "
             "text are looked at too."},
    .why = {"符号统一，各单位的指标值才能放在一起比较。",
            "Values can be compared across bureaus when all use the same signs."},
    .fix = {"建议改用 ≥、≤、=", "better write ≥, ≤ or ="},
    .wrong = {"97%以上", "97%以上"},
    .right = {"≥97%", "≥97%"},
    .source = "B14, G13",
    .check_form = check_operator_in_words,
};

}  // namespace targetbook::rules::targets
