#include "rules/facts/project_entries.hpp"

namespace targetbook::rules {
namespace {

using Source = ProjectEntry::Source;

void add_table(const model::Form& form, const BudgetRows& rows, std::vector<ProjectEntry>& entries) {
  if (rows.column("项目单位") == no_column) return;
  const std::size_t total = rows.column("合计");
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    const model::Text* name = rows.project(row);
    const model::Amount* amount = rows.amount(row, total);
    if (name == nullptr || amount == nullptr) continue;
    entries.push_back(
        {Source::table, &form, name, amount, rows.field(row, rows.name_column()), rows.field(row, total)});
  }
}

}  // namespace

std::vector<ProjectEntry> project_entries(const std::vector<FormFacts>& forms) {
  std::vector<ProjectEntry> entries;
  for (const FormFacts& facts : forms) {
    const model::Form& form = facts.form();
    if (const BudgetRows* rows = facts.budget_rows()) add_table(form, *rows, entries);
    if (const auto* department = std::get_if<model::DepartmentTarget>(&form.body))
      for (std::size_t i = 0; i < department->projects.size(); ++i) {
        const model::DepartmentProject& project = department->projects[i];
        const std::string path = "projects[" + std::to_string(i) + "].";
        if (!project.name.value.empty())
          entries.push_back({Source::department, &form, &project.name, &project.year_budget, path + "name",
                             path + "year_budget"});
      }
    if (const auto* target = std::get_if<model::ProjectTarget>(&form.body))
      if (!target->project.name.value.empty() && !target->is_self_evaluation())
        entries.push_back({Source::form, &form, &target->project.name, &target->funds.total, "project.name",
                           "funds.total"});
  }
  return entries;
}

const model::ProjectTarget& target_of(const model::Form& form) {
  return std::get<model::ProjectTarget>(form.body);
}

std::string place_words(const model::Form& form, const std::optional<base::CellRef>& cell) {
  return place_words(form.sheet, cell);
}

std::string place_words(std::string_view sheet, const std::optional<base::CellRef>& cell) {
  return "《" + std::string(sheet) + "》" + (cell ? base::to_a1(*cell) : std::string());
}

}  // namespace targetbook::rules
