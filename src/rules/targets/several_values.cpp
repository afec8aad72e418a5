#include <algorithm>

#include "rules/facts/indicator_words.hpp"
#include "rules/targets/family.hpp"

namespace targetbook::rules::targets {
namespace {

void check_several_values(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const model::TargetValue& value = indicator.value.value;
    if (value.type == model::ValueType::empty) return;
    report.checked();
    const auto numbers = std::count_if(value.parts.begin(), value.parts.end(), is_quantity);
    if (numbers < 2) return;
    report.found(
        at(indicator.value, indicator_path(i, "value")),
        saying(say("一个指标值含{}个数值：「{}」", "one value holds {} numbers: '{}'", numbers, value.raw),
               value.raw));
  });
}

}  // namespace

const Rule several_values{
    .code = "T-07",
    .name = "several-values",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"一格多指标", "Several values in one cell"},
    .what = {"一个指标值单元格里写了两个以上的数值。", "One value cell holds two numbers or more."},
    .why = {"一个完成、一个没完成时，这一行无法打分。",
            "When one is reached and the other is not, the row cannot be scored."},
    .fix = {"拆成几行，每行一个指标、一个值", "split the row: one indicator and one value each"},
    .wrong = {"制作展板≥3个，印制折页≥10000份", "制作展板≥3个，印制折页≥10000份"},
    .right = {"制作展板数量 ≥3个；印制折页数量 ≥10000份（两行）",
              "制作展板数量 ≥3个; 印制折页数量 ≥10000份 (two rows)"},
    .source = "G6",
    .check_form = check_several_values,
};

}  // namespace targetbook::rules::targets
