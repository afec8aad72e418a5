#include "rules/facts/indicator_words.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/quality/family.hpp"

namespace targetbook::rules::quality {
namespace {

void check_goal_too_long(const FormContext& context, Report& report) {
  const auto goals = context.goals();
  for (std::size_t i = 0; i < goals.size(); ++i) {
    if (goals[i].text.value.empty()) continue;
    report.checked();
    const std::size_t characters = characters_in(plain_text(goals[i].text.value));
    if (characters <= context.profile.longest_goal) continue;
    report.found(at(goals[i].text, "goals[" + std::to_string(i) + "].text"),
                 saying(say("绩效目标{}字，超过{}字", "the goal has {} characters, over {}", characters,
                            context.profile.longest_goal),
                        std::to_string(characters), std::to_string(context.profile.longest_goal)));
  }
}

}  // namespace

const Rule goal_too_long{
    .code = "Q-03",
    .name = "goal-too-long",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"文本过长", "Goal too long"},
    .what = {"一个绩效目标超过本地区规定的字数（450字）。",
             "A goal is longer than the region allows (450 characters)."},
    .why = {"太长的目标录不进系统，重点也看不出来。",
            "A longer goal does not fit into the systems, and its point is lost."},
    .fix = {"压缩文字，只写要达到的结果", "shorten it to the results that are to be reached"},
    .wrong = {"把单位职责全文抄作绩效目标", "the bureau's whole mandate copied as a goal"},
    .right = {"一两句话写明全年要达到的结果", "one or two sentences on what the year should bring"},
    .source = "F16",
    .check_form = check_goal_too_long,
};

}  // namespace targetbook::rules::quality
