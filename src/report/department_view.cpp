#include <string>

#include "base/say.hpp"
#include "report/amount_text.hpp"
#include "report/form_views.hpp"

namespace targetbook::report {
namespace {

using base::Words;

void view_funds(Page& page, base::AmountUnit unit, const std::vector<model::DepartmentFund>& funds) {
  if (funds.empty()) return;
  const std::string in_unit = base::to_string(unit);
  page.section(base::say("总体资金情况（{}）", "funds as a whole ({})", in_unit));
  std::vector<TextTable::Column> columns{{page.say({"构成", "group"})},
                                         {page.say({"项目", "item"})},
                                         {page.say({"当年金额", "this year"}), true},
                                         {page.say({"占比(%)", "share (%)"}), true}};
  for (const model::YearAmount& earlier : funds.front().history)
    columns.push_back({std::to_string(earlier.year), true});
  const std::size_t width = columns.size();
  TextTable table(std::move(columns));
  const model::DepartmentFund* above = nullptr;
  for (const model::DepartmentFund& fund : funds) {
    const bool is_new_group = above == nullptr || above->group.value != fund.group.value;
    if (above != nullptr && is_new_group) table.add_rule();
    std::vector<std::string> row{is_new_group ? fund.group.value : "", fund.item.value,
                                 amount_cell(fund.amount.value, unit), number_text(fund.share.value)};
    for (const model::YearAmount& earlier : fund.history)
      row.push_back(amount_cell(earlier.amount.value, unit));
    row.resize(width);
    table.add_row(std::move(row));
    above = &fund;
  }
  page.table(table);
}

void view_projects(Page& page, base::AmountUnit unit, const std::vector<model::DepartmentProject>& projects) {
  if (projects.empty()) return;
  const std::string in_unit = base::to_string(unit);
  page.section(base::say("项目支出（{}）", "projects ({})", in_unit));
  TextTable table({{page.say({"项目名称", "project"})},
                   {page.say({"类别", "category"})},
                   {page.say({"总预算", "total"}), true},
                   {page.say({"本年度预算", "this year"}), true},
                   {page.say({"方向和用途", "purpose"})}});
  for (const model::DepartmentProject& project : projects)
    table.add_row({project.name.value, project.category.value, amount_cell(project.total.value, unit),
                   amount_cell(project.year_budget.value, unit), project.purpose.value});
  table.drop_empty_columns();
  page.table(table);
}

}  // namespace

void view_department(Page& page, const model::Form& form, const model::DepartmentTarget& target) {
  const base::AmountUnit unit = form.unit.value_or(base::AmountUnit::yuan);
  page.field(Words{"填报人", "reporter"}, target.reporter.value);
  page.field(Words{"联系电话", "phone"}, target.phone.value);
  view_funds(page, unit, target.funds);
  if (!target.functions.value.empty() || !target.tasks.value.empty())
    page.section({"职能与任务", "functions and tasks"});
  page.field(Words{"部门职能", "functions"}, target.functions.value);
  page.field(Words{"年度任务", "tasks"}, target.tasks.value);
  view_projects(page, unit, target.projects);
  view_goals(page, target.goals);
  view_indicators(page, target.indicators);
}

}  // namespace targetbook::report
