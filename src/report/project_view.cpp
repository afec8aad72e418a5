#include <string>

#include "base/say.hpp"
#include "report/form_views.hpp"
#include "report/record_view.hpp"

namespace targetbook::report {
namespace {

using base::Words;
using model::Form;
using model::ProjectTarget;

void view_funds(Page& page, const Form& form, const ProjectTarget& target) {
  page.section({"资金", "funds"});
  view_fields(page, form, target, "funds.");
  view_fields(page, form, target, "purpose");
  if (target.fund_sources.empty()) return;
  page.section({"资金来源", "sources of funds"});
  for (const model::FundSource& source : target.fund_sources)
    page.field(source.name.value, amount_phrase(source.amount.value, form.unit, page.style()));
}

void view_plan(Page& page, const model::PaymentPlan& plan) {
  if (plan.milestones.empty()) return;
  const model::PlanBasis basis = plan.basis();
  page.section(basis == model::PlanBasis::periodic ? Words{"资金支出计划（分期）", "payment plan (by period)"}
               : basis == model::PlanBasis::cumulative
                   ? Words{"资金支出计划（累计）", "payment plan (cumulative)"}
                   : Words{"资金支出计划", "payment plan"});
  for (const model::Milestone& milestone : plan.milestones) {
    const std::string percent = number_text(milestone.percent.value);
    const bool is_number = milestone.percent.value.number.has_value();
    page.field(base::say("{} 月底", "end of month {}", milestone.month),
               percent.empty() ? "—" : percent + (is_number ? "%" : ""));
  }
}

template <class Record>
void view_rows(Page& page, base::AmountUnit unit, const Words& what, const std::vector<Record>& records) {
  if (records.empty()) return;
  const std::string in_unit = base::to_string(unit);
  page.section({what.zh + "（" + in_unit + "）", what.en + " (" + in_unit + ")"});
  const RecordTable rows(records, unit);
  TextTable table(rows.columns(page));
  for (const Record& record : records) table.add_row(rows.row(record));
  table.drop_empty_columns();
  page.table(table);
}

}  // namespace

void view_project(Page& page, const Form& form, const ProjectTarget& target) {
  const base::AmountUnit unit = form.unit.value_or(base::AmountUnit::yuan);
  view_others(page, form, target,
              {"project.name", "project.code", "supervising_department", "implementing_unit",
               "project.attribute", "project.category", "project.frequency", "project.period", "project.year",
               "project.manager", "project.phone", "project.total_budget"},
              {"funds.", "purpose"});
  view_funds(page, form, target);
  view_plan(page, target.payment_plan);
  view_rows(page, unit, {"支出明细", "spending"}, target.spending);
  view_rows(page, unit, {"资产配置及采购", "procurement"}, target.procurement);
  view_rows(page, unit, {"预算执行情况", "execution of the budget"}, target.execution);
  view_goals(page, target.goals);
  view_indicators(page, target.indicators);
}

}  // namespace targetbook::report
