#include "writers/tables/tables.hpp"

#include <array>

namespace targetbook::writers {
namespace {

using enum ColumnType;
constexpr auto context = ColumnRole::context;

constexpr Column own_key{"编号", "id", integer, 8, ColumnRole::key};
constexpr Column source_key{"来源编号", "source_id", integer, 8, ColumnRole::key, "sources"};
constexpr Column bureau_key{"单位编号", "bureau_id", integer, 8, ColumnRole::key, "bureaus"};
constexpr Column form_key{"表单编号", "form_id", integer, 8, ColumnRole::key, "forms"};

constexpr Column in_bureau{"单位", "bureau", text, 18, context};
constexpr Column in_year{"年度", "year", year, 6, context};
constexpr Column in_project{"项目名称", "project", text, 20, context};
constexpr Column in_file{"来源文件", "file", text, 24, context};
constexpr Column on_sheet{"工作表", "sheet", text, 14, context};
constexpr Column at_cell{"单元格", "cell", text, 8};

constexpr Column sources_columns[] = {
    own_key,
    {"文件", "file", link, 40},
    {"格式", "container", text, 8},
    {"表单数", "form_count", integer, 8},
    {"项目数", "project_count", integer, 8},
    {"指标数", "indicator_count", integer, 8},
    {"调整数", "adjustment_count", integer, 8},
    {"未识别的工作表", "unrecognised", text, 36},
    {"SHA-256", "sha256", text, 66},
};

constexpr Column bureaus_columns[] = {
    own_key,
    source_key,
    {"单位编码", "code", text, 10},
    {"单位", "name", text, 26},
    {"年度", "year", year, 6},
    {"项目数", "project_count", integer, 8},
    {"指标数", "indicator_count", integer, 8},
    {"项目预算合计", "total", amount, 16},
    {"其中：财政资金", "fiscal", amount, 16},
    {"结余结转", "carryover", amount, 14},
    {"其他资金", "other", amount, 14},
    {"填报人", "reporter", text, 10},
    {"联系电话", "phone", text, 14},
    {"部门职能概述", "functions", text, 40},
    {"年度工作任务", "tasks", text, 40},
    in_file,
};

constexpr Column forms_columns[] = {
    own_key,
    source_key,
    bureau_key,
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

constexpr Column projects_columns[] = {
    own_key,
    form_key,
    {"单位编码", "bureau_code", text, 10, context},
    in_bureau,
    in_year,
    {"项目编码", "code", text, 23},
    {"项目名称", "name", text, 24},
    {"预算合计", "total", amount, 15},
    {"其中：财政资金", "fiscal", amount, 16},
    {"结余结转", "carryover", amount, 14},
    {"其他资金", "other", amount, 14},
    {"指标数", "indicator_count", integer, 8},
    {"资金用途", "purpose", text, 30},
    {"主管部门", "supervising_department", text, 20},
    {"实施单位", "implementing_unit", text, 20},
    {"项目属性", "attribute", text, 14},
    {"项目期", "period", text, 16},
    {"项目年度", "project_year", text, 10},
    {"项目类别", "category", text, 16},
    {"安排频度", "frequency", text, 10},
    {"项目总预算", "total_budget", amount, 16},
    {"支出计划口径", "plan_basis", text, 12},
    {"负责人", "manager", text, 10},
    {"联系电话", "phone", text, 14},
    {"立项依据", "basis", text, 36},
    {"实施方案", "plan", text, 36},
    {"上年绩效评价结果", "last_evaluation", text, 30},
    {"预算变动情况", "budget_change", text, 30},
    in_file,
    on_sheet,
    {"单元格", "cell", text, 8},
};

constexpr Column goals_columns[] = {
    own_key,
    form_key,
    in_bureau,
    in_year,
    in_project,
    {"期限", "term", text, 8},
    {"目标名称", "name", text, 14},
    {"绩效目标", "text", text, 70},
    {"权重比例（%）", "ratio", decimal, 10},
    in_file,
    on_sheet,
    at_cell,
};

constexpr Column indicators_columns[] = {
    own_key,
    form_key,
    in_bureau,
    in_year,
    in_project,
    {"期限", "term", text, 5},
    {"目标", "goal", text, 10},
    {"一级指标", "level1", text, 10},
    {"二级指标", "level2", text, 18},
    {"三级指标", "level3", text, 19},
    {"绩效指标描述", "description", text, 25},
    {"指标值", "value", text, 14},
    {"权重", "weight", decimal, 6},
    {"确定依据", "basis", text, 16},
    {"值类型", "value_type", text, 8},
    {"符号", "op", text, 6},
    {"数值", "number", decimal, 10},
    {"上限", "upper", decimal, 8},
    {"计量单位", "unit", text, 10},
    {"填报要求", "requirement", text, 10},
    {"前年实现值", "two_years_ago", text, 12},
    {"上年实现值", "last_year", text, 12},
    in_file,
    on_sheet,
    at_cell,
};

constexpr Column fund_sources_columns[] = {
    own_key,
    form_key,
    in_bureau,
    in_year,
    in_project,
    {"归类", "category", text, 14},
    {"资金来源", "name", text, 34},
    {"金额年度", "amount_year", year, 9},
    {"金额", "amount", amount, 16},
    {"占比（%）", "share", decimal, 9},
    in_file,
    on_sheet,
    at_cell,
};

constexpr Column payment_plan_columns[] = {
    own_key,
    form_key,
    in_bureau,
    in_year,
    in_project,
    {"截至月份", "month", integer, 9},
    {"支出比例（%）", "percent", decimal, 13},
    {"口径", "plan_basis", text, 8},
    in_file,
    on_sheet,
    at_cell,
};

constexpr Column spending_columns[] = {
    own_key,
    form_key,
    in_bureau,
    in_year,
    in_project,
    {"支出明细项目", "item", text, 28},
    {"测算依据及说明", "basis", text, 40},
    {"本级财政", "own", amount, 16},
    {"上级转移支付", "transfer", amount, 16},
    {"其他", "other", amount, 16},
    in_file,
    on_sheet,
    at_cell,
};

constexpr Column procurement_columns[] = {
    own_key,
    form_key,
    in_bureau,
    in_year,
    in_project,
    {"采购品名", "item", text, 32},
    {"数量", "quantity", text, 10},
    {"金额", "amount", amount, 16},
    in_file,
    on_sheet,
    at_cell,
};

constexpr Column department_projects_columns[] = {
    own_key,
    form_key,
    in_bureau,
    in_year,
    {"项目名称", "name", text, 24},
    {"支出项目类别", "category", text, 18},
    {"项目总预算", "total", amount, 16},
    {"项目本年度预算", "year_budget", amount, 16},
    {"主要支出方向和用途", "purpose", text, 44},
    in_file,
    on_sheet,
    at_cell,
};

constexpr Column budget_cells_columns[] = {
    own_key,
    form_key,
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

constexpr Column texts_columns[] = {
    own_key,
    form_key,
    in_bureau,
    in_year,
    {"类别", "category", text, 10},
    {"标题", "heading", text, 26},
    {"文字", "text", text, 90},
    in_file,
    on_sheet,
    at_cell,
};

constexpr Column adjustments_columns[] = {
    own_key,
    source_key,
    {"表单编号", "form_id", integer, 8, ColumnRole::key, "forms", true},
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

constexpr std::array all_tables{
    Table{TableId::sources, "来源", "sources", "读了哪些工作簿，各有几张表", sources_columns, 7},
    Table{TableId::bureaus, "单位", "bureaus", "每个工作簿中的每个单位一行", bureaus_columns, 9},
    Table{TableId::forms, "表单", "forms", "认出的每张表一行", forms_columns, 0},
    Table{TableId::projects, "项目", "projects", "每张项目绩效目标表一行", projects_columns, 11},
    Table{TableId::goals, "绩效目标", "goals", "项目和部门整体的绩效目标", goals_columns, 7},
    Table{TableId::indicators, "指标", "indicators", "每个绩效指标一行", indicators_columns, 12},
    Table{TableId::fund_sources, "资金来源", "fund_sources", "项目资金构成，部门收入与支出构成",
          fund_sources_columns, 0},
    Table{TableId::payment_plan, "支付计划", "payment_plan", "到月底为止的支出比例", payment_plan_columns, 0},
    Table{TableId::spending, "支出明细", "spending", "项目支出明细测算", spending_columns, 8},
    Table{TableId::procurement, "采购", "procurement", "项目采购", procurement_columns, 0},
    Table{TableId::department_projects, "部门项目", "department_projects", "部门整体表所列的项目",
          department_projects_columns, 0},
    Table{TableId::budget_cells, "预算表", "budget_cells", "预算公开报表，每行每列一行", budget_cells_columns,
          8},
    Table{TableId::texts, "文字", "texts", "文字部分、目录、表注", texts_columns, 5},
    Table{TableId::adjustments, "调整记录", "adjustments", "读入时改动过的每个值", adjustments_columns, 0},
};

}  // namespace

std::span<const Table> tables() {
  return all_tables;
}
const Table& table(TableId id) {
  return all_tables[static_cast<std::size_t>(id)];
}

}  // namespace targetbook::writers
