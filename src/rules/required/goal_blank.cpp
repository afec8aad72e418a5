#include "rules/facts/indicator_words.hpp"
#include "rules/required/family.hpp"

namespace targetbook::rules::required {
namespace {

std::string owner_of(const FormContext& context) {
  if (const auto* project = context.project())
    if (!project->project.name.value.empty()) return project->project.name.value;
  return short_title(context.form);
}

void check_goal_blank(const FormContext& context, Report& report) {
  const auto* project = context.project();
  if (project == nullptr && context.department() == nullptr) return report.not_applicable();
  const auto goals = context.goals();
  if (goals.empty()) {
    report.checked();
    Place place;
    place.field = "goals";
    place.cell = project != nullptr ? project->goal_place : std::nullopt;
    report.found(std::move(place),
                 saying(project != nullptr
                            ? say("项目「{}」未填绩效目标", "the project '{}' has no goal", owner_of(context))
                            : say("部门未填整体绩效目标", "the department has no goal")));
  }
  for (std::size_t i = 0; i < goals.size(); ++i) {
    report.checked();
    if (!goals[i].text.value.empty()) continue;
    const std::string& name = goals[i].name.value;
    report.found(
        at(goals[i].text, "goals[" + std::to_string(i) + "].text"),
        saying(name.empty() ? say("项目「{}」未填绩效目标", "the project '{}' has no goal", owner_of(context))
                            : say("「{}」没有目标说明", "'{}' has no text", name)));
  }
}

constexpr std::string_view goal_blank_speaks_over[] = {"Q-02"};

}  // namespace

const Rule goal_blank{
    .code = "R-04",
    .name = "goal-blank",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"绩效目标为空", "Goal blank"},
    .what = {"项目或部门没有填写绩效目标。", "A project or department has no performance goal."},
    .why = {"绩效目标是安排预算的前提。", "A goal is the condition for getting a budget."},
    .fix = {"填写要达到的绩效目标", "write the goal that is to be reached"},
    .wrong = {"绩效目标：（空）", "绩效目标: (blank)"},
    .right = {"绩效目标：完成馆藏档案扫描40000卷", "绩效目标: 完成馆藏档案扫描40000卷"},
    .source = "a running system",
    .supersedes = goal_blank_speaks_over,
    .check_form = check_goal_blank,
};

}  // namespace targetbook::rules::required
