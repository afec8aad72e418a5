#include "rules/facts/indicator_words.hpp"
#include "rules/quality/family.hpp"

namespace targetbook::rules::quality {
namespace {

void check_goal_too_short(const FormContext& context, Report& report) {
  const auto goals = context.goals();
  for (std::size_t i = 0; i < goals.size(); ++i) {
    const std::size_t letters = letters_in(without_numbering(goals[i].text.value));
    if (letters == 0) continue;  // a blank goal has a rule of its own
    report.checked();
    if (letters >= context.profile.shortest_goal) continue;
    report.found(at(goals[i].text, "goals[" + std::to_string(i) + "].text"),
                 saying(say("绩效目标「{}」只有{}个字，过短", "the goal '{}' has {} characters: too short",
                            goals[i].text.value, letters),
                        std::to_string(letters), std::to_string(context.profile.shortest_goal)));
  }
}

}  // namespace

const Rule goal_too_short{
    .code = "Q-02",
    .name = "goal-too-short",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"文本过短", "Goal too short"},
    .what = {"绩效目标不计序号和标点不足6个字。",
             "A goal has fewer than 6 characters, numbering and punctuation not counted."},
    .why = {"几个字说不清要办什么事、办到什么程度。",
            "A few characters cannot say what is to be done and how far."},
    .fix = {"写明要完成的事项和程度", "say what will be done and how far"},
    .wrong = {"绩效目标：保稳定", "goal: 保稳定"},
    .right = {"绩效目标：全年化解信访积案30件，重点案件办结率达到95%",
              "goal: 全年化解信访积案30件，重点案件办结率达到95%"},
    .source = "S7",
    .check_form = check_goal_too_short,
};

}  // namespace targetbook::rules::quality
