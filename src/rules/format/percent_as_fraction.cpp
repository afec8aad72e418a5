#include "rules/facts/indicator_words.hpp"
#include "rules/format/family.hpp"

namespace targetbook::rules::format {
namespace {

/// 亿元GDP生产安全事故死亡率 counts cases per something else than a hundred.
bool is_per_something(const WordLists& words, std::string_view name) {
  return words.ends_with_any("harm_endings", bare_name(name)) && words.any_in("per_what", name);
}

void check_percent_as_fraction(const FormContext& context, Report& report) {
  const base::Decimal one = base::Decimal::whole(1);
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const model::TargetValue& value = indicator.value.value;
    const std::string& name = indicator.level3.value;
    if (!is_quantity(value) || !is_rate_name(context.know.words, name)) return;
    if (is_per_something(context.know.words, name)) return report.not_applicable();
    report.checked();
    const base::Decimal& number = *value.number;
    // `项目完成率（%）` says itself what the number is.
    if (!value.unit.empty() || is_percent_unit(note_of(name)) || number.is_zero() || number.is_negative() ||
        number > one)
      return;
    const std::string percent = number.shifted(2).value_or(number).to_string() + "%";
    Said said = saying(say("比率「{}」的值为{}，疑为{}", "the rate '{}' has the value {}; it looks like {}",
                           name, value.raw, percent),
                       value.raw, percent);
    said.fix = say("写成百分数：{}", "write it as a percent: {}", percent);
    report.found(at(indicator.value, indicator_path(i, "value")), std::move(said));
  });
}

constexpr std::string_view percent_as_fraction_speaks_over[] = {"T-04", "T-05", "T-08"};

}  // namespace

const Rule percent_as_fraction{
    .code = "F-06",
    .name = "percent-as-fraction",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"百分数存为小数", "Percent stored as a fraction"},
    .what = {"比率指标的值大于0、不大于1，没有百分号。",
             "The value of a rate is above 0 and at most 1, without a percent sign."},
    .why = {"1 看不出是 1% 还是 100%。", "A 1 may be 1 % or 100 %."},
    .fix = {"写成百分数", "write it as a percent"},
    .wrong = {"办结率：1", "办结率: 1"},
    .right = {"办结率：100%", "办结率: 100%"},
    .source = "published forms",
    .supersedes = percent_as_fraction_speaks_over,
    .check_form = check_percent_as_fraction,
};

}  // namespace targetbook::rules::format
