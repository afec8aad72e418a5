#include "rules/facts/indicator_words.hpp"
#include "rules/required/family.hpp"
#include "rules/required/project_rows.hpp"

namespace targetbook::rules::required {
namespace {

void check_project_code_blank(const FormContext& context, Report& report) {
  for (const ProjectRow& row : projects_of(context)) {
    if (row.code == nullptr || !row.code->cell) continue;
    report.checked();
    if (!row.code->value.empty()) continue;
    const std::string& name = row.name->value;
    Said said = saying(name.empty() ? say("项目编码为空", "the project's code is blank")
                                    : say("项目「{}」缺少项目编码", "the project '{}' has no code", name));
    if (context.profile.project_code_required) said.severity = base::Severity::error;
    report.found(at(*row.code, row.code_field), std::move(said));
  }
}

}  // namespace

const Rule project_code_blank{
    .code = "R-01",
    .name = "project-code-blank",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"项目编码为空", "Project code blank"},
    .what = {"表中有项目编码一栏，项目却没有编码；配置要求编码的地区为错误。",
             "The form has a place for the project's code, and it is blank; an error where the region's "
             "profile demands codes."},
    .why = {"编码是各表和各年之间对应项目的唯一依据。",
            "The code alone ties a project's tables and years together."},
    .fix = {"填写预算管理系统中的项目编码", "write the code that the budget system gave the project"},
    .wrong = {"项目编码：（空）", "项目编码: (blank)"},
    .right = {"项目编码：13022922P00JXC4117677", "项目编码: 13022922P00JXC4117677"},
    .source = "J3",
    .check_form = check_project_code_blank,
};

}  // namespace targetbook::rules::required
