#include <algorithm>

#include "rules/facts/form_texts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/facts/text_figures.hpp"
#include "rules/targets/family.hpp"

namespace targetbook::rules::targets {
namespace {

constexpr std::size_t least_core_letters = 4;

struct BoundFigure {
  std::string words;  ///< what it is about
  model::ValueOperator op = model::ValueOperator::at_least;
};

/// Numbers in the goals of a workbook that are bounds in so many words: 阅信件不低于50件.
std::vector<BoundFigure> bounds_in_goals(const WorkbookContext& context) {
  std::vector<BoundFigure> bounds;
  for (const FormContext& form : context.forms)
    for (const model::Goal& goal : form.goals()) {
      const std::string text = scan_text(goal.text.value);
      for (const Figure& figure : figures_in(text))
        if (figure.is_bound && figure.op)
          bounds.push_back({std::string(words_before(text, figure.begin)), *figure.op});
    }
  return bounds;
}

/// Whether most of the form's other numbers have an operator.
bool uses_operators(const FormContext& form) {
  std::size_t with = 0;
  std::size_t without = 0;
  for (const model::Indicator& indicator : form.indicators())
    if (is_quantity(indicator.value.value)) ++(indicator.value.value.op ? with : without);
  return with > without;
}

const BoundFigure* bound_of(const std::vector<BoundFigure>& bounds, std::string_view name) {
  const std::string core = core_name(name);
  if (characters_in(core) < least_core_letters) return nullptr;
  const auto it = std::find_if(bounds.begin(), bounds.end(), [&](const BoundFigure& bound) {
    return bound.words.find(core) != std::string::npos;
  });
  return it == bounds.end() ? nullptr : &*it;
}

void check_operator_missing(const WorkbookContext& context, Report& report) {
  const auto bounds = bounds_in_goals(context);
  for (const FormContext& form : context.forms) {
    if (!uses_operators(form)) continue;
    for_each_indicator(form, [&](const model::Indicator& indicator, std::size_t i) {
      const model::TargetValue& value = indicator.value.value;
      if (!is_quantity(value) || value.number->is_zero()) return;
      report.checked();
      if (value.op || value.to) return;
      const BoundFigure* bound = bound_of(bounds, bare_name(indicator.level3.value));
      if (bound == nullptr) return;
      Place place = at(indicator.value, indicator_path(i, "value"));
      place.form = &form.form;
      const std::string sign = to_string(bound->op);
      report.found(std::move(place),
                   saying(say("「{}」的值「{}」应写「{}」，目标文字中是这样说的",
                              "the value '{1}' of '{0}' should have '{2}', as the goal's text says",
                              indicator.level3.value, value.raw, sign),
                          value.raw, sign + value.raw));
    });
  }
}

}  // namespace

const Rule operator_missing{
    .code = "T-08",
    .name = "operator-missing",
    .severity = base::Severity::warning,
    .scope = Scope::workbook,
    .title = {"缺少运算符", "Operator missing"},
    .what =
        {"指标值是不带 ≥ 或 ≤ 的数字，而目标文字对同一件事写了「不低于」「不超过」等，表中其他值也都带符号。",
         "The value is a number without ≥ or ≤, although the goal's text says 不低于, 不超过 or the like of "
         "the same thing and the form's "
         "other values have signs."},
    .why = {"没有符号就是「等于」，超额完成反而成了没完成。",
            "Without a sign it means 'equal', and doing more would count as missing the target."},
    .fix = {"在数字前加 ≥ 或 ≤", "put ≥ or ≤ before the number"},
    .wrong = {"包案化解数：5件（目标：不低于5件）", "包案化解数: 5件 (goal: 不低于5件)"},
    .right = {"包案化解数：≥5件", "包案化解数: ≥5件"},
    .source = "J9",
    .check_workbook = check_operator_missing,
};

}  // namespace targetbook::rules::targets
