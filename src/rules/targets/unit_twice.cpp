#include "rules/facts/indicator_words.hpp"
#include "rules/targets/family.hpp"

namespace targetbook::rules::targets {
namespace {

void check_unit_twice(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const model::TargetValue& value = indicator.value.value;
    const std::string note = note_of(indicator.level3.value);
    if (!is_quantity(value) || value.unit.empty() || !is_known_unit(context.know.words, note)) return;
    report.checked();
    if (note == value.unit)
      report.found(at(indicator.value, indicator_path(i, "value")),
                   saying(say("计量单位「{}」在名称和指标值中重复",
                              "the unit '{}' stands in the name and in the value", note),
                          value.raw));
  });
}

}  // namespace

const Rule unit_twice{
    .code = "T-11",
    .name = "unit-twice",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"计量单位重复", "Unit repeated"},
    .what = {"计量单位已经写在名称后的括号里，指标值里又写了一遍。",
             "The unit stands in brackets behind the name and again in the value."},
    .why = {"两处都写，改了一处就会不一致。",
            "Written twice, the two will differ once one of them is changed."},
    .fix = {"单位只写一处", "keep the unit in one place"},
    .wrong = {"培训人数（人）：≥50人", "培训人数（人）: ≥50人"},
    .right = {"培训人数：≥50人", "培训人数: ≥50人"},
    .source = "F10",
    .check_form = check_unit_twice,
};

}  // namespace targetbook::rules::targets
