// What people do to a form before they hand it in. It is read as if they had not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hebei_sheet.hpp"

namespace targetbook::layouts::test {
namespace {

const std::string& as_issued() {
  static const std::string form = substance(read_rows(hebei_sheet()).submission.forms.at(0));
  return form;
}

void expect_same(const Rows& rows, const std::string& what) {
  const Reading reading = read_rows(rows);
  ASSERT_EQ(reading.submission.forms.size(), 1U) << what;
  EXPECT_EQ(substance(reading.submission.forms.front()), as_issued()) << what;
  EXPECT_TRUE(reading.submission.unrecognised.empty()) << what;
}

const model::ProjectTarget& project_of(const Reading& reading) {
  return std::get<model::ProjectTarget>(reading.submission.forms.at(0).body);
}

TEST(Tolerance, TheFormAsIssuedSays) {
  const Reading reading = read_rows(hebei_sheet());
  EXPECT_EQ(recognised(reading), "Sheet1!A1:G13 hebei-project 1.000");
  EXPECT_EQ(changes(reading), "");
  const model::Form& form = reading.submission.forms.front();
  EXPECT_EQ(form.title.value, "1.接访经费绩效目标表");
  EXPECT_EQ(form.unit, base::AmountUnit::yuan);
  EXPECT_EQ(form.department_code.value, "202001");
  EXPECT_EQ(form.department_name.value, "玉田县信访局本级");
  const model::ProjectTarget& project = project_of(reading);
  EXPECT_EQ(project.project.code.value, "13022922P00JXC4117677");
  EXPECT_EQ(project.project.name.value, "接访经费");
  EXPECT_EQ(project.funds.total.value.money->to_yuan(), "1000000.00");
  EXPECT_EQ(project.funds.fiscal.value.money->to_yuan(), "900000.00");
  EXPECT_EQ(project.funds.other.value.money->to_yuan(), "100000.00");
  EXPECT_EQ(project.purpose.value, "用于接待来访群众");
  ASSERT_EQ(project.payment_plan.milestones.size(), 4U);
  EXPECT_EQ(project.payment_plan.milestones[2].month, 10);
  EXPECT_EQ(project.payment_plan.milestones[2].percent.value.number->to_string(), "75");
  ASSERT_EQ(project.goals.size(), 1U);
  EXPECT_EQ(project.goals[0].text.value, "1.维护信访稳定");
  ASSERT_EQ(project.indicators.size(), 4U);
  const model::Indicator& second = project.indicators[1];
  EXPECT_EQ(second.level1.value, "产出指标");
  EXPECT_EQ(second.level2.value, "质量指标");
  EXPECT_EQ(second.level3.value, "办结率");
  EXPECT_EQ(second.description.value, "按期办结比例");
  EXPECT_EQ(second.value.value.raw, "≥95%");
  EXPECT_EQ(base::to_a1(*second.value.cell), "F11");
  EXPECT_EQ(second.basis.value, "历史数据");
}

TEST(Tolerance, InsertedRows) {
  for (std::size_t at = 0; at <= hebei_sheet().size(); ++at)
    expect_same(with_blank_row(hebei_sheet(), at), "row " + std::to_string(at));
}

TEST(Tolerance, InsertedColumns) {
  for (std::size_t at = 0; at <= 7; ++at)
    expect_same(with_blank_column(hebei_sheet(), at), "column " + std::to_string(at));
}

TEST(Tolerance, BlocksShiftedToTheRight) {
  Rows rows = hebei_sheet();
  for (const std::size_t row : {3U, 4U}) rows[row].insert(rows[row].begin(), 2, "");
  expect_same(rows, "the funds");
  rows = hebei_sheet();
  for (std::size_t row = 8; row < rows.size(); ++row) rows[row].insert(rows[row].begin(), 1, "");
  expect_same(rows, "the indicators");
}

TEST(Tolerance, BlocksInAnotherOrder) {
  Rows rows = hebei_sheet();
  std::rotate(rows.begin() + 5, rows.begin() + 7, rows.begin() + 8);  // the goal above the plan
  expect_same(rows, "goal above plan");
  rows = hebei_sheet();
  std::rotate(rows.begin() + 3, rows.begin() + 5, rows.begin() + 7);  // the plan above the funds
  expect_same(rows, "plan above funds");
}

TEST(Tolerance, BlanksAndLineBreaksInLabels) {
  expect_same(with(hebei_sheet(), "项目编码", "项 目 编 码"), "blanks");
  expect_same(with(hebei_sheet(), "预算规模及资金用途", "预算规模\n及资金\n用途"), "line breaks");
  expect_same(with(hebei_sheet(), "其中：财政资金", "其中：财政    资金"), "run of blanks");
  expect_same(with(hebei_sheet(), "一级指标", " 一级\r\n指标　"), "all kinds of white space");
  expect_same(with(hebei_sheet(), "3月底", "3 月底"), "before the month");
  expect_same(with(hebei_sheet(), "单位：元", "单位： 元"), "behind the colon");
}

TEST(Tolerance, FullWidthSigns) {
  expect_same(with(hebei_sheet(), "资金支出计划（%）", "资金支出计划(％)"), "brackets");
  expect_same(with(hebei_sheet(), "12月底", "１２月底"), "month");
  expect_same(with(hebei_sheet(), "其中：财政资金", "其中:财政资金"), "colon");
  expect_same(with(hebei_sheet(), "202001玉田县信访局本级", "２０２００１玉田县信访局本级"), "unit code");
  expect_same(with(hebei_sheet(), "13022922P00JXC4117677", "13022922Ｐ00JXC4117677"), "project code");
  expect_same(with(hebei_sheet(), "1000000.00", "１００００００．００"), "amount");
  expect_same(with(hebei_sheet(), "25%", "２５％"), "percent");
}

TEST(Tolerance, LabelsUnderOtherNames) {
  expect_same(with(hebei_sheet(), "项目编码", "项目代码"), "code");
  expect_same(with(hebei_sheet(), "预算规模及资金用途", "预算规模与资金用途"), "funds");
  expect_same(with(hebei_sheet(), "资金支出计划（%）", "资金支出计划"), "plan");
  expect_same(with(hebei_sheet(), "6月底", "6月末"), "month");
  expect_same(with(hebei_sheet(), "绩效目标", "总体目标"), "goal");
  expect_same(with(hebei_sheet(), "三级指标", "指标名称"), "level 3");
  expect_same(with(hebei_sheet(), "指标值", "目标值"), "value");
  expect_same(with(hebei_sheet(), "效益指标", "效果指标"), "level 1");
  expect_same(with(hebei_sheet(), "服务对象满意度指标", "社会公众或服务对象满意度指标"), "level 2");
}

TEST(Tolerance, LabelAndValueInOneCell) {
  expect_same(with(with(hebei_sheet(), "预算数", "预算数：1000000.00"), "1000000.00", ""), "amount");
  expect_same(with(with(hebei_sheet(), "项目名称", "项目名称: 接访经费"), "接访经费", ""), "name");
  expect_same(with(with(hebei_sheet(), "绩效目标", "绩效目标：1.维护信访稳定"), "1.维护信访稳定", ""),
              "goal");
}

TEST(Tolerance, LabelAndValueInTwoCellsWhereTheDrawingHasOne) {
  Rows rows = hebei_sheet();
  rows[1][5] = "单位：";
  rows[1][6] = "元";
  expect_same(rows, "unit");
}

TEST(Tolerance, ValueInAnotherColumnOfItsMergedArea) {
  Rows rows = hebei_sheet();
  rows[2] = {"项目编码", "", "13022922P00JXC4117677", "项目名称", "", "", "接访经费"};
  rows[4] = {"^", "", "", "用于接待来访群众", "", "", ""};
  rows[6] = {"^", "", "25%", "50%", "75%", "", "100%"};
  rows[9] = {"产出指标", "数量指标", "接访批次", "", "全年接访批次", "≥85批", "工作计划"};
  expect_same(rows, "unmerged");
}

TEST(Tolerance, MissingMerges) {
  expect_same(without_merges(hebei_sheet()), "none merged");
}

TEST(Tolerance, GroupLabelsRepeatedOnEachRow) {
  Rows rows = hebei_sheet();
  rows[10][0] = "产出指标";
  expect_same(rows, "repeated");
  rows[10][0] = "产出 指标";
  expect_same(rows, "repeated otherwise");
}

TEST(Tolerance, BlankGroupLabels) {
  Rows rows = hebei_sheet();
  rows[10][0] = "";
  expect_same(rows, "blank");
}

TEST(Tolerance, ASecondLevelInTheFirstLevelsColumn) {
  Rows rows = hebei_sheet();
  rows[10] = {"质量指标", "办结率", "", "按期办结比例", "<", "≥95%", "历史数据"};
  const Reading reading = read_rows(rows);
  const model::Indicator& indicator = project_of(reading).indicators.at(1);
  EXPECT_EQ(indicator.level1.value, "产出指标");
  EXPECT_EQ(indicator.level2.value, "质量指标");
  EXPECT_EQ(indicator.level3.value, "办结率");
}

TEST(Tolerance, ARowShiftedToTheLeftAsAWhole) {
  Rows rows = hebei_sheet();
  rows[10] = {"质量指标", "办结率", "按期办结比例", "≥95%", "历史数据"};
  rows[8] = {"一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"};
  rows[9] = {"产出指标", "数量指标", "接访批次", "全年接访批次", "≥85批", "工作计划"};
  rows[11] = {"效益指标", "社会效益指标", "社会稳定", "来访秩序", "提升", "工作计划"};
  rows[12] = {"满意度指标", "服务对象满意度指标", "满意度", "来访群众满意程度", "≥90%", "问卷调查"};
  expect_same(rows, "the label above was merged over the row, and lost");
}

TEST(Tolerance, RemarksAndSignatureLinesBelow) {
  Rows rows = hebei_sheet();
  append(rows, {{"注：本表一式两份。"}, {"填报人：张三", "", "", "审核人：李四"}, {"2022年1月5日"}});
  const Reading reading = read_rows(rows);
  model::Form without = reading.submission.forms.at(0);
  without.remarks.clear();
  EXPECT_EQ(substance(without), as_issued());
  std::vector<std::string> remarks;
  for (const model::Text& remark : reading.submission.forms.front().remarks)
    remarks.push_back(base::to_a1(*remark.cell) + " " + remark.value);
  EXPECT_THAT(remarks, testing::ElementsAre("A14 注：本表一式两份。", "A15 填报人：张三", "D15 审核人：李四",
                                            "A16 2022年1月5日"));
  EXPECT_EQ(base::to_a1(reading.submission.forms.front().range), "A1:G16");
}

TEST(Tolerance, HiddenRowsAndColumns) {
  grid::Workbook workbook = sheet_of(hebei_sheet());
  workbook.sheets.front().hidden_rows.push_back({3, 10});
  workbook.sheets.front().hidden_columns.push_back({1, 2});
  workbook.sheets.front().state = grid::SheetState::hidden;
  const Reading reading = read_workbook(workbook, Catalogue::builtin(), "");
  ASSERT_EQ(reading.submission.forms.size(), 1U);
  EXPECT_EQ(substance(reading.submission.forms.front()), as_issued());
}

TEST(Tolerance, NumbersForTexts) {
  Rows rows = with(hebei_sheet(), "1000000.00", "#1000000|#,##0.00");
  rows = with(rows, "25%", "#0.25|0%");
  rows = with(rows, "50%", "=50%");
  rows = with(rows, "75%", "#75|General");
  expect_same(rows, "percents three ways");
  rows = with(hebei_sheet(), "≥95%", "#0.95|0%");
  const Reading reading = read_rows(rows);
  const model::TargetValue& value = project_of(reading).indicators.at(1).value.value;
  EXPECT_EQ(value.number->to_string(), "95");
  EXPECT_EQ(value.unit, "%");
  EXPECT_FALSE(value.op);
}

TEST(Tolerance, TellsWhatItChanged) {
  Rows rows = with(hebei_sheet(), "1000000.00", "1,000,000.00");
  rows = with(rows, "效益指标", "效果指标");
  rows = with(rows, "接访批次", "接访 批次");
  EXPECT_EQ(changes(read_rows(rows)),
            "C4 funds.total: 1,000,000.00 -> 1000000.00\n"
            "C10 indicators[0].level3: 接访 批次 -> 接访批次\n"
            "A12 indicators[2].level1: 效果指标 -> 效益指标\n");
}

}  // namespace
}  // namespace targetbook::layouts::test
