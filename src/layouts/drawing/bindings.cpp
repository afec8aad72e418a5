#include "layouts/drawing/bindings.hpp"

namespace targetbook::layouts {
namespace {

const Binding<model::ProjectTarget> project_table[] = {
    {"supervising_department",
     Codec::text,
     [](model::ProjectTarget& r) -> FieldRef { return &r.supervising_department; },
     {"主管部门", "supervising department"}},
    {"implementing_unit",
     Codec::text,
     [](model::ProjectTarget& r) -> FieldRef { return &r.implementing_unit; },
     {"实施单位", "implementing unit"}},
    {"project.code",
     Codec::code,
     [](model::ProjectTarget& r) -> FieldRef { return &r.project.code; },
     {"项目编码", "project code"}},
    {"project.name",
     Codec::text,
     [](model::ProjectTarget& r) -> FieldRef { return &r.project.name; },
     {"项目名称", "project name"}},
    {"project.attribute",
     Codec::text,
     [](model::ProjectTarget& r) -> FieldRef { return &r.project.attribute; },
     {"项目属性", "project attribute"}},
    {"project.period",
     Codec::text,
     [](model::ProjectTarget& r) -> FieldRef { return &r.project.period; },
     {"项目期", "project period"}},
    {"project.year",
     Codec::year,
     [](model::ProjectTarget& r) -> FieldRef { return &r.project.year; },
     {"项目年度", "project year"}},
    {"project.category",
     Codec::choice,
     [](model::ProjectTarget& r) -> FieldRef { return &r.project.category; },
     {"项目类别", "project category"}},
    {"project.frequency",
     Codec::choice,
     [](model::ProjectTarget& r) -> FieldRef { return &r.project.frequency; },
     {"项目安排频度", "project frequency"}},
    {"project.manager",
     Codec::text,
     [](model::ProjectTarget& r) -> FieldRef { return &r.project.manager; },
     {"项目负责人", "project manager"}},
    {"project.phone",
     Codec::text,
     [](model::ProjectTarget& r) -> FieldRef { return &r.project.phone; },
     {"联系电话", "telephone"}},
    {"project.basis",
     Codec::text,
     [](model::ProjectTarget& r) -> FieldRef { return &r.project.basis; },
     {"立项依据", "basis of the project"}},
    {"project.plan",
     Codec::text,
     [](model::ProjectTarget& r) -> FieldRef { return &r.project.plan; },
     {"项目实施方案", "implementation plan"}},
    {"project.last_evaluation",
     Codec::text,
     [](model::ProjectTarget& r) -> FieldRef { return &r.project.last_evaluation; },
     {"上年绩效评价结果、整改及应用", "last year's evaluation"}},
    {"project.budget_change",
     Codec::text,
     [](model::ProjectTarget& r) -> FieldRef { return &r.project.budget_change; },
     {"前两年预算及当年预算变动情况", "changes of the budget"}},
    {"project.total_budget",
     Codec::amount,
     [](model::ProjectTarget& r) -> FieldRef { return &r.project.total_budget; },
     {"项目总预算", "total budget"}},
    {"funds.total",
     Codec::amount,
     [](model::ProjectTarget& r) -> FieldRef { return &r.funds.total; },
     {"预算数", "budgeted amount"}},
    {"funds.fiscal",
     Codec::amount,
     [](model::ProjectTarget& r) -> FieldRef { return &r.funds.fiscal; },
     {"其中：财政资金", "of which fiscal funds"}},
    {"funds.carryover",
     Codec::amount,
     [](model::ProjectTarget& r) -> FieldRef { return &r.funds.carryover; },
     {"结余结转", "carry-over"}},
    {"funds.other",
     Codec::amount,
     [](model::ProjectTarget& r) -> FieldRef { return &r.funds.other; },
     {"其他资金", "other funds"}},
    {"fund_sources_total",
     Codec::amount,
     [](model::ProjectTarget& r) -> FieldRef { return &r.fund_sources_total; },
     {"当年预算合计", "total of the sources"}},
    {"purpose",
     Codec::text,
     [](model::ProjectTarget& r) -> FieldRef { return &r.purpose; },
     {"资金用途", "use of the funds"}},
};

const Binding<model::DepartmentTarget> department_table[] = {
    {"reporter",
     Codec::text,
     [](model::DepartmentTarget& r) -> FieldRef { return &r.reporter; },
     {"填报人", "reporter"}},
    {"phone",
     Codec::text,
     [](model::DepartmentTarget& r) -> FieldRef { return &r.phone; },
     {"联系电话", "telephone"}},
    {"functions",
     Codec::text,
     [](model::DepartmentTarget& r) -> FieldRef { return &r.functions; },
     {"部门职能概述", "functions"}},
    {"tasks",
     Codec::text,
     [](model::DepartmentTarget& r) -> FieldRef { return &r.tasks; },
     {"年度工作任务", "tasks of the year"}},
};

const Binding<model::FundSource> fund_source_table[] = {
    {"name", Codec::text, [](model::FundSource& r) -> FieldRef { return &r.name; }, {"来源项目", "source"}},
    {"amount",
     Codec::amount,
     [](model::FundSource& r) -> FieldRef { return &r.amount; },
     {"申报数", "amount"}},
};

const Binding<model::SpendingItem> spending_table[] = {
    {"item", Codec::text, [](model::SpendingItem& r) -> FieldRef { return &r.item; }, {"项目内容", "item"}},
    {"basis",
     Codec::text,
     [](model::SpendingItem& r) -> FieldRef { return &r.basis; },
     {"测算依据及说明", "calculation"}},
    {"own",
     Codec::amount,
     [](model::SpendingItem& r) -> FieldRef { return &r.own; },
     {"本级财政拨款金额", "own appropriation"}},
    {"transfer",
     Codec::amount,
     [](model::SpendingItem& r) -> FieldRef { return &r.transfer; },
     {"上级转移支付金额", "transfer"}},
    {"other",
     Codec::amount,
     [](model::SpendingItem& r) -> FieldRef { return &r.other; },
     {"其他资金", "other funds"}},
};

const Binding<model::ProcurementItem> procurement_table[] = {
    {"item", Codec::text, [](model::ProcurementItem& r) -> FieldRef { return &r.item; }, {"品名", "item"}},
    {"quantity",
     Codec::text,
     [](model::ProcurementItem& r) -> FieldRef { return &r.quantity; },
     {"数量", "quantity"}},
    {"amount",
     Codec::amount,
     [](model::ProcurementItem& r) -> FieldRef { return &r.amount; },
     {"金额", "amount"}},
};

const Binding<model::Goal> goal_table[] = {
    {"name", Codec::text, [](model::Goal& r) -> FieldRef { return &r.name; }, {"目标名称", "goal"}},
    {"text", Codec::text, [](model::Goal& r) -> FieldRef { return &r.text; }, {"目标说明", "goal text"}},
    {"ratio",
     Codec::percent,
     [](model::Goal& r) -> FieldRef { return &r.ratio; },
     {"指标权重比例", "weight of the goal"}},
};

const Binding<model::Indicator> indicator_table[] = {
    {"goal", Codec::text, [](model::Indicator& r) -> FieldRef { return &r.goal; }, {"目标名称", "goal"}},
    {"level1",
     Codec::level1,
     [](model::Indicator& r) -> FieldRef { return &r.level1; },
     {"一级指标", "first level"}},
    {"level2",
     Codec::level2,
     [](model::Indicator& r) -> FieldRef { return &r.level2; },
     {"二级指标", "second level"}},
    {"level3",
     Codec::text,
     [](model::Indicator& r) -> FieldRef { return &r.level3; },
     {"三级指标", "indicator"}},
    {"description",
     Codec::text,
     [](model::Indicator& r) -> FieldRef { return &r.description; },
     {"绩效指标描述", "description"}},
    {"value", Codec::target, [](model::Indicator& r) -> FieldRef { return &r.value; }, {"指标值", "value"}},
    {"weight",
     Codec::number,
     [](model::Indicator& r) -> FieldRef { return &r.weight; },
     {"指标分值权重", "weight"}},
    {"basis",
     Codec::text,
     [](model::Indicator& r) -> FieldRef { return &r.basis; },
     {"指标值确定依据", "basis of the value"}},
};

const Binding<model::DepartmentFund> department_fund_table[] = {
    {"group",
     Codec::text,
     [](model::DepartmentFund& r) -> FieldRef { return &r.group; },
     {"收支构成", "group"}},
    {"item", Codec::text, [](model::DepartmentFund& r) -> FieldRef { return &r.item; }, {"项目", "item"}},
    {"amount",
     Codec::amount,
     [](model::DepartmentFund& r) -> FieldRef { return &r.amount; },
     {"当年金额", "amount"}},
    {"share",
     Codec::percent,
     [](model::DepartmentFund& r) -> FieldRef { return &r.share; },
     {"占比", "share"}},
};

const Binding<model::DepartmentProject> department_project_table[] = {
    {"name",
     Codec::text,
     [](model::DepartmentProject& r) -> FieldRef { return &r.name; },
     {"项目名称", "project"}},
    {"category",
     Codec::text,
     [](model::DepartmentProject& r) -> FieldRef { return &r.category; },
     {"支出项目类别", "category"}},
    {"total",
     Codec::amount,
     [](model::DepartmentProject& r) -> FieldRef { return &r.total; },
     {"项目总预算", "total budget"}},
    {"year_budget",
     Codec::amount,
     [](model::DepartmentProject& r) -> FieldRef { return &r.year_budget; },
     {"项目本年度预算", "budget of the year"}},
    {"purpose",
     Codec::text,
     [](model::DepartmentProject& r) -> FieldRef { return &r.purpose; },
     {"主要支出方向和用途", "purpose"}},
};

}  // namespace

std::span<const Binding<model::ProjectTarget>> project_bindings() {
  return project_table;
}
std::span<const Binding<model::DepartmentTarget>> department_bindings() {
  return department_table;
}
std::span<const Binding<model::FundSource>> fund_source_bindings() {
  return fund_source_table;
}
std::span<const Binding<model::SpendingItem>> spending_bindings() {
  return spending_table;
}
std::span<const Binding<model::ProcurementItem>> procurement_bindings() {
  return procurement_table;
}
std::span<const Binding<model::Goal>> goal_bindings() {
  return goal_table;
}
std::span<const Binding<model::Indicator>> indicator_bindings() {
  return indicator_table;
}
std::span<const Binding<model::DepartmentFund>> department_fund_bindings() {
  return department_fund_table;
}
std::span<const Binding<model::DepartmentProject>> department_project_bindings() {
  return department_project_table;
}

}  // namespace targetbook::layouts
