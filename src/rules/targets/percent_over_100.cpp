#include "base/say.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/targets/family.hpp"

namespace targetbook::rules::targets {
namespace {

/// `≥92%` printed or scanned badly is 292%.
std::string misread_operator(const base::Decimal& number, const base::Decimal& hundred) {
  const std::string digits = number.to_string();
  if (digits.size() < 3 || digits.front() != '2') return {};
  const auto rest = base::Decimal::parse(digits.substr(1));
  return rest && !rest->is_zero() && *rest <= hundred ? "≥" + rest->to_string() + "%" : std::string();
}

void check_percent_over_100(const FormContext& context, Report& report) {
  const base::Decimal hundred = base::Decimal::whole(100);
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const model::TargetValue& value = indicator.value.value;
    const std::string& name = indicator.level3.value;
    if (!is_quantity(value) || !is_percent_unit(value.unit)) return;
    if (context.know.words.any_in("may_exceed_hundred", name)) return report.not_applicable();
    report.checked();
    const base::Decimal& number = value.to ? *value.to : *value.number;
    if (number <= hundred) return;
    const std::string misread = misread_operator(*value.number, hundred);
    Said said = saying(
        say("比率「{}」为{}%，超过100%", "the rate '{}' is {} %, over 100 %", name, number.to_string()),
        value.raw, misread);
    if (!misread.empty())
      said.fix = base::say("核对数值，疑似把 ≥ 认成了 2，应为 {}",
                           "check the number; perhaps ≥ was read as 2 and it should be {}", misread);
    report.found(at(indicator.value, indicator_path(i, "value")), std::move(said));
  });
}

// A number that cannot be needs no comparing with the goal.
constexpr std::string_view percent_over_100_speaks_over[] = {"X-11"};

}  // namespace

const Rule percent_over_100{
    .code = "T-09",
    .name = "percent-over-100",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"百分数大于100", "Percent over 100"},
    .what = {"指标值大于100%，而名称不是增长率、执行率之类可以超过100%的指标。",
             "The value is above 100 %, and the name is none of those that may be: growth, execution and the "
             "like."},
    .why = {"合格率、满意度等不可能超过100%，多半是录入或识别错误。",
            "A pass rate or satisfaction cannot exceed 100 %; it was mistyped or misread."},
    .fix = {"核对数值", "check the number"},
    .wrong = {"合格率 292%", "合格率 292%"},
    .right = {"合格率 ≥92%", "合格率 ≥92%"},
    .source = "F09",
    .supersedes = percent_over_100_speaks_over,
    .check_form = check_percent_over_100,
};

}  // namespace targetbook::rules::targets
