#include <string>

#include "report/form_views.hpp"
#include "report/record_view.hpp"

namespace targetbook::report {
namespace {

void view_funds(Page& page, base::AmountUnit unit, const std::vector<model::DepartmentFund>& funds) {
  if (funds.empty()) return;
  const std::string in_unit = base::to_string(unit);
  page.section({"总体资金情况（" + in_unit + "）", "funds as a whole (" + in_unit + ")"});
  const RecordTable rows(funds, unit);
  std::vector<TextTable::Column> columns = rows.columns(page);
  for (const model::YearAmount& earlier : funds.front().history)
    columns.push_back({std::to_string(earlier.year), true});
  const std::size_t width = columns.size();
  TextTable table(std::move(columns));
  const model::DepartmentFund* above = nullptr;
  for (const model::DepartmentFund& fund : funds) {
    const bool is_new_group = above == nullptr || above->group.value != fund.group.value;
    if (above != nullptr && is_new_group) table.add_rule();
    std::vector<std::string> row = rows.row(fund);
    if (!is_new_group) row[rows.place_of("group")].clear();
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
  page.section({"项目支出（" + in_unit + "）", "projects (" + in_unit + ")"});
  const RecordTable rows(projects, unit);
  TextTable table(rows.columns(page));
  for (const model::DepartmentProject& project : projects) table.add_row(rows.row(project));
  table.drop_empty_columns();
  page.table(table);
}

}  // namespace

void view_department(Page& page, const model::Form& form, const model::DepartmentTarget& target) {
  const base::AmountUnit unit = form.unit.value_or(base::AmountUnit::yuan);
  view_others(page, form, target, {}, {"functions", "tasks"});
  view_funds(page, unit, target.funds);
  if (!target.functions.value.empty() || !target.tasks.value.empty())
    page.section({"职能与任务", "functions and tasks"});
  view_fields(page, form, target, "functions");
  view_fields(page, form, target, "tasks");
  view_projects(page, unit, target.projects);
  view_goals(page, target.goals);
  view_indicators(page, target.indicators);
}

}  // namespace targetbook::report
