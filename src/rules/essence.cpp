#include "rules/essence.hpp"

#include <utility>

namespace targetbook::rules {
namespace {

using model::Indicator;

std::vector<Indicator> essence_of(const std::vector<Indicator>& indicators) {
  std::vector<Indicator> rows;
  rows.reserve(indicators.size());
  for (const Indicator& indicator : indicators) {
    Indicator row;
    row.term = indicator.term;
    row.level1 = indicator.level1;
    row.level2 = indicator.level2;
    row.level3 = indicator.level3;
    row.value = indicator.value;
    row.value.value.parts.clear();
    rows.push_back(std::move(row));
  }
  return rows;
}

model::ProjectTarget essence_of(const model::ProjectTarget& target) {
  model::ProjectTarget out;
  out.supervising_department = target.supervising_department;
  out.implementing_unit = target.implementing_unit;
  out.project.code = target.project.code;
  out.project.name = target.project.name;
  out.project.year = target.project.year;
  out.project.basis = target.project.basis;
  out.project.total_budget = target.project.total_budget;
  out.funds = target.funds;
  for (const model::SpendingItem& line : target.spending) {
    out.spending.emplace_back();
    out.spending.back().item = line.item;
  }
  out.goals = target.goals;
  out.goal_place = target.goal_place;
  out.indicators = essence_of(target.indicators);
  return out;
}

model::DepartmentTarget essence_of(const model::DepartmentTarget& target) {
  model::DepartmentTarget out;
  out.projects = target.projects;
  out.goals = target.goals;
  out.indicators = essence_of(target.indicators);
  return out;
}

model::FormBody essence_of(const model::FormBody& body) {
  if (const auto* project = std::get_if<model::ProjectTarget>(&body)) return essence_of(*project);
  if (const auto* department = std::get_if<model::DepartmentTarget>(&body)) return essence_of(*department);
  if (const auto* table = std::get_if<model::BudgetTable>(&body)) return model::BudgetTable{table->columns, {}, {}};
  if (std::holds_alternative<model::Narrative>(body)) return model::Narrative{};
  return model::Contents{};
}

}  // namespace

model::Submission essence_of(const model::Submission& submission) {
  model::Submission out;
  out.source = submission.source;
  out.sheets = submission.sheets;
  for (const model::Form& form : submission.forms)
    out.forms.push_back({form.layout, form.sheet, form.range, form.title, form.year, form.unit, form.department_code, form.department_name, {},
                         essence_of(form.body)});
  return out;
}

}  // namespace targetbook::rules
