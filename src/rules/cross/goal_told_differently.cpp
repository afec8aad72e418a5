#include "base/text.hpp"
#include "rules/cross/family.hpp"
#include "rules/facts/indicator_words.hpp"

namespace targetbook::rules::cross {
namespace {

/// Punctuation and blanks do not make another goal.
std::string bare(std::string_view text) {
  std::string out = plain_text(text);
  for (const char* sign : {",", ".", ";", ":", "，", "。", "；", "：", "、", "\n"})
    out = base::replace_all(std::move(out), sign, "");
  return out;
}

void check_goal_told_differently(const FormContext& context, Report& report) {
  const auto goals = context.goals();
  bool any = false;
  for (std::size_t i = 0; i < goals.size(); ++i) {
    const model::Goal& goal = goals[i];
    if (goal.restated.value.empty() || goal.text.value.empty()) continue;
    any = true;
    report.checked();
    if (bare(goal.restated.value) == bare(goal.text.value)) continue;
    const std::string first = goal.text.cell ? base::to_a1(*goal.text.cell) : std::string();
    report.found(
        at(goal.restated, "goals[" + std::to_string(i) + "].text"),
        saying(say("「{}」的文字与 {} 的不同", "the text of '{}' is not that of {}", goal.name.value, first),
               goal.restated.value, goal.text.value));
  }
  if (!any) report.not_applicable();
}

}  // namespace

const Rule goal_told_differently{
    .code = "X-17",
    .name = "goal-told-differently",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"同一目标两处文字不同", "A goal told in two ways"},
    .what = {"总目标表和指标表上方都印有同一目标，两处文字不同；标点和空格不算。",
             "A goal stands in the overview and over its indicators, in other words; punctuation and blanks "
             "do not count."},
    .why = {"两处不同，不知道按哪一个考核。", "Nobody can tell which of the two is assessed."},
    .fix = {"把两处改成一样", "make both the same"},
    .wrong = {"总目标「扫描40万页」，指标表上方「扫描50万页」",
              "overview 扫描40万页, over the indicators 扫描50万页"},
    .right = {"两处都是「扫描40万页」", "扫描40万页 in both"},
    .source = "beyond the catalogue; forms of Wuhan",
    .check_form = check_goal_told_differently,
};

}  // namespace targetbook::rules::cross
