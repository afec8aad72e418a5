#include "rules/facts/indicator_words.hpp"
#include "rules/format/family.hpp"

namespace targetbook::rules::format {
namespace {

/// 满意度 and the like may also be measured in points.
bool is_ratio(const WordLists& words, std::string_view name) {
  const std::string bare = bare_name(name);
  return is_rate_name(words, name) && !bare.ends_with("度") && !bare.ends_with("面");
}

void check_unit_misfits_name(const FormContext& context, Report& report) {
  const WordLists& words = context.know.words;
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const model::TargetValue& value = indicator.value.value;
    const std::string& name = indicator.level3.value;
    if (!is_quantity(value) || value.unit.empty()) return;
    report.checked();
    // 0.7次/册 is a rate too.
    const bool is_counted = value.unit.find('/') == std::string::npos &&
                            (is_count_unit(words, value.unit) || is_time_unit(words, value.unit));
    const bool wants_percent = is_ratio(words, name) && is_counted;
    const bool wants_count =
        is_count_name(words, name) && !is_rate_name(words, name) && is_percent_unit(value.unit);
    if (!wants_percent && !wants_count) return;
    const base::Phrase wanted =
        wants_percent ? base::Phrase{"百分比", "a percent"} : base::Phrase{"数量", "a count"};
    report.found(at(indicator.value, indicator_path(i, "value")),
                 saying(say("「{}」应为{}，单位为「{}」", "'{}' should be {}, but its unit is '{}'", name,
                            wanted, value.unit),
                        value.unit, wants_percent ? "%" : std::string()));
  });
}

}  // namespace

const Rule unit_misfits_name{
    .code = "F-15",
    .name = "unit-misfits-name",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"名称与单位矛盾", "Unit does not fit the name"},
    .what = {"名称是率或比例，单位却是个、次、天等；或名称是数量、人数，单位却是%。",
             "A rate has a unit such as 个, 次 or 天, or a count has %."},
    .why = {"看不出考核的是数量还是比率。", "Nobody can tell whether a count or a rate is measured."},
    .fix = {"改正指标名称或单位，使两者一致", "correct the name or the unit so that they agree"},
    .wrong = {"事件发生率：0次", "事件发生率: 0次"},
    .right = {"事件发生数：0次", "事件发生数: 0次"},
    .source = "J12, J27",
    .check_form = check_unit_misfits_name,
};

}  // namespace targetbook::rules::format
