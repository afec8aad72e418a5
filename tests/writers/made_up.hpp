#pragma once
#include <string>
#include <utility>
#include <vector>

#include "model/submission.hpp"

/// Small hand-made submissions of every kind.
namespace targetbook::writers::made_up {

using base::CellRef;

inline model::Text text(std::string value, CellRef cell = {0, 0}) {
  return {std::move(value), cell};
}

inline model::Amount yuan(std::int64_t fen, CellRef cell = {0, 0}) {
  model::AmountValue value;
  value.money = base::Money::from_fen(fen);
  value.raw = value.money->to_yuan();
  return {value, cell};
}
inline model::Amount blank_amount(CellRef cell = {0, 0}) {
  return {{}, cell};
}

inline model::Number number(std::string_view digits, CellRef cell = {0, 0}) {
  model::NumberValue value;
  value.raw = digits;
  value.number = base::Decimal::parse(digits);
  return {value, cell};
}

/// `≥85%` and the like, put together by hand.
inline model::TargetValue quantity(std::string raw, model::ValueOperator op, std::string_view digits,
                                   std::string unit) {
  model::TargetValue value;
  value.raw = std::move(raw);
  value.type = model::ValueType::quantity;
  value.op = op;
  value.number = base::Decimal::parse(digits);
  value.unit = std::move(unit);
  return value;
}

inline model::TargetValue quality(std::string raw) {
  model::TargetValue value;
  value.raw = std::move(raw);
  value.type = model::ValueType::quality;
  return value;
}

inline model::Indicator indicator(std::string level1, std::string level2, std::string level3,
                                  model::TargetValue value, CellRef cell) {
  model::Indicator made;
  made.level1 = text(std::move(level1), {cell.row, 0});
  made.level2 = text(std::move(level2), {cell.row, 1});
  made.level3 = text(std::move(level3), {cell.row, 2});
  made.description = text("说明" + made.level3.value, {cell.row, 3});
  made.value = {std::move(value), cell};
  made.basis = text("部门职责", {cell.row, 6});
  made.row = cell.row;
  return made;
}

inline std::vector<model::Indicator> four_indicators(std::uint32_t row) {
  using enum model::ValueOperator;
  return {
      indicator("产出指标", "数量指标", "接访批次", quantity("≥85批次", at_least, "85", "批次"), {row, 5}),
      indicator("产出指标", "质量指标", "按期办结率", quantity("≥95%", at_least, "95", "%"), {row + 1, 5}),
      indicator("效益指标", "社会效益指标", "社会稳定性", quality("持续提升"), {row + 2, 5}),
      indicator("满意度指标", "服务对象满意度指标", "群众满意度", quantity("≥90%", at_least, "90", "%"),
                {row + 3, 5})};
}

/// A form as Hebei's: department in a line of its own, a payment plan, one goal.
inline model::Form hebei_form(const std::string& bureau, const std::string& project, std::int64_t fen) {
  model::ProjectTarget target;
  target.project.code = text("13022922P00JXC4117677", {2, 1});
  target.project.name = text(project, {2, 4});
  target.funds.total = yuan(fen, {3, 2});
  target.funds.fiscal = yuan(fen, {3, 4});
  target.funds.other = blank_amount({3, 6});
  target.purpose = text("用于接访经费支出。\n第二行", {4, 1});
  const std::pair<int, const char*> plan[] = {{3, "25"}, {6, "50"}, {10, "75"}, {12, "100"}};
  std::uint32_t column = 1;
  for (const auto& [month, percent] : plan)
    target.payment_plan.milestones.push_back({month, number(percent, {6, column++})});
  model::Goal goal;
  goal.text = text("1.维护信访稳定", {7, 1});
  target.goals.push_back(goal);
  target.indicators = four_indicators(9);
  target.indicators.emplace_back();  // blank: not printed

  model::Form form;
  form.layout = "hebei-project";
  form.sheet = "1.接访经费";
  form.range = {{0, 0}, {17, 6}};
  form.title = text("1." + project + "绩效目标表", {0, 0});
  form.year = 2022;
  form.unit = base::AmountUnit::yuan;
  form.department_code = text("202001", {1, 0});
  form.department_name = text(bureau, {1, 0});
  form.body = target;
  return form;
}

/// A form as Wuhan's: every field there is.
inline model::Form wuhan_form(const std::string& bureau) {
  model::ProjectTarget target;
  target.supervising_department = text("区信访局");
  target.implementing_unit = text(bureau);
  model::Project& project = target.project;
  project.code = text("2010308");
  project.name = text("信访工作经费");
  project.year = text("2024");
  project.category = text("特定目标类本级支出");
  project.frequency = text("常年");
  project.manager = text("张三");
  project.phone = text("027-85000000");
  project.basis = text("江信办〔2008〕92号");
  project.plan = text("=按月实施");
  project.last_evaluation = text("优");
  project.budget_change = text("与上年持平");
  project.total_budget = yuan(825'160'000, {11, 2});
  target.funds.total = yuan(310'960'000, {12, 2});
  target.funds.fiscal = yuan(310'960'000, {14, 2});
  target.fund_sources = {{text("财政拨款收入(区级安排数)"), yuan(310'960'000, {14, 2})},
                         {text("其他资金"), blank_amount({17, 2})}};
  target.spending = {{text("办公费"), text("按定额"), yuan(10'000'00), blank_amount(), yuan(1)}};
  target.procurement = {{text("打印机"), text("2"), yuan(6'000'00)}};
  model::Goal long_term;
  long_term.term = model::Term::long_term;
  long_term.name = text("长期目标1");
  long_term.text = text("化解矛盾");
  model::Goal annual;
  annual.term = model::Term::annual;
  annual.name = text("年度目标1");
  annual.text = text("按期办结");
  annual.ratio = number("100");
  target.goals = {long_term, annual};
  target.indicators = four_indicators(30);
  model::Indicator& first = target.indicators.front();
  first.term = model::Term::annual;
  first.goal = text("年度目标1");
  first.weight = number("12.5");
  first.requirement = model::Requirement::hard;
  first.history = {{"前年", {quantity("80批次", model::ValueOperator::equal, "80", "批次"), CellRef{30, 3}}},
                   {"上年", {quality("未统计"), CellRef{30, 4}}}};
  first.history[0].value.value.op.reset();
  model::TargetValue composite;
  composite.raw = "展板≥3个，折页≥10000份";
  composite.type = model::ValueType::composite;
  composite.parts = {quantity("展板≥3个", model::ValueOperator::at_least, "3", "个"),
                     quantity("折页≥10000份", model::ValueOperator::at_least, "10000", "份")};
  target.indicators[1].value.value = composite;
  model::TargetValue range = quantity("5-10天", model::ValueOperator::at_least, "5", "天");
  range.op.reset();
  range.to = base::Decimal::whole(10);
  target.indicators[2].value.value = range;

  model::Form form;
  form.layout = "wuhan-project";
  form.sheet = "项目";
  form.range = {{0, 0}, {60, 9}};
  form.title = text("2024年项目支出(绩效目标)申报表");
  form.year = 2024;
  form.unit = base::AmountUnit::ten_thousand_yuan;
  form.department_name = text(bureau);
  form.body = target;
  return form;
}

inline model::Form department_form(const std::string& bureau) {
  model::DepartmentTarget target;
  target.reporter = text("李四");
  target.phone = text("027-1");
  model::DepartmentFund fund;
  fund.group = text("收入构成");
  fund.item = text("财政拨款");
  fund.amount = yuan(676'940'000, {4, 2});
  fund.share = number("53.11");
  fund.history = {{2022, yuan(600'000'000, {4, 4})}, {2023, blank_amount({4, 5})}};
  target.funds = {fund};
  target.functions = text("(1)接访\n(2)复查");
  target.tasks = text("1.办结");
  target.projects = {
      {text("信访工作经费"), text("特定目标类"), yuan(825'160'000), yuan(310'960'000), text("办案")}};
  model::Goal goal;
  goal.term = model::Term::annual;
  goal.name = text("年度目标1");
  goal.text = text("稳定");
  target.goals = {goal};
  target.indicators = four_indicators(20);
  model::Form form;
  form.layout = "wuhan-department";
  form.sheet = "整体";
  form.range = {{0, 0}, {40, 6}};
  form.title = text("部门整体绩效目标申报表");
  form.year = 2024;
  form.unit = base::AmountUnit::ten_thousand_yuan;
  form.department_name = text(bureau);
  form.body = target;
  return form;
}

inline model::Form narrative_form() {
  model::Narrative narrative;
  narrative.sections = {{text("总体绩效目标"), text("第一段。\n第二段。", {2, 0})},
                        {text("分项绩效目标"), text("", {5, 0})}};
  model::Form form;
  form.layout = "hebei-department";
  form.sheet = "文字";
  form.range = {{0, 0}, {8, 0}};
  form.title = text("部门整体绩效目标");
  form.body = narrative;
  return form;
}

inline model::Form contents_form() {
  model::Contents contents;
  contents.entries = {text("2024年收支预算总表", {1, 0}), text("2024年支出预算总表", {2, 0})};
  model::Form form;
  form.layout = "contents";
  form.sheet = "目录";
  form.range = {{0, 0}, {2, 0}};
  form.title = text("目录");
  form.year = 2024;
  form.body = contents;
  return form;
}

inline model::Form budget_form() {
  model::BudgetTable table;
  table.columns = {{"科目编码", false}, {"科目名称", false}, {"合计", true}, {"基本支出/小计", true}};
  table.rows = {{text("", {3, 0}), text("合计", {3, 1}), yuan(676'940'000, {3, 2}), blank_amount({3, 3})},
                {text("201", {4, 0}), text("一般公共服务支出", {4, 1}), yuan(334'750'000, {4, 2}),
                 model::Amount{{std::nullopt, "约三万", false}, CellRef{4, 3}}}};
  table.notes = {text("注：空表", {6, 0})};
  model::Form form;
  form.layout = "wuhan-budget-05";
  form.sheet = "预算05表";
  form.range = {{0, 0}, {6, 3}};
  form.title = text("2024年一般公共预算支出表");
  form.year = 2024;
  form.unit = base::AmountUnit::ten_thousand_yuan;
  form.body = table;
  return form;
}

inline model::Submission submission(std::string file, std::vector<model::Form> forms) {
  model::Submission made;
  made.source = {std::move(file), "xlsx", std::string(64, 'a')};
  made.forms = std::move(forms);
  return made;
}

/// A workbook with one form of each kind, an adjustment and an unrecognised sheet.
inline model::Submission everything() {
  model::Submission made = submission("samples/江汉区信访局-2024.xlsx",
                                      {wuhan_form("江汉区信访局"), department_form("江汉区信访局"),
                                       narrative_form(), contents_form(), budget_form()});
  made.adjustments = {{"项目",
                       {12, 2},
                       "funds.total",
                       "310.96",
                       "3109600.00",
                       {"万元换算为元", "ten thousand yuan to yuan"}}};
  made.unrecognised = {{"Sheet3", model::Unrecognised::Reason::empty, ""},
                       {"草稿", model::Unrecognised::Reason::no_layout, "hebei-project"}};
  return made;
}

}  // namespace targetbook::writers::made_up
