#include "report/text_view.hpp"

#include <gtest/gtest.h>

#include <string>

#include "base/text.hpp"
#include "support/golden.hpp"

namespace targetbook::report {
namespace {

using base::AmountUnit;
using base::Decimal;
using base::Money;

model::Text text(const std::string& value) {
  return {value, base::CellRef{}};
}

model::Amount amount(std::int64_t fen) {
  return {{Money::from_fen(fen), "", true}, base::CellRef{}};
}

model::Indicator indicator(const std::string& level1, const std::string& level2, const std::string& level3,
                           const std::string& value) {
  model::Indicator row;
  row.level1 = text(level1);
  row.level2 = text(level2);
  row.level3 = text(level3);
  row.value = {model::parse_target_value(value), base::CellRef{}};
  return row;
}

model::Form project_form() {
  model::ProjectTarget target;
  target.project.name = text("接访经费");
  target.project.code = text("13022922P00JXC4117677");
  target.funds.total = amount(45'000'000);
  target.funds.fiscal = amount(44'000'050);
  target.funds.other = {{std::nullopt, "待定", false}, base::CellRef{}};
  target.purpose = text(
      "维护信访稳定，保障日常接访；用于办公用品、印刷、邮寄、差旅等各项支出，按照预算批复执行，不得挪用。");
  for (const int month : {3, 6})
    target.payment_plan.milestones.push_back({month, {{Decimal::whole(50), "50%"}, {}}});
  target.payment_plan.milestones.push_back({10, {}});
  model::Goal goal;
  goal.text = text("1.维护信访稳定");
  target.goals.push_back(goal);
  target.indicators = {indicator("产出指标", "数量指标", "结案数量", "≥10件"),
                       indicator("产出指标", "数量指标", "宣传展板与宣传折页制作数量",
                                 "制作宣传展板≥3 个，印制宣传折页≥10000 份"),
                       indicator("产出指标", "质量指标", "息诉罢访率", "≥85%"),
                       indicator("满意度指标", "服务对象满意度指标", "群众满意度", "≥95%"),
                       indicator("满意度指标", "服务对象满意度指标", "", "")};
  model::Form form;
  form.layout = "hebei-project";
  form.sheet = "1.接访经费";
  form.range = {{0, 0}, {17, 6}};
  form.title = text("1.接访经费绩效目标表");
  form.year = 2022;
  form.unit = AmountUnit::ten_thousand_yuan;
  form.department_code = text("202001");
  form.department_name = text("玉田县信访局本级");
  form.remarks = {text("注：本表一式两份。")};
  form.body = target;
  return form;
}

model::Form budget_form(std::size_t columns) {
  model::BudgetTable table;
  table.columns = {{"科目编码", false}, {"科目名称", false}, {"合计", true}, {"项目支出", true}};
  table.rows = {{model::Text{}, text("合计"), amount(8'251'600), model::Amount{}},
                {text("201"), text("一般公共服务支出"), amount(6'769'400), model::Amount{}}};
  for (std::size_t extra = table.columns.size(); extra < columns; ++extra) {
    table.columns.push_back({"栏目" + std::to_string(extra), false});
    for (auto& row : table.rows) row.emplace_back(text("甲"));
  }
  table.notes = {text("备注：单位资金不含教育收费。")};
  model::Form form;
  form.layout = "wuhan-budget-03";
  form.sheet = "03";
  form.title = text("2024年支出预算总表");
  form.unit = AmountUnit::ten_thousand_yuan;
  form.body = table;
  return form;
}

model::Submission submission() {
  model::Submission all;
  all.source = {"提交/玉田县.xlsx", "xlsx",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"};
  all.forms = {project_form(), budget_form(4), budget_form(12)};
  model::Form contents;
  contents.layout = "contents";
  contents.sheet = "目录";
  contents.body = model::Contents{{text("收支预算总表"), text("收入预算总表")}};
  model::Form narrative;
  narrative.layout = "hebei-department";
  narrative.sheet = "文本";
  narrative.body = model::Narrative{{{text("总体绩效目标"), text("一、保障运转。\n二、维护稳定。")}}};
  all.forms.push_back(contents);
  all.forms.push_back(narrative);
  all.adjustments = {{"1.接访经费",
                      {2, 1},
                      "funds.total",
                      "４５",
                      "450000.00",
                      {"全角数字、万元换算", "full-width digits, 万元"}}};
  all.unrecognised = {{"Sheet3", model::Unrecognised::Reason::no_layout, "hebei-project"},
                      {"Sheet4", model::Unrecognised::Reason::empty, ""}};
  return all;
}

std::vector<base::Finding> findings() {
  base::Finding moved;
  moved.code = "U-02";
  moved.name = "moved";
  moved.sheet = "1.接访经费";
  moved.cell = base::CellRef{9, 0};
  moved.message = {"「一级指标」一块不在原位", "the block '一级指标' was moved"};
  return {moved};
}

TEST(TextView, Chinese) {
  test::expect_golden("report/golden/submission-zh-100.txt",
                      text_view(submission(), findings(), {base::Language::zh, 100, false}));
}

TEST(TextView, EnglishOnANarrowTerminal) {
  test::expect_golden("report/golden/submission-en-60.txt",
                      text_view(submission(), findings(), {base::Language::en, 60, false}));
}

TEST(TextView, NoLineIsWiderThanTheTerminal) {
  for (std::size_t width = 60; width <= 160; width += 10) {
    const std::string view = text_view(submission(), findings(), {base::Language::zh, width, false});
    for (const auto line : base::split(view, '\n')) EXPECT_LE(base::display_width(line), width) << line;
  }
}

TEST(TextView, WithoutColoursThereAreNoEscapes) {
  EXPECT_EQ(text_view(submission(), {}, {}).find('\033'), std::string::npos);
  EXPECT_NE(text_view(submission(), {}, {base::Language::zh, 100, true}).find("\033["), std::string::npos);
}

}  // namespace
}  // namespace targetbook::report
