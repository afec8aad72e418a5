#include "rules/arithmetic/calculations.hpp"
#include "rules/arithmetic/family.hpp"
#include "rules/facts/text_figures.hpp"

namespace targetbook::rules::arithmetic {
namespace {

void check_calculation_wrong(const FormContext& context, Report& report) {
  const auto* target = context.project();
  if (target == nullptr) return;
  for (std::size_t i = 0; i < target->spending.size(); ++i) {
    const model::Text& basis = target->spending[i].basis;
    for (const Calculation& one : calculations_in(scan_text(basis.value))) {
      report.checked();
      if (one.is_right) continue;
      Place place;
      place.cell = basis.cell;
      place.field = "spending[" + std::to_string(i) + "].basis";
      report.found(std::move(place), {.message = say("测算式「{}」得{}，填写{}", "'{}' gives {}, not {}",
                                                     one.text, one.computed, one.stated),
                                      .actual = one.stated,
                                      .expected = one.computed,
                                      .fix = {},
                                      .severity = {}});
    }
  }
}

}  // namespace

const Rule calculation_wrong{
    .code = "A-07",
    .name = "calculation-wrong",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"测算式与金额不符", "A calculation gives something else"},
    .what = {"测算依据中的算式（如 "
             "4888.33*12*5人=29.33万元）算出的结果与写的结果相差超过末位的一半；元与万元自动换算。",
             "A calculation in the basis (4888.33*12*5人=29.33万元) gives another result than it states, by "
             "more than half of "
             "the last digit; 元 and 万元 are converted."},
    .why = {"算式是金额的依据，算错则预算没有根据。", "The amount rests on its calculation."},
    .fix = {"重新计算，改正算式或金额", "reckon again, and correct the calculation or its result"},
    .wrong = {"40*12*5人=0.28万元", "40*12*5人=0.28万元"},
    .right = {"40*12*5人=0.24万元", "40*12*5人=0.24万元"},
    .source = "江汉 2024, 测算依据及说明",
    .check_form = check_calculation_wrong,
};

}  // namespace targetbook::rules::arithmetic
