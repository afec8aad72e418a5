#include "model/fields/fields.hpp"

namespace targetbook::model {

using P = ProjectTarget;

template <>
std::span<const Field<ProjectTarget>> fields_of<ProjectTarget>() {
  static const Field<ProjectTarget> table[] = {
      field<&P::stage>("stage", Codec::none, {"目标或自评", "targets or self-evaluation"}).untold(),
      field<&P::supervising_department>("supervising_department", Codec::text,
                                        {"主管部门", "supervising department"},
                                        {"主管部门", "supervising_department", 20, 4})
          .briefly({"主管部门", "supervised by"}),
      field<&P::implementing_unit>("implementing_unit", Codec::text, {"实施单位", "implementing unit"},
                                   {"实施单位", "implementing_unit", 20, 4})
          .briefly({"实施单位", "carried out by"}),
      field<&P::project, &Project::code>("project.code", Codec::code, {"项目编码", "project code"},
                                         {"项目编码", "code", 23, 0})
          .briefly({"项目编码", "code"}),
      field<&P::project, &Project::name>("project.name", Codec::text, {"项目名称", "project name"},
                                         {"项目名称", "name", 24, 0})
          .briefly({"项目名称", "project"}),
      field<&P::project, &Project::attribute>("project.attribute", Codec::choice,
                                              {"项目属性", "project attribute"},
                                              {"项目属性", "attribute", 14})
          .briefly({"项目属性", "attribute"}),
      field<&P::project, &Project::period>("project.period", Codec::text, {"项目期", "project period"},
                                           {"项目期", "period", 16})
          .briefly({"项目期", "period"}),
      field<&P::project, &Project::year>("project.year", Codec::year, {"项目年度", "project year"},
                                         {"项目年度", "project_year", 10})
          .briefly({"项目年度", "year"}),
      field<&P::project, &Project::category>("project.category", Codec::choice,
                                             {"项目类别", "project category"}, {"项目类别", "category", 16})
          .briefly({"项目类别", "category"}),
      field<&P::project, &Project::frequency>("project.frequency", Codec::choice,
                                              {"项目安排频度", "project frequency"},
                                              {"安排频度", "frequency", 10})
          .briefly({"安排频度", "frequency"}),
      field<&P::project, &Project::manager>("project.manager", Codec::text, {"项目负责人", "project manager"},
                                            {"负责人", "manager", 10, 8})
          .briefly({"负责人", "manager"}),
      field<&P::project, &Project::phone>("project.phone", Codec::text, {"联系电话", "telephone"},
                                          {"联系电话", "phone", 14, 8})
          .briefly({"联系电话", "phone"}),
      field<&P::project, &Project::basis>("project.basis", Codec::text, {"立项依据", "basis of the project"},
                                          {"立项依据", "basis", 36, 8})
          .briefly({"立项依据", "basis"}),
      field<&P::project, &Project::plan>("project.plan", Codec::text, {"项目实施方案", "implementation plan"},
                                         {"实施方案", "plan", 36, 8})
          .briefly({"实施方案", "plan"}),
      field<&P::project, &Project::last_evaluation>(
          "project.last_evaluation", Codec::text, {"上年绩效评价结果、整改及应用", "last year's evaluation"},
          {"上年绩效评价结果", "last_evaluation", 30, 8})
          .briefly({"上年评价", "last evaluation"}),
      field<&P::project, &Project::budget_change>("project.budget_change", Codec::text,
                                                  {"前两年预算及当年预算变动情况", "changes of the budget"},
                                                  {"预算变动情况", "budget_change", 30, 8})
          .briefly({"预算变动", "budget change"}),
      field<&P::project, &Project::total_budget>("project.total_budget", Codec::amount,
                                                 {"项目总预算", "total budget"},
                                                 {"项目总预算", "total_budget", 16, 6}),
      field<&P::funds, &Funds::total>("funds.total", Codec::amount, {"预算数", "budgeted amount"},
                                      {"预算合计", "total", 15, 1})
          .briefly({"预算总额", "total"}),
      field<&P::funds, &Funds::fiscal>("funds.fiscal", Codec::amount,
                                       {"其中：财政资金", "of which fiscal funds"},
                                       {"其中：财政资金", "fiscal", 16, 1})
          .briefly({"其中：财政资金", "of which fiscal"}),
      field<&P::funds, &Funds::carryover>("funds.carryover", Codec::amount, {"结余结转", "carry-over"},
                                          {"结余结转", "carryover", 14, 1})
          .briefly({"结余结转", "carried over"}),
      field<&P::funds, &Funds::other>("funds.other", Codec::amount, {"其他资金", "other funds"},
                                      {"其他资金", "other", 14, 1})
          .briefly({"其他资金", "other"}),
      field<&P::fund_sources>("fund_sources", Codec::none, {"资金来源", "sources of funds"}),
      field<&P::fund_sources_total>("fund_sources_total", Codec::amount,
                                    {"当年预算合计", "total of the sources"})
          .untold(),
      field<&P::purpose>("purpose", Codec::text, {"资金用途", "use of the funds"},
                         {"资金用途", "purpose", 30, 3})
          .briefly({"资金用途", "purpose"}),
      field<&P::payment_plan>("payment_plan", Codec::none, {"资金支出计划", "payment plan"}),
      field<&P::spending>("spending", Codec::none, {"支出明细", "spending"}),
      field<&P::procurement>("procurement", Codec::none, {"采购", "procurement"}),
      field<&P::goals>("goals", Codec::none, {"绩效目标", "goals"}),
      field<&P::goal_place>("goal_place", Codec::none, {"绩效目标的位置", "place of the goals"}).untold(),
      field<&P::indicators>("indicators", Codec::none, {"绩效指标", "indicators"}),
      field<&P::execution>("execution", Codec::none, {"预算执行情况", "execution of the budget"}).evaluated(),
      field<&P::total_weight>("total_weight", Codec::number, {"分值合计", "total of the weights"})
          .evaluated()
          .untold(),
      field<&P::score>("score", Codec::number, {"总分", "total score"}, {"自评总分", "score", 9, 6})
          .evaluated(),
  };
  return table;
}

template <>
std::span<const Field<FundSource>> fields_of<FundSource>() {
  static const Field<FundSource> table[] = {
      field<&FundSource::name>("name", Codec::text, {"来源项目", "source"}, {"资金来源", "name", 34, 3}),
      field<&FundSource::amount>("amount", Codec::amount, {"申报数", "amount"}, {"金额", "amount", 16}),
  };
  return table;
}

template <>
std::span<const Field<Milestone>> fields_of<Milestone>() {
  static const Field<Milestone> table[] = {
      field<&Milestone::month>("month", Codec::none, {"截至月份", "to the end of month"},
                               {"截至月份", "month", 9}),
      field<&Milestone::percent>("percent", Codec::percent, {"资金支出计划", "payment plan"},
                                 {"支出比例（%）", "percent", 13}),
  };
  return table;
}

template <>
std::span<const Field<SpendingItem>> fields_of<SpendingItem>() {
  using S = SpendingItem;
  static const Field<SpendingItem> table[] = {
      field<&S::item>("item", Codec::text, {"项目内容", "item"}, {"支出明细项目", "item", 28}),
      field<&S::basis>("basis", Codec::text, {"测算依据及说明", "calculation"},
                       {"测算依据及说明", "basis", 40})
          .briefly({"测算依据及说明", "basis"}),
      field<&S::own>("own", Codec::amount, {"本级财政拨款金额", "own appropriation"}, {"本级财政", "own", 16})
          .briefly({"本级财政", "own"}),
      field<&S::transfer>("transfer", Codec::amount, {"上级转移支付金额", "transfer"},
                          {"上级转移支付", "transfer", 16})
          .briefly({"上级转移", "transfer"}),
      field<&S::other>("other", Codec::amount, {"其他资金", "other funds"}, {"其他", "other", 16})
          .briefly({"其他", "other"}),
      field<&S::extras>("extras", Codec::none, {"其他栏目", "other columns"}, {"其他栏目", "extras", 24, 9}),
  };
  return table;
}

template <>
std::span<const Field<Execution>> fields_of<Execution>() {
  using E = Execution;
  static const Field<Execution> table[] = {
      field<&E::item>("item", Codec::text, {"资金", "funds"}, {"资金", "item", 24}),
      field<&E::initial>("initial", Codec::amount, {"年初预算数", "budget at the year's beginning"},
                         {"年初预算数", "initial", 16})
          .briefly({"年初预算数", "initial"}),
      field<&E::adjusted>("adjusted", Codec::amount, {"全年预算数", "budget of the whole year"},
                          {"全年预算数", "adjusted", 16})
          .briefly({"全年预算数", "adjusted"}),
      field<&E::executed>("executed", Codec::amount, {"全年执行数", "spent in the year"},
                          {"全年执行数", "executed", 16})
          .briefly({"全年执行数", "executed"}),
      field<&E::weight>("weight", Codec::number, {"分值", "weight"}, {"分值", "weight", 6}),
      field<&E::rate>("rate", Codec::percent, {"执行率", "rate of execution"}, {"执行率（%）", "rate", 10})
          .briefly({"执行率(%)", "rate (%)"}),
      field<&E::score>("score", Codec::number, {"得分", "score"}, {"得分", "score", 6}),
  };
  return table;
}

template <>
std::span<const Field<ProcurementItem>> fields_of<ProcurementItem>() {
  using I = ProcurementItem;
  static const Field<ProcurementItem> table[] = {
      field<&I::item>("item", Codec::text, {"品名", "item"}, {"采购品名", "item", 32}),
      field<&I::quantity>("quantity", Codec::text, {"数量", "quantity"}, {"数量", "quantity", 10}),
      field<&I::amount>("amount", Codec::amount, {"金额", "amount"}, {"金额", "amount", 16}),
      field<&I::extras>("extras", Codec::none, {"其他栏目", "other columns"}, {"其他栏目", "extras", 24, 9}),
  };
  return table;
}

}  // namespace targetbook::model
