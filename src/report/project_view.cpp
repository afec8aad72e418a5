#include <string>

#include "base/say.hpp"
#include "report/amount_text.hpp"
#include "report/form_views.hpp"

namespace targetbook::report {
namespace {

using base::Words;
using model::Form;
using model::ProjectTarget;

void view_project_fields(Page& page, const Form& form, const ProjectTarget& target) {
  const model::Project& project = target.project;
  page.field(Words{"项目名称", "project"}, project.name.value);
  page.field(Words{"项目编码", "code"}, project.code.value);
  page.field(Words{"主管部门", "supervised by"}, target.supervising_department.value);
  page.field(Words{"实施单位", "carried out by"}, target.implementing_unit.value);
  page.field(Words{"项目属性", "attribute"}, project.attribute.value);
  page.field(Words{"项目类别", "category"}, project.category.value);
  page.field(Words{"安排频度", "frequency"}, project.frequency.value);
  page.field(Words{"项目期", "period"}, project.period.value);
  page.field(Words{"项目年度", "year"}, project.year.value);
  page.field(Words{"负责人", "manager"}, project.manager.value);
  page.field(Words{"联系电话", "phone"}, project.phone.value);
  page.field(Words{"项目总预算", "total budget"},
             amount_phrase(project.total_budget.value, form.unit, page.style()));
  page.field(Words{"立项依据", "basis"}, project.basis.value);
  page.field(Words{"实施方案", "plan"}, project.plan.value);
  page.field(Words{"上年评价", "last evaluation"}, project.last_evaluation.value);
  page.field(Words{"预算变动", "budget change"}, project.budget_change.value);
}

void view_funds(Page& page, const Form& form, const ProjectTarget& target) {
  page.section({"资金", "funds"});
  const auto add = [&](const Words& label, const model::Amount& amount) {
    page.field(label, amount_phrase(amount.value, form.unit, page.style()));
  };
  add({"预算总额", "total"}, target.funds.total);
  add({"其中：财政资金", "of which fiscal"}, target.funds.fiscal);
  add({"结余结转", "carried over"}, target.funds.carryover);
  add({"其他资金", "other"}, target.funds.other);
  page.field(Words{"资金用途", "purpose"}, target.purpose.value);
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

void view_spending(Page& page, base::AmountUnit unit, const std::vector<model::SpendingItem>& spending) {
  if (spending.empty()) return;
  const std::string in_unit = base::to_string(unit);
  page.section(base::say("支出明细（{}）", "spending ({})", in_unit));
  TextTable table({{page.say({"项目内容", "item"})},
                   {page.say({"测算依据及说明", "basis"})},
                   {page.say({"本级财政", "own"}), true},
                   {page.say({"上级转移", "transfer"}), true},
                   {page.say({"其他", "other"}), true}});
  for (const model::SpendingItem& item : spending)
    table.add_row({item.item.value, item.basis.value, amount_cell(item.own.value, unit),
                   amount_cell(item.transfer.value, unit), amount_cell(item.other.value, unit)});
  table.drop_empty_columns();
  page.table(table);
}

void view_procurement(Page& page, base::AmountUnit unit,
                      const std::vector<model::ProcurementItem>& procurement) {
  if (procurement.empty()) return;
  const std::string in_unit = base::to_string(unit);
  page.section(base::say("资产配置及采购（{}）", "procurement ({})", in_unit));
  TextTable table({{page.say({"品名", "item"})},
                   {page.say({"数量", "quantity"}), true},
                   {page.say({"金额", "amount"}), true}});
  for (const model::ProcurementItem& item : procurement)
    table.add_row({item.item.value, item.quantity.value, amount_cell(item.amount.value, unit)});
  page.table(table);
}

}  // namespace

void view_project(Page& page, const Form& form, const ProjectTarget& target) {
  const base::AmountUnit unit = form.unit.value_or(base::AmountUnit::yuan);
  view_project_fields(page, form, target);
  view_funds(page, form, target);
  view_plan(page, target.payment_plan);
  view_spending(page, unit, target.spending);
  view_procurement(page, unit, target.procurement);
  view_goals(page, target.goals);
  view_indicators(page, target.indicators);
}

}  // namespace targetbook::report
