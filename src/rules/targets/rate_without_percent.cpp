#include "rules/facts/indicator_words.hpp"
#include "rules/targets/family.hpp"

namespace targetbook::rules::targets {
namespace {

void check_rate_without_percent(const FormContext& context, Report& report) {
  const WordLists& words = context.know.words;
  const base::Decimal one = base::Decimal::whole(1);
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const model::TargetValue& value = indicator.value.value;
    const std::string& name = indicator.level3.value;
    if (!is_quantity(value) || is_count_name(words, name)) return;
    const bool by_unit = is_rate_unit(words, value.unit);
    const bool by_name = value.unit.empty() && is_rate_name(words, name) && !is_percent_unit(note_of(name));
    if (!by_unit && !is_rate_name(words, name)) return;
    report.checked();
    if (!by_unit && !by_name) return;
    // A bare 0.95 under a rate may be 95 %: that is said where fractions are looked for.
    if (value.number->is_zero() || value.number->is_negative() || (*value.number <= one && !by_unit)) return;
    const std::string expected =
        (value.op ? std::string(to_string(*value.op)) : std::string()) + value.number->to_string() + "%";
    Said said = saying(by_unit ? say("「{}」的值「{}」把「{}」当作单位，缺少%",
                                     "the value '{1}' of '{0}' has '{2}' for a unit; the % is missing", name,
                                     value.raw, value.unit)
                               : say("比率「{}」的值「{}」缺少%",
                                     "the value '{1}' of the rate '{0}' has no %", name, value.raw),
                       value.raw, expected);
    if (*value.number <= one) said.severity = base::Severity::warning;
    report.found(at(indicator.value, indicator_path(i, "value")), std::move(said));
  });
}

constexpr std::string_view rate_without_percent_speaks_over[] = {"T-14", "T-05"};

}  // namespace

const Rule rate_without_percent{
    .code = "T-04",
    .name = "rate-without-percent",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"比率缺百分号", "Rate without percent sign"},
    .what =
        {"比率指标的值大于1却没有百分号，或数字后面跟的是比率的名称（≥85息诉率）而不是%。值不大于1的作警告。",
         "The value of a rate is above 1 and has no percent sign, or a rate's name stands behind the number "
         "(≥85息诉率) instead of "
         "%. With a number up to 1 it is a warning."},
    .why = {"85 和 85% 相差一百倍，汇总时无法判断。",
            "85 and 85 % are a hundredfold apart, and a summary cannot tell which is meant."},
    .fix = {"数字后面写%，不要写指标名称", "write % behind the number, not the indicator's name"},
    .wrong = {"≥85息诉率", "≥85息诉率"},
    .right = {"≥85%", "≥85%"},
    .source = "Y7, Y13",
    .supersedes = rate_without_percent_speaks_over,
    .check_form = check_rate_without_percent,
};

}  // namespace targetbook::rules::targets
