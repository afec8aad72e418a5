#include "model/fields/fields.hpp"

namespace targetbook::model {

template <>
std::span<const Field<DepartmentTarget>> fields_of<DepartmentTarget>() {
  using D = DepartmentTarget;
  static const Field<DepartmentTarget> table[] = {
      field<&D::reporter>("reporter", Codec::text, {"填报人", "reporter"}, {"填报人", "reporter", 10}),
      field<&D::phone>("phone", Codec::text, {"联系电话", "telephone"}, {"联系电话", "phone", 14})
          .briefly({"联系电话", "phone"}),
      field<&D::funds>("funds", Codec::none, {"总体资金情况", "funds as a whole"}),
      field<&D::functions>("functions", Codec::text, {"部门职能概述", "functions"},
                           {"部门职能概述", "functions", 40})
          .briefly({"部门职能", "functions"}),
      field<&D::tasks>("tasks", Codec::text, {"年度工作任务", "tasks of the year"},
                       {"年度工作任务", "tasks", 40})
          .briefly({"年度任务", "tasks"}),
      field<&D::projects>("projects", Codec::none, {"项目支出情况", "projects"}),
      field<&D::goals>("goals", Codec::none, {"绩效目标", "goals"}),
      field<&D::indicators>("indicators", Codec::none, {"绩效指标", "indicators"}),
  };
  return table;
}

template <>
std::span<const Field<DepartmentFund>> fields_of<DepartmentFund>() {
  using F = DepartmentFund;
  static const Field<DepartmentFund> table[] = {
      field<&F::group>("group", Codec::text, {"收支构成", "group"}, {"归类", "category", 14, 3})
          .briefly({"构成", "group"}),
      field<&F::item>("item", Codec::text, {"项目", "item"}, {"资金来源", "name", 34, 3}),
      field<&F::amount>("amount", Codec::amount, {"当年金额", "amount"}, {"金额", "amount", 16})
          .briefly({"当年金额", "this year"}),
      field<&F::share>("share", Codec::percent, {"占比", "share"}, {"占比（%）", "share", 9})
          .briefly({"占比(%)", "share (%)"}),
      field<&F::history>("history", Codec::none, {"以前年度金额", "amounts of earlier years"}),
      field<&F::extras>("extras", Codec::none, {"其他栏目", "other columns"}, {"其他栏目", "extras", 24, 9}),
  };
  return table;
}

template <>
std::span<const Field<YearAmount>> fields_of<YearAmount>() {
  static const Field<YearAmount> table[] = {
      field<&YearAmount::year>("year", Codec::none, {"年度", "year"}),
      field<&YearAmount::amount>("amount", Codec::amount, {"金额", "amount"}),
  };
  return table;
}

template <>
std::span<const Field<DepartmentProject>> fields_of<DepartmentProject>() {
  using P = DepartmentProject;
  static const Field<DepartmentProject> table[] = {
      field<&P::name>("name", Codec::text, {"项目名称", "project"}, {"项目名称", "name", 24}),
      field<&P::category>("category", Codec::text, {"支出项目类别", "category"},
                          {"支出项目类别", "category", 18})
          .briefly({"类别", "category"}),
      field<&P::total>("total", Codec::amount, {"项目总预算", "total budget"}, {"项目总预算", "total", 16})
          .briefly({"总预算", "total"}),
      field<&P::year_budget>("year_budget", Codec::amount, {"项目本年度预算", "budget of the year"},
                             {"项目本年度预算", "year_budget", 16})
          .briefly({"本年度预算", "this year"}),
      field<&P::purpose>("purpose", Codec::text, {"主要支出方向和用途", "purpose"},
                         {"主要支出方向和用途", "purpose", 44})
          .briefly({"方向和用途", "purpose"}),
      field<&P::extras>("extras", Codec::none, {"其他栏目", "other columns"}, {"其他栏目", "extras", 24, 9}),
  };
  return table;
}

}  // namespace targetbook::model
