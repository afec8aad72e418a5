#include "rules/facts/indicator_words.hpp"
#include "rules/required/family.hpp"
#include "rules/required/project_rows.hpp"

namespace targetbook::rules::required {
namespace {

void check_project_name_blank(const FormContext& context, Report& report) {
  for (const ProjectRow& row : projects_of(context)) {
    if (!row.name->cell) {
      report.insufficient();
      continue;
    }
    report.checked();
    if (row.name->value.empty())
      report.found(at(*row.name, row.name_field), saying(say("项目名称为空", "the project's name is blank")));
  }
}

}  // namespace

const Rule project_name_blank{
    .code = "R-02",
    .name = "project-name-blank",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"项目名称为空", "Project name blank"},
    .what = {"项目表、部门表或项目支出表中的项目没有名称。",
             "A project of a project form, a department form or the table of projects has no name."},
    .why = {"没有名称，无法与预算中的项目对应。",
            "Without a name it cannot be told which project of the budget is meant."},
    .fix = {"填写与预算一致的项目名称", "write the name that the budget has for it"},
    .wrong = {"项目名称：（空）", "项目名称: (blank)"},
    .right = {"项目名称：接访经费", "项目名称: 接访经费"},
    .source = "published (the name must equal the budget's)",
    .check_form = check_project_name_blank,
};

}  // namespace targetbook::rules::required
