// Lists: a row is an indicator, what is said of its project stands beside it.
#include <gtest/gtest.h>

#include "layouts/read/read.hpp"
#include "paper.hpp"

namespace targetbook::layouts::test {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows with_heading(Rows rows) {
  Rows all = {
      {"部门预算项目支出绩效目标表（2023年度）", "<", "<", "<", "<", "<", "<", "<", "<", "<", "<", "<"},
      {"", "", "", "", "", "", "", "", "", "", "单位：元", "<"},
      {"单位名称", "项目名称", "预算数", "年度目标", "一级指标", "二级指标", "三级指标", "指标性质", "指标值",
       "度量单位", "权重", "指标方向性"}};
  all.insert(all.end(), rows.begin(), rows.end());
  return all;
}

Reading read_rows(Rows rows) {
  return read_workbook(sheet_of(with_heading(std::move(rows))), Catalogue::builtin(), "");
}

const model::ProjectTarget& project(const Reading& reading, std::size_t number) {
  return std::get<model::ProjectTarget>(reading.submission.forms.at(number).body);
}

/// `数量指标/修桥/≥2座` of each indicator.
std::string indicators(const model::ProjectTarget& target) {
  std::string all;
  for (const model::Indicator& one : target.indicators)
    all += (all.empty() ? "" : " ") + one.level1.value + "/" + one.level2.value + "/" + one.level3.value +
           "/" + one.value.value.raw;
  return all;
}

std::string told(const Reading& reading) {
  std::string all;
  for (const base::Finding& finding : reading.findings)
    all += finding.code + " " + (finding.cell ? base::to_a1(*finding.cell) : "") + " " + finding.message.en +
           "\n";
  return all;
}

const Rows two_merged = {
    {"301001马踏镇", "修桥", "1,200,000.00", "修好两座桥", "产出指标", "数量指标", "修桥数", "≥", "2", "座",
     "40", "正向指标"},
    {"^", "^", "^", "^", "^", "质量指标", "合格率", "=", "100", "%", "30", "正向指标"},
    {"^", "^", "^", "^", "效益指标", "社会效益指标", "受益人数", "≥", "3000", "人", "20", "正向指标"},
    {"^", "修路", "350,000.50", "路面平整", "产出指标", "数量指标", "修路长度", "≥", "5", "公里", "50",
     "正向指标"},
    {"^", "^", "^", "^", "满意度指标", "服务对象满意度指标", "群众满意度", "定性", "好坏", "", "10",
     "正向指标"},
};

TEST(List, ProjectCellsMergedOverTheirRows) {
  const Reading reading = read_rows(two_merged);
  ASSERT_EQ(reading.submission.forms.size(), 2U);
  EXPECT_EQ(told(reading), "");
  EXPECT_TRUE(reading.submission.unread.empty());
  const model::Form& first = reading.submission.forms[0];
  EXPECT_EQ(first.layout, "flat-list");
  EXPECT_EQ(base::to_a1(first.range), "A4:L6");
  EXPECT_EQ(first.year, 2023);
  EXPECT_EQ(first.department_code.value, "301001");
  EXPECT_EQ(first.department_name.value, "马踏镇");
  EXPECT_EQ(project(reading, 0).project.name.value, "修桥");
  EXPECT_EQ(project(reading, 0).funds.total.value.money->to_yuan(), "1200000.00");
  EXPECT_EQ(project(reading, 0).goals.at(0).text.value, "修好两座桥");
  EXPECT_EQ(
      indicators(project(reading, 0)),
      "产出指标/数量指标/修桥数/≥2座 产出指标/质量指标/合格率/=100% 效益指标/社会效益指标/受益人数/≥3000人");
  EXPECT_EQ(base::to_a1(*project(reading, 0).indicators[1].value.cell), "I5");

  const model::Form& second = reading.submission.forms[1];
  EXPECT_EQ(base::to_a1(second.range), "A7:L8");
  EXPECT_EQ(second.department_name.value, "马踏镇");
  EXPECT_EQ(base::to_a1(*second.department_name.cell), "A4");
  EXPECT_EQ(project(reading, 1).project.name.value, "修路");
  EXPECT_EQ(project(reading, 1).funds.total.value.money->to_yuan(), "350000.50");
  EXPECT_EQ(indicators(project(reading, 1)),
            "产出指标/数量指标/修路长度/≥5公里 满意度指标/服务对象满意度指标/群众满意度/好坏");
  EXPECT_EQ(project(reading, 1).indicators[1].nature.value, "定性");
}

TEST(List, ProjectCellsRepeatedOrBlankBelow) {
  Rows repeated = two_merged;
  Rows blank = two_merged;
  for (std::size_t r = 1; r < repeated.size(); ++r)
    for (std::size_t c = 0; c < 5; ++c) {
      if (blank[r][c] == "^") blank[r][c].clear();
      if (repeated[r][c] == "^") repeated[r][c] = repeated[r - 1][c];
    }
  const Reading merged = read_rows(two_merged);
  for (const Rows& rows : {repeated, blank}) {
    const Reading reading = read_rows(rows);
    ASSERT_EQ(reading.submission.forms.size(), 2U);
    EXPECT_EQ(told(reading), "");
    EXPECT_TRUE(reading.submission.unread.empty());
    for (std::size_t i = 0; i < 2; ++i) {
      EXPECT_EQ(base::to_a1(reading.submission.forms[i].range),
                base::to_a1(merged.submission.forms[i].range));
      EXPECT_EQ(reading.submission.forms[i].department_name.value, "马踏镇");
      EXPECT_EQ(project(reading, i).project.name.value, project(merged, i).project.name.value);
      EXPECT_EQ(project(reading, i).funds.total.value.money, project(merged, i).funds.total.value.money);
      EXPECT_EQ(project(reading, i).goals.size(), 1U);
      EXPECT_EQ(indicators(project(reading, i)), indicators(project(merged, i)));
    }
  }
}

TEST(List, TotalsAreOfNoProject) {
  const Reading reading = read_rows({
      {"合计", "", "1,550,000.50"},
      {"301-马踏镇", "", "1,550,000.50"},
      {"301001-马踏镇本级", "修桥", "1,200,000.00", "修好两座桥", "产出指标", "数量指标", "修桥数", "≥", "2",
       "座", "100", "正向指标"},
      {"", "修路", "350,000.50", "路面平整", "产出指标", "数量指标", "修路长度", "≥", "5", "公里", "100",
       "正向指标"},
      {"", "小计", "1,550,000.50"},
      {"302001-高凤镇", "修桥", "1.00", "再修", "产出指标", "数量指标", "修桥数", "≥", "1", "座", "100",
       "正向指标"},
  });
  ASSERT_EQ(reading.submission.forms.size(), 3U);
  EXPECT_EQ(told(reading), "");
  EXPECT_TRUE(reading.submission.unread.empty());
  std::string remarks;
  for (const model::Text& remark : reading.submission.forms[0].remarks)
    remarks += base::to_a1(*remark.cell) + " " + remark.value + "; ";
  EXPECT_EQ(remarks, "A4 合计 1,550,000.50; A5 301-马踏镇 1,550,000.50; B8 小计 1,550,000.50; ");
  EXPECT_EQ(reading.submission.forms[1].department_code.value, "301001");
  EXPECT_EQ(reading.submission.forms[1].department_name.value, "马踏镇本级");
  EXPECT_EQ(reading.submission.forms[2].department_name.value, "高凤镇");
  EXPECT_EQ(indicators(project(reading, 2)), "产出指标/数量指标/修桥数/≥1座");
  EXPECT_EQ(project(reading, 2).funds.total.value.money->to_yuan(), "1.00");
}

TEST(List, ADepartmentsRowHoldsForItsProjects) {
  const Reading reading = read_rows({
      {"301001马踏镇", "", "3.00"},
      {"", "修桥", "1.00", "修好两座桥", "产出指标", "数量指标", "修桥数", "≥", "2", "座", "100", "正向指标"},
      {"", "修路", "2.00", "路面平整", "产出指标", "数量指标", "修路长度", "≥", "5", "公里", "100",
       "正向指标"},
  });
  ASSERT_EQ(reading.submission.forms.size(), 2U);
  EXPECT_EQ(reading.submission.forms[0].department_name.value, "马踏镇");
  EXPECT_EQ(reading.submission.forms[1].department_name.value, "马踏镇");
  EXPECT_TRUE(reading.submission.unread.empty());
  ASSERT_EQ(reading.submission.adjustments.size(), 2U);
}

TEST(List, ProjectsWithOneNameInTwoUnits) {
  const Reading reading = read_rows({
      {"301001马踏镇", "办公经费", "1.00", "办公", "产出指标", "数量指标", "办公", "≥", "2", "次", "100",
       "正向指标"},
      {"302001高凤镇", "办公经费", "1.00", "办公", "产出指标", "数量指标", "办公", "≥", "2", "次", "100",
       "正向指标"},
  });
  ASSERT_EQ(reading.submission.forms.size(), 2U);
  EXPECT_EQ(reading.submission.forms[1].department_name.value, "高凤镇");
}

TEST(List, AProjectWithoutIndicatorsIsOne) {
  const Reading reading = read_rows({
      {"301001马踏镇", "办公经费", "1.00"},
      {"301001马踏镇", "修桥", "2.00", "桥", "产出指标", "数量指标", "桥", "≥", "2", "座", "100", "正向指标"},
  });
  ASSERT_EQ(reading.submission.forms.size(), 2U);
  EXPECT_TRUE(project(reading, 0).indicators.empty());
  EXPECT_EQ(project(reading, 0).funds.total.value.money->to_yuan(), "1.00");
  EXPECT_TRUE(reading.submission.unread.empty());
}

/// What one project says in two ways is kept, and none of it guessed.
TEST(List, AnotherAmountOfTheSameProjectStaysWithItsRow) {
  const Reading reading = read_rows({
      {"301001马踏镇", "修桥", "1.00", "桥", "产出指标", "数量指标", "桥", "≥", "2", "座", "50", "正向指标"},
      {"301001马踏镇", "修桥", "2.00", "桥", "产出指标", "质量指标", "好", "≥", "9", "分", "50", "正向指标"},
  });
  ASSERT_EQ(reading.submission.forms.size(), 1U);
  EXPECT_EQ(project(reading, 0).funds.total.value.money->to_yuan(), "1.00");
  const model::Extras& extras = project(reading, 0).indicators.at(1).extras;
  ASSERT_EQ(extras.size(), 1U);
  EXPECT_EQ(extras[0].heading, "预算数");
  EXPECT_EQ(extras[0].text.value, "2.00");
  EXPECT_EQ(base::to_a1(*extras[0].text.cell), "C5");
}

TEST(List, UnknownColumnsAreExtrasOfTheirRows) {
  Rows rows = with_heading(two_merged);
  rows[2].push_back("责任人");
  rows[4].push_back("工程科");
  const Reading reading = read_workbook(sheet_of(rows), Catalogue::builtin(), "");
  ASSERT_EQ(reading.submission.forms.size(), 2U);
  const model::Extras& extras = project(reading, 0).indicators.at(1).extras;
  ASSERT_EQ(extras.size(), 1U);
  EXPECT_EQ(extras[0].heading + "=" + extras[0].text.value, "责任人=工程科");
}

}  // namespace
}  // namespace targetbook::layouts::test
