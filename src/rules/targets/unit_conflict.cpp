#include "rules/facts/indicator_words.hpp"
#include "rules/targets/family.hpp"

namespace targetbook::rules::targets {
namespace {

enum class UnitFamily : std::uint8_t { other, percent, money, count };

UnitFamily family_of_unit(const WordLists& words, std::string_view unit) {
  if (is_percent_unit(unit)) return UnitFamily::percent;
  if (is_money_unit(words, unit)) return UnitFamily::money;
  return is_count_unit(words, unit) || is_time_unit(words, unit) ? UnitFamily::count : UnitFamily::other;
}

void check_unit_conflict(const FormContext& context, Report& report) {
  const WordLists& words = context.know.words;
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const model::TargetValue& value = indicator.value.value;
    const std::string note = note_of(indicator.level3.value);
    if (!is_quantity(value) || value.unit.empty()) return;
    const UnitFamily stated = family_of_unit(words, note);
    const UnitFamily given = family_of_unit(words, value.unit);
    if (stated == UnitFamily::other || given == UnitFamily::other) return report.not_applicable();
    report.checked();
    if (note == value.unit) return;
    report.found(at(indicator.value, indicator_path(i, "value")),
                 saying(say("指标值的单位「{}」与名称中的计量单位「{}」不符",
                            "the value's unit '{}' is not '{}', which the name states", value.unit, note),
                        value.unit, note));
  });
}

constexpr std::string_view unit_conflict_speaks_over[] = {"F-15"};

}  // namespace

const Rule unit_conflict{
    .code = "T-12",
    .name = "unit-conflict",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"值与计量单位冲突", "Value against its unit"},
    .what = {"名称后括号里写明的计量单位与指标值里的单位不同。",
             "The unit in brackets behind the name is not the one in the value."},
    .why = {"两个单位不同，数值差多少倍无从判断。",
            "With two units nobody can tell how large the number is."},
    .fix = {"统一计量单位，并核对数值", "agree on one unit and check the number"},
    .wrong = {"项目总成本（万元）：≤500000元", "项目总成本（万元）: ≤500000元"},
    .right = {"项目总成本：≤50万元", "项目总成本: ≤50万元"},
    .source = "F11",
    .supersedes = unit_conflict_speaks_over,
    .check_form = check_unit_conflict,
};

}  // namespace targetbook::rules::targets
