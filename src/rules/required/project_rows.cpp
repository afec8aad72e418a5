#include "rules/required/project_rows.hpp"

#include "rules/facts/amount_words.hpp"
#include "rules/facts/form_facts.hpp"

namespace targetbook::rules::required {
namespace {

/// In the table of projects the rows of units and categories have no unit of
/// their own beside the name.
void add_rows(const BudgetRows& list, std::vector<ProjectRow>& rows) {
  const std::size_t code = list.column("项目编码");
  const std::size_t name = list.column("项目名称");
  const std::size_t unit = list.column("项目单位");
  const std::size_t total = list.column("合计");
  if (code == no_column || name == no_column || unit == no_column || total == no_column) return;
  for (std::size_t r = 0; r < list.rows(); ++r) {
    const model::Text* of_unit = list.text(r, unit);
    if (of_unit == nullptr || of_unit->value.empty()) continue;
    rows.push_back({list.text(r, code), list.text(r, name), list.amount(r, total), list.field(r, code),
                    list.field(r, name), list.field(r, total)});
  }
}

/// A self-evaluation's project that began within the year had no budget at its
/// beginning: then the one after all changes tells.
ProjectRow row_of(const model::ProjectTarget& target) {
  ProjectRow row{&target.project.code, &target.project.name, &target.funds.total,
                 "project.code",       "project.name",       "funds.total"};
  if (is_unreadable(target.funds.total) || or_zero(target.funds.total) != base::Money{}) return row;
  for (std::size_t i = 0; i < target.execution.size(); ++i) {
    const model::Execution& line = target.execution[i];
    if (line.initial.cell != target.funds.total.cell || or_zero(line.adjusted) <= base::Money{}) continue;
    row.budget = &line.adjusted;
    row.budget_field = "execution[" + std::to_string(i) + "].adjusted";
  }
  return row;
}

}  // namespace

std::vector<ProjectRow> projects_of(const FormContext& context) {
  std::vector<ProjectRow> rows;
  if (const auto* target = context.project()) rows.push_back(row_of(*target));
  if (const auto* department = context.department())
    for (std::size_t i = 0; i < department->projects.size(); ++i) {
      const model::DepartmentProject& project = department->projects[i];
      const bool is_spare =
          project.name.value.empty() && is_blank(project.year_budget) && is_blank(project.total);
      const std::string path = "projects[" + std::to_string(i) + "].";
      if (!is_spare)
        rows.push_back(
            {nullptr, &project.name, &project.year_budget, {}, path + "name", path + "year_budget"});
    }
  if (const BudgetRows* list = context.facts.budget_rows()) add_rows(*list, rows);
  return rows;
}

}  // namespace targetbook::rules::required
