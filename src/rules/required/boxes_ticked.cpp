#include <algorithm>
#include <array>

#include "rules/facts/indicator_words.hpp"
#include "rules/required/family.hpp"

namespace targetbook::rules::required {
namespace {

/// The reader takes the ticked option's text; where several are ticked it leaves the text with its boxes.
std::size_t ticks_in(std::string_view text) {
  constexpr std::array<std::string_view, 8> ticks = {"☑", "☒", "√", "✓", "✔", "■", "●", "[x]"};
  std::size_t count = 0;
  for (const std::string_view tick : ticks)
    for (auto at = text.find(tick); at != std::string_view::npos; at = text.find(tick, at + tick.size()))
      ++count;
  return count;
}

void look_at_boxes(const model::Text& choice, const base::Phrase& label, std::string field, Report& report) {
  if (!choice.cell) return;
  report.checked();
  const std::size_t ticks = choice.value.empty() ? 0 : std::max<std::size_t>(ticks_in(choice.value), 1);
  if (ticks == 1) return;
  report.found(at(choice, std::move(field)),
               saying(say("「{}」勾选{}项，应为1项", "{}: {} boxes are ticked; it must be one", label, ticks),
                      std::to_string(ticks), "1"));
}

void check_boxes_ticked(const FormContext& context, Report& report) {
  const auto* target = context.project();
  if (target == nullptr) return report.not_applicable();
  look_at_boxes(target->project.category, {"项目类别", "project category"}, "project.category", report);
  look_at_boxes(target->project.frequency, {"项目安排频度", "project frequency"}, "project.frequency",
                report);
}

}  // namespace

const Rule boxes_ticked{
    .code = "R-13",
    .name = "boxes-ticked",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"勾选项未选或多选", "No box or several ticked"},
    .what = {"项目类别、项目安排频度等勾选项没有勾选，或者勾选了几项。",
             "Of a choice such as 项目类别 no box or more than one is ticked."},
    .why = {"类别不明确，无法按类别汇总。",
            "Without one category the project cannot be summed up by category."},
    .fix = {"只勾选一项", "tick exactly one box"},
    .wrong = {"1.运转类 ☑ 2.特定目标类本级支出 ☑", "1.运转类 ☑ 2.特定目标类本级支出 ☑"},
    .right = {"1.运转类 □ 2.特定目标类本级支出 ☑", "1.运转类 □ 2.特定目标类本级支出 ☑"},
    .source = "published forms",
    .check_form = check_boxes_ticked,
};

}  // namespace targetbook::rules::required
