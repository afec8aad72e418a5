#include "writers/tables/tables.hpp"

#include <algorithm>
#include <deque>
#include <utility>

#include "writers/tables/field_columns.hpp"

namespace targetbook::writers {
namespace {

using enum ColumnType;
constexpr auto context = ColumnRole::context;

constexpr Column own_key{"编号", "id", integer, 8, ColumnRole::key};
constexpr Column source_key{"来源编号", "source_id", integer, 8, ColumnRole::key, "sources"};
constexpr Column bureau_key{"单位编号", "bureau_id", integer, 8, ColumnRole::key, "bureaus"};
constexpr Column form_key{"表单编号", "form_id", integer, 8, ColumnRole::key, "forms"};

constexpr Column in_region{"地区", "region", text, 10, context};
constexpr Column is_counted{"计入", "counted", text, 6, context};
constexpr Column in_bureau{"单位", "bureau", text, 18, context};
constexpr Column in_year{"年度", "year", year, 6, context};
constexpr Column in_project{"项目名称", "project", text, 20, context};
constexpr Column in_file{"来源文件", "file", text, 24, context};
constexpr Column on_sheet{"工作表", "sheet", text, 14, context};
constexpr Column at_cell{"单元格", "cell", text, 8};

using Columns = std::vector<Column>;

/// Columns of records between those that say where a row belongs.
template <class... Records>
Columns with_fields(Columns columns, std::vector<PlacedColumn> others, const Columns& after) {
  std::vector<PlacedColumn> placed;
  (add_columns<Records>(placed), ...);
  placed.insert(placed.end(), others.begin(), others.end());
  std::stable_sort(placed.begin(), placed.end(),
                   [](const PlacedColumn& a, const PlacedColumn& b) { return a.place < b.place; });
  for (const PlacedColumn& one : placed) columns.push_back(one.column);
  columns.insert(columns.end(), after.begin(), after.end());
  return columns;
}

const Columns of_project{own_key, form_key, is_counted, in_region, in_bureau, in_year, in_project};
const Columns of_form{own_key, form_key, is_counted, in_region, in_bureau, in_year};
const Columns at_place{in_file, on_sheet, at_cell};

Columns sources_columns() {
  return {
      own_key,
      {"计入", "counted", text, 6},
      {"情况", "standing", text, 10},
      {"地区", "region", text, 10},
      {"文件", "file", link, 40},
      {"格式", "container", text, 8},
      {"表单数", "form_count", integer, 8},
      {"项目数", "project_count", integer, 8},
      {"指标数", "indicator_count", integer, 8},
      {"调整数", "adjustment_count", integer, 8},
      {"未识别的工作表", "unrecognised", text, 36},
      {"SHA-256", "sha256", text, 66},
  };
}

Columns bureaus_columns() {
  return with_fields<model::DepartmentTarget>({own_key, source_key},
                                              {{0, {"计入", "counted", text, 6}},
                                               {0, {"地区", "region", text, 10}},
                                               {0, {"单位编码", "code", text, 10}},
                                               {0, {"单位", "name", text, 26}},
                                               {0, {"年度", "year", year, 6}},
                                               {0, {"项目数", "project_count", integer, 8}},
                                               {0, {"指标数", "indicator_count", integer, 8}},
                                               {0, {"项目预算合计", "total", amount, 16}},
                                               {0, {"其中：财政资金", "fiscal", amount, 16}},
                                               {0, {"结余结转", "carryover", amount, 14}},
                                               {0, {"其他资金", "other", amount, 14}}},
                                              {in_file});
}

Columns forms_columns() {
  return {
      own_key,
      source_key,
      bureau_key,
      is_counted,
      in_region,
      in_bureau,
      {"年度", "year", year, 6},
      {"工作表", "sheet", text, 18},
      {"范围", "range", text, 10},
      {"标题", "title", text, 40},
      {"表类", "kind", text, 18},
      {"版式", "layout", text, 18},
      {"金额单位", "unit", text, 9},
      in_file,
  };
}

Columns projects_columns() {
  return with_fields<model::ProjectTarget>(
      {own_key,
       form_key,
       is_counted,
       in_region,
       {"单位编码", "bureau_code", text, 10, context},
       in_bureau,
       in_year},
      {{2, {"指标数", "indicator_count", integer, 8}}, {7, {"支出计划口径", "plan_basis", text, 12}}},
      at_place);
}

Columns goals_columns() {
  return with_fields<model::Goal>(of_project, {}, at_place);
}

Columns indicators_columns() {
  return with_fields<model::Indicator>(of_project,
                                       {{6, {"值类型", "value_type", text, 8}},
                                        {6, {"符号", "op", text, 6}},
                                        {6, {"数值", "number", decimal, 10}},
                                        {6, {"上限", "upper", decimal, 8}},
                                        {6, {"计量单位", "unit", text, 10}},
                                        {8, {"前年实现值", "two_years_ago", text, 12}},
                                        {8, {"上年实现值", "last_year", text, 12}}},
                                       at_place);
}

Columns fund_sources_columns() {
  return with_fields<model::DepartmentFund, model::FundSource>(
      of_project, {{4, {"金额年度", "amount_year", year, 9}}}, at_place);
}

Columns payment_plan_columns() {
  return with_fields<model::Milestone>(of_project, {{6, {"口径", "plan_basis", text, 8}}}, at_place);
}

Columns spending_columns() {
  return with_fields<model::SpendingItem>(of_project, {}, at_place);
}

Columns procurement_columns() {
  return with_fields<model::ProcurementItem>(of_project, {}, at_place);
}

Columns execution_columns() {
  return with_fields<model::Execution>(of_project, {}, at_place);
}

Columns department_projects_columns() {
  return with_fields<model::DepartmentProject>(of_form, {}, at_place);
}

Columns budget_cells_columns() {
  return {
      own_key,
      form_key,
      is_counted,
      in_region,
      in_bureau,
      in_year,
      {"预算表", "table_id", text, 17},
      {"行号", "row_number", integer, 6},
      {"行名称", "row_name", text, 24},
      {"列", "column_name", text, 26},
      {"金额", "amount", amount, 16},
      {"文字", "text", text, 30},
      in_file,
      on_sheet,
      at_cell,
  };
}

Columns texts_columns() {
  return {
      own_key,
      form_key,
      is_counted,
      in_region,
      in_bureau,
      in_year,
      {"类别", "category", text, 10},
      {"标题", "heading", text, 26},
      {"文字", "text", text, 90},
      in_file,
      on_sheet,
      at_cell,
  };
}

Columns adjustments_columns() {
  return {
      own_key,
      source_key,
      {"表单编号", "form_id", integer, 8, ColumnRole::key, "forms", true},
      is_counted,
      in_region,
      in_bureau,
      in_year,
      in_project,
      {"字段", "field", text, 20},
      {"原值", "before", text, 20},
      {"现值", "after", text, 20},
      {"原因", "why", text, 26},
      in_file,
      {"工作表", "sheet", text, 14},
      at_cell,
  };
}

Columns findings_columns() {
  return {
      own_key,
      {"来源编号", "source_id", integer, 8, ColumnRole::key, "sources", true},
      is_counted,
      in_region,
      {"规则", "code", text, 8},
      {"规则名", "name", text, 18},
      {"级别", "severity", text, 8},
      {"状态", "status", text, 8},
      {"文件", "file", text, 24},
      {"工作表", "sheet", text, 14},
      at_cell,
      {"范围", "range", text, 10},
      {"版式", "layout", text, 18},
      {"项目表", "form", text, 20},
      {"字段", "field", text, 20},
      {"问题", "message", text, 40},
      {"实际", "actual", text, 16},
      {"应为", "expected", text, 16},
      {"改法", "fix", text, 30},
  };
}

struct AllTables {
  AllTables() {
    add(TableId::sources, "来源", "sources", "读了哪些工作簿，各有几张表", sources_columns(), 10);
    add(TableId::bureaus, "单位", "bureaus", "每个工作簿中的每个单位一行", bureaus_columns(), 11);
    add(TableId::forms, "表单", "forms", "认出的每张表一行", forms_columns(), 0);
    add(TableId::projects, "项目", "projects", "每张项目绩效目标表、自评表一行", projects_columns(), 13);
    add(TableId::goals, "绩效目标", "goals", "项目和部门整体的绩效目标", goals_columns(), 9);
    add(TableId::indicators, "指标", "indicators", "每个绩效指标一行", indicators_columns(), 14);
    add(TableId::fund_sources, "资金来源", "fund_sources", "项目资金构成，部门收入与支出构成",
        fund_sources_columns(), 0);
    add(TableId::payment_plan, "支付计划", "payment_plan", "到月底为止的支出比例", payment_plan_columns(), 0);
    add(TableId::spending, "支出明细", "spending", "项目支出明细测算", spending_columns(), 10);
    add(TableId::procurement, "采购", "procurement", "项目采购", procurement_columns(), 0);
    add(TableId::execution, "预算执行", "execution", "自评表的预算数、执行数和执行率", execution_columns(),
        0);
    add(TableId::department_projects, "部门项目", "department_projects", "部门整体表所列的项目",
        department_projects_columns(), 0);
    add(TableId::budget_cells, "预算表", "budget_cells", "预算公开报表，每行每列一行", budget_cells_columns(),
        10);
    add(TableId::texts, "文字", "texts", "文字部分、目录、表注", texts_columns(), 7);
    add(TableId::adjustments, "调整记录", "adjustments", "读入时改动过的每个值", adjustments_columns(), 0);
    add(TableId::findings, "问题", "findings", "检查出的每个问题一行", findings_columns(), 0);
    all.back().in_database_only = true;
  }
  void add(TableId id, std::string_view name, std::string_view sql, std::string_view what, Columns of_table,
           std::size_t printed) {
    columns.push_back(std::move(of_table));
    all.push_back({id, name, sql, what, columns.back(), printed});
  }

  std::deque<Columns> columns;  ///< a deque: the tables point into it
  std::vector<Table> all;
};

const AllTables& all_tables() {
  static const AllTables tables;
  return tables;
}

}  // namespace

std::span<const Table> tables() {
  return all_tables().all;
}
std::span<const Table> shown_tables() {
  const std::span<const Table> all = tables();
  const auto end =
      std::find_if(all.begin(), all.end(), [](const Table& one) { return one.in_database_only; });
  return all.first(static_cast<std::size_t>(end - all.begin()));
}
const Table& table(TableId id) {
  return all_tables().all[static_cast<std::size_t>(id)];
}

}  // namespace targetbook::writers
