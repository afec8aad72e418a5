#include <algorithm>

#include "base/text.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/quality/family.hpp"

namespace targetbook::rules::quality {
namespace {

constexpr std::size_t longest_vague_goal = 12;

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

void judge_value_words(const FormContext& context, const model::Indicator& row, std::size_t i,
                       Report& report) {
  const WordLists& words = context.know.words;
  if (!is_in_words(row.value.value) || row.requirement == model::Requirement::hard) return;
  report.checked();
  const std::string value = plain_value(row.value.value);
  if (has_digit(value) || words.any_in("baseline_words", value)) return;
  const bool is_vague = words.has("vague_values", value);
  const bool is_vague_time = words.has("vague_times", value);
  if (!is_vague && !is_vague_time && !words.any_in("grade_words", value)) return;
  Said said =
      saying(is_vague_time ? say("「{}」没有写明时点", "'{}' does not say when", row.value.value.raw)
                           : say("「{}」缺少标准或时点", "'{}' has no scale or date", row.value.value.raw),
             row.value.value.raw);
  if (!is_vague) said.severity = base::Severity::info;
  report.found(at(row.value, indicator_path(i, "value")), std::move(said));
}

/// 确保各项工作顺利开展，取得良好效果: nothing is left without such words.
bool names_nothing(const WordLists& words, std::string_view text) {
  std::string rest(text);
  const WordIndex& vague = words.index("vague_goal_words");
  std::vector<std::size_t> longest_first = vague.all_in(text);
  std::stable_sort(longest_first.begin(), longest_first.end(), [&](std::size_t a, std::size_t b) {
    return vague.words()[a].size() > vague.words()[b].size();
  });
  for (const std::size_t place : longest_first)
    rest = base::replace_all(std::move(rest), vague.words()[place], ",");
  return letters_in(rest) <= 1;
}

/// 取得良好效果: true of any project.
void judge_goal_words(const FormContext& context, std::size_t g, Report& report) {
  const model::Goal& goal = context.goals()[g];
  const std::string text = plain_text(without_numbering(goal.text.value));
  if (text.empty()) return;
  report.checked();
  if (has_digit(text)) return;
  const WordLists& words = context.know.words;
  const bool is_short_and_vague = letters_in(text) <= longest_vague_goal && words.any_in("vague_goals", text);
  if (!is_short_and_vague && !names_nothing(words, text)) return;
  report.found(at(goal.text, "goals[" + std::to_string(g) + "].text"),
               saying(say("绩效目标「{}」空泛，放在任何项目都成立",
                          "the goal '{}' is vague: it fits any project", goal.text.value),
                      goal.text.value));
}

void check_vague_words(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    judge_value_words(context, row, i, report);
  });
  for (std::size_t g = 0; g < context.goals().size(); ++g) judge_goal_words(context, g, report);
}

}  // namespace

const Rule vague_words{
    .code = "Q-04",
    .name = "vague-words",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"定性空泛", "Vague words"},
    .what = {"定性的指标值只有「提升」「持续」一类的词，没有比较的基础、程度或时点；带有名词或程度的只作提示"
             "。绩效目标只有「取得良好效果」一类的话。",
             "A value in words is only 提升, 持续 or the like, with nothing to compare with, no degree and "
             "no date; with a noun or a degree it is only "
             "mentioned. Or a goal says no more than 取得良好效果."},
    .why = {"没有标准，完成多少都可以说「提升」了。", "Without a scale anything counts as 提升."},
    .fix = {"写明与什么比、达到什么程度、到什么时候", "say compared with what, how far and by when"},
    .wrong = {"提升", "提升"},
    .right = {"较上年提升5个百分点", "较上年提升5个百分点"},
    .source = "B8, S7, G10",
    .check_form = check_vague_words,
};

}  // namespace targetbook::rules::quality
