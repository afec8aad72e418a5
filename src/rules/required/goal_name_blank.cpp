#include <algorithm>

#include "rules/facts/indicator_words.hpp"
#include "rules/required/family.hpp"

namespace targetbook::rules::required {
namespace {

/// The column 目标名称 was left blank: the name is missing, or the reader took it from the only goal there
/// is.
bool is_unnamed(const model::Indicator& indicator) {
  return indicator.goal.cell ? indicator.goal.value.empty() : !indicator.goal.value.empty();
}

/// A name that the same table or another one has.
std::string example_of(const FormContext& context, const model::Indicator& unnamed) {
  if (!unnamed.goal.value.empty()) return unnamed.goal.value;
  for (const model::Goal& goal : context.goals())
    if (goal.term == unnamed.term && !goal.name.value.empty()) return goal.name.value;
  for (const model::Indicator& other : context.indicators())
    if (!other.goal.value.empty()) return other.goal.value;
  return {};
}

void check_goal_name_blank(const FormContext& context, Report& report) {
  // A department's tables take their goals' names from the headings above them.
  if (context.project() == nullptr) return report.not_applicable();
  const model::Indicator* previous = nullptr;
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const bool has_column = indicator.goal.cell || !indicator.goal.value.empty();
    if (!has_column) return;
    report.checked();
    const bool is_told = previous != nullptr && is_unnamed(*previous) && previous->term == indicator.term;
    previous = &indicator;
    if (!is_unnamed(indicator) || is_told) return;
    Place place;
    place.cell = indicator.goal.cell ? *indicator.goal.cell
                                     : base::CellRef{indicator.row, context.form.range.first.column};
    place.field = indicator_path(i, "goal");
    const std::string example = example_of(context, indicator);
    report.found(std::move(place),
                 saying(example.empty() ? say("目标名称为空", "the goal's name is blank")
                                        : say("目标名称为空（应为「{}」）",
                                              "the goal's name is blank (it should be '{}')", example),
                        {}, example));
  });
}

}  // namespace

const Rule goal_name_blank{
    .code = "R-05",
    .name = "goal-name-blank",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"目标名称为空", "Goal name blank"},
    .what = {"指标表有「目标名称」一列，填了指标的表块却没有写目标名称。",
             "The indicator table has the column 目标名称, and a block with indicators leaves it blank."},
    .why = {"有几个目标时，看不出指标属于哪个目标。",
            "Where there are several goals, nobody can tell which one the indicators belong to."},
    .fix = {"填写指标所属的目标名称", "write the name of the goal that the indicators belong to"},
    .wrong = {"目标名称：（空）", "目标名称: (blank)"},
    .right = {"目标名称：长期绩效目标1", "目标名称: 长期绩效目标1"},
    .source = "J14",
    .check_form = check_goal_name_blank,
};

}  // namespace targetbook::rules::required
