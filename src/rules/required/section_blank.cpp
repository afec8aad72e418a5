#include "base/text.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/required/family.hpp"

namespace targetbook::rules::required {
namespace {

void look_at(const model::Text& text, const model::Text& place, const std::string& name, std::string field,
             Report& report) {
  report.checked();
  if (!base::trim(text.value).empty()) return;
  Said said = saying(say("「{}」没有填写", "'{}' is left empty", name));
  said.fix = say("填写「{}」", "fill in '{}'", name);
  report.found(at(text.cell ? text : place, std::move(field)), std::move(said));
}

void check_section_blank(const FormContext& context, Report& report) {
  if (const auto* narrative = context.narrative();
      narrative != nullptr && context.form.subject == model::Subject::targets)
    for (std::size_t i = 0; i < narrative->sections.size(); ++i) {
      const model::Section& section = narrative->sections[i];
      look_at(section.text, section.heading, section.heading.value,
              "sections[" + std::to_string(i) + "].text", report);
    }
  const auto* department = context.department();
  if (department == nullptr) return;
  if (department->functions.cell)
    look_at(department->functions, department->functions, "部门职能概述", "functions", report);
  if (department->tasks.cell) look_at(department->tasks, department->tasks, "年度工作任务", "tasks", report);
}

}  // namespace

const Rule section_blank{
    .code = "R-17",
    .name = "section-blank",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"部门绩效文本有空段", "A section left empty"},
    .what = {"部门整体绩效目标的一段（总体绩效目标、分项绩效目标、工作保障措施）或部门申报表的职能概述、年度"
             "工作任务没有填写。",
             "A section of the department's text of targets, or the functions or tasks of its form, is left "
             "empty."},
    .why = {"部门整体绩效目标须逐段填报。", "A department has to fill in every section of its targets."},
    .fix = {"填写该段内容", "write the section"},
    .wrong = {"一、总体绩效目标：（空）", "一、总体绩效目标: (blank)"},
    .right = {"一、总体绩效目标：收集、保管和利用全县档案……", "一、总体绩效目标: 收集、保管和利用全县档案……"},
    .source = "practice",
    .check_form = check_section_blank,
};

}  // namespace targetbook::rules::required
