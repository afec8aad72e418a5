#include <algorithm>

#include "base/pattern.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/targets/family.hpp"

namespace targetbook::rules::targets {
namespace {

/// `≥1,20份`: one number with its comma in the wrong place, which is told where numbers are read.
bool is_misplaced_comma(const model::TargetValue& value) {
  static const base::Pattern pattern("[0-9]+,[0-9]{1,2}[^0-9,.]*$");
  return value.type == model::ValueType::composite && !pattern.find_in(plain_value(value)).empty();
}

bool lacks_unit(const model::TargetValue& value) {
  if (value.type != model::ValueType::composite) return is_quantity(value) && value.unit.empty();
  return std::any_of(value.parts.begin(), value.parts.end(), lacks_unit);
}

/// None of them is none in any unit: `突发事件发生数` 0.
bool is_none_of_a_count(const WordLists& words, const model::Indicator& row) {
  const model::TargetValue& value = row.value.value;
  const std::string& name = row.level3.value;
  return is_quantity(value) && !value.to && value.number->is_zero() &&
         value.op != model::ValueOperator::at_least &&
         (is_count_name(words, name) || words.any_in("unwanted_things", name));
}

void check_unit_missing(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const model::TargetValue& value = indicator.value.value;
    const std::string& name = indicator.level3.value;
    if (!is_quantity(value) && value.type != model::ValueType::composite) return;
    // What a rate without % is has a rule of its own; a unit in brackets behind the name is a unit.
    const bool has_no_unit =
        (value.type == model::ValueType::quantity && is_dimensionless_name(context.know.words, name)) ||
        is_none_of_a_count(context.know.words, indicator);
    if (has_no_unit || is_rate_name(context.know.words, name) ||
        is_known_unit(context.know.words, note_of(name)))
      return report.not_applicable();
    report.checked();
    if (is_misplaced_comma(value)) return;
    if (!lacks_unit(value)) return;
    report.found(
        at(indicator.value, indicator_path(i, "value")),
        saying(say("「{}」的值「{}」没有计量单位", "the value '{1}' of '{0}' has no unit", name, value.raw),
               value.raw));
  });
}

}  // namespace

const Rule unit_missing{
    .code = "T-05",
    .name = "unit-missing",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"计量单位缺失", "Unit missing"},
    .what = {"指标值是数字，但没有计量单位；比率指标除外，名称后括号里写明单位的除外。",
             "The value is a number without a unit; rates are left out, and so are names with their unit in "
             "brackets."},
    .why = {"没有单位的数字可能是件、人、万元，无法考核。",
            "A number without a unit may be cases, people or money: nobody can check it."},
    .fix = {"在数字后面写上单位（件、人次、万元等）", "write the unit behind the number (件, 人次, 万元 …)"},
    .wrong = {"印制宣传资料费用：1", "印制宣传资料费用: 1"},
    .right = {"印制宣传资料费用：≤1万元", "印制宣传资料费用: ≤1万元"},
    .source = "G4, G5, F03",
    .check_form = check_unit_missing,
};

}  // namespace targetbook::rules::targets
