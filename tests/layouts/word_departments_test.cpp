// Lists of departments that no drawing fits, an indicator a row, read by their words.
#include <gtest/gtest.h>

#include <algorithm>

#include "by_words.hpp"
#include "layouts/draw/draw.hpp"
#include "layouts/vocabulary/draft.hpp"

namespace targetbook::layouts::test {
namespace {

const model::DepartmentTarget& department(const Reading& reading, std::size_t number) {
  return std::get<model::DepartmentTarget>(reading.submission.forms.at(number).body);
}

/// `资金总额 52000000.00` of each line.
std::string funds(const model::DepartmentTarget& target) {
  std::string all;
  for (const model::DepartmentFund& one : target.funds)
    all += (all.empty() ? "" : " ") + one.item.value + " " + yuan(one.amount);
  return all;
}

const Rows names_and_goals = {
    {"2025年部门整体绩效目标一览表", "<", "<", "<", "<", "<", "<"},
    {"部门名称", "年度总体目标", "一级指标", "二级指标", "三级指标", "指标值", "权重"},
    {"云溪县文旅局", "办好文化惠民活动。", "产出指标", "数量指标", "演出场次", "≥40场", "50"},
    {"^", "^", "满意度指标", "服务对象满意度指标", "观众满意度", "≥95%", "50"},
    {"云溪县水务局", "保障供水安全。", "产出指标", "数量指标", "管网改造", "≥12公里", "100"},
};

TEST(WordDepartments, EachDepartmentOfAListHasAFormOfItsOwn) {
  const Reading reading = read(names_and_goals);
  ASSERT_EQ(layouts_of(reading), "by-vocabulary by-vocabulary") << "though a drawing has these labels";
  EXPECT_EQ(reading.submission.forms[0].department_name.value, "云溪县文旅局");
  EXPECT_EQ(reading.submission.forms[0].year, 2025);
  ASSERT_EQ(department(reading, 0).goals.size(), 1U);
  EXPECT_EQ(department(reading, 0).goals[0].text.value, "办好文化惠民活动。");
  ASSERT_EQ(department(reading, 0).indicators.size(), 2U);
  EXPECT_EQ(department(reading, 0).indicators[1].goal.value, department(reading, 0).goals[0].name.value);
  EXPECT_EQ(reading.submission.forms[1].department_name.value, "云溪县水务局");
  ASSERT_EQ(department(reading, 1).indicators.size(), 1U);
  EXPECT_EQ(department(reading, 1).indicators[0].value.value.raw, "≥12公里");
  EXPECT_EQ(unread_of(reading), "");
}

const Rows with_money = {
    {"2025年部门整体支出绩效目标汇总表", "<", "<", "<", "<", "<", "<", "<", "<"},
    {"", "", "", "", "", "", "", "金额单位：万元", "<"},
    {"序号", "部门名称", "年度部门预算", "<", "年度总体目标", "绩效指标", "<", "<", "<"},
    {"^", "^", "资金总额", "基本支出", "^", "一级指标", "二级指标", "三级指标", "指标值"},
    {"1", "云溪县文旅局", "5200", "3900", "办好活动", "产出指标", "数量指标", "演出场次", "≥40场"},
    {"^", "^", "^", "^", "^", "效益指标", "社会效益指标", "文化生活", "丰富"},
    {"2", "云溪县水务局", "1800.5", "900.5", "供水安全", "产出指标", "数量指标", "管网改造", "≥12公里"},
    {"合计", "<", "7000.5", "4800.5", "", "", "", "", ""},
};

TEST(WordDepartments, MoneyInColumnsIsEachDepartments) {
  const Reading reading = read(with_money);
  ASSERT_EQ(reading.submission.forms.size(), 2U);
  EXPECT_EQ(funds(department(reading, 0)), "资金总额 52000000.00 基本支出 39000000.00");
  EXPECT_EQ(funds(department(reading, 1)), "资金总额 18005000.00 基本支出 9005000.00");
  ASSERT_EQ(reading.submission.forms[0].remarks.size(), 1U) << "the total is of no department";
  EXPECT_EQ(unread_of(reading), "");
}

TEST(WordDepartments, ADraftOfTheListPrintsWhatItReads) {
  for (const Rows& rows : {names_and_goals, with_money}) {
    const grid::Workbook workbook = sheet_of(rows);
    const auto draft = draft_of(workbook, Catalogue::builtin(), {}, "", "my-list");
    ASSERT_TRUE(draft);
    Catalogue catalogue = Catalogue::builtin();
    catalogue.add(parse_drawing(draft->toml, "my-list.toml"));
    const Reading reading = read_workbook(workbook, catalogue, "");
    ASSERT_EQ(layouts_of(reading), "my-list my-list");
    const Drawn drawn = draw(reading.submission.forms[1], *catalogue.find("my-list"));
    for (const Leftover& left : drawn.leftovers) ADD_FAILURE() << left.field << " " << left.text;
    grid::Workbook printed;
    put_sheet(printed, drawn.sheet);
    const Reading again = read_workbook(printed, catalogue, "");
    ASSERT_EQ(layouts_of(again), "my-list");
    EXPECT_EQ(again.submission.forms[0].department_name.value, "云溪县水务局");
    EXPECT_EQ(funds(department(again, 0)), funds(department(reading, 1)));
    EXPECT_EQ(department(again, 0).goals.at(0).text.value, department(reading, 1).goals.at(0).text.value);
  }
}

/// 财政拨款 beside 资金总额, the amounts below them; a caption is merged over both rows.
TEST(WordDepartments, AmountsBelowTheirLabelsBesideACaption) {
  const Reading reading = read({
      {"2025年部门整体支出绩效目标表", "<", "<", "<", "<"},
      {"部门名称", "云溪县人社局", "<", "金额单位：万元", "<"},
      {"年度部门整体支出预算", "资金总额", "财政拨款", "其他资金", "<"},
      {"^", "2415.37", "2390.37", "25", "<"},
      {"年度总体目标", "就业稳定。", "<", "<", "<"},
      {"年度绩效指标", "一级指标", "二级指标", "三级指标", "绩效指标值"},
      {"^", "产出指标", "数量指标", "培训人次", "≥1800人次"},
  });
  ASSERT_EQ(reading.submission.forms.size(), 1U);
  EXPECT_EQ(funds(department(reading, 0)), "资金总额 24153700.00 财政拨款 23903700.00 其他资金 250000.00");
  const auto& told = reading.submission.adjustments;
  EXPECT_TRUE(std::any_of(told.begin(), told.end(), [](const model::Adjustment& one) {
    return one.field == "heading" && one.before == "年度部门整体支出预算";
  })) << "the caption is one for where it stands, and that is told";
  EXPECT_EQ(unread_of(reading), "");
}

TEST(WordDepartments, TheSumOfTheTasksIsTheDepartmentsMoney) {
  const Rows rows = {
      {"2024年部门整体支出绩效目标表", "<", "<", "<", "<", "<"},
      {"部门（单位）名称", "<", "云溪县退役军人局", "<", "<", "<"},
      {"年度主要任务", "任务名称", "主要内容", "预算金额（万元）", "<", "<"},
      {"^", "^", "^", "总额", "财政拨款", "其他资金"},
      {"^", "优抚补助", "按时发放", "1268.4", "1268.4", "0"},
      {"^", "退役安置", "教育培训", "210", "200", "10"},
      {"^", "金额合计", "<", "1478.4", "1468.4", "10"},
      {"年度总体目标", "优抚政策落实到位。", "<", "<", "<", "<"},
      {"年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "<"},
      {"^", "产出指标", "数量指标", "发放人数", "≥2100人", "<"},
  };
  const Reading reading = read(rows);
  ASSERT_EQ(layouts_of(reading), "by-vocabulary");
  ASSERT_EQ(department(reading, 0).projects.size(), 2U);
  EXPECT_EQ(department(reading, 0).projects[1].name.value, "退役安置");
  EXPECT_EQ(funds(department(reading, 0)), "总额 14784000.00 财政拨款 14684000.00 其他资金 100000.00");
  EXPECT_EQ(department(reading, 0).funds[0].group.value, "金额合计");
  EXPECT_EQ(unread_of(reading), "");
  const auto draft = draft_of(sheet_of(rows), Catalogue::builtin(), {}, "", "ours");
  Catalogue catalogue = Catalogue::builtin();
  catalogue.add(parse_drawing(draft->toml, "ours.toml"));
  const Reading own = read(rows, catalogue);
  ASSERT_EQ(layouts_of(own), "ours");
  const Drawn drawn = draw(own.submission.forms[0], *catalogue.find("ours"));
  for (const Leftover& left : drawn.leftovers) ADD_FAILURE() << left.field << " " << left.text;
  grid::Workbook printed;
  put_sheet(printed, drawn.sheet);
  const Reading again = read_workbook(printed, catalogue, "");
  EXPECT_EQ(department(again, 0).projects.size(), 2U);
  EXPECT_EQ(funds(department(again, 0)), funds(department(reading, 0)));
}

/// As Liaoning has it: tasks, the projects they are done by, and no label for either beside them.
TEST(WordDepartments, ProjectsBesideTasksAreWhatTheMoneyIsFor) {
  const Reading reading = read({
      {"部门（单位）整体绩效目标表", "<", "<", "<", "<"},
      {"（2024年度）", "<", "<", "<", "<"},
      {"部门（单位）名称", "云溪县水利局", "<", "<", "<"},
      {"年度主要任务", "年度主要任务", "对应项目", "预算资金情况（万元）", "<"},
      {"^", "河道管护", "堤防养护经费", "268.4", "<"},
      {"^", "防汛抗旱", "物资储备经费", "95", "<"},
      {"年度绩效目标", "保障堤防安全。", "<", "<", "<"},
      {"绩效指标", "一级指标", "二级指标", "三级指标", "指标值"},
      {"^", "产出指标", "数量指标", "养护长度", "≥320公里"},
      {"^", "满意度指标", "服务对象满意度指标", "群众满意度", "≥90%"},
  });
  ASSERT_EQ(layouts_of(reading), "by-vocabulary") << "the drawing that fits has no tasks";
  const auto& projects = department(reading, 0).projects;
  ASSERT_EQ(projects.size(), 2U);
  EXPECT_EQ(projects[0].name.value, "堤防养护经费");
  EXPECT_EQ(yuan(projects[0].year_budget), "2684000.00");
  ASSERT_EQ(projects[0].extras.size(), 1U);
  EXPECT_EQ(projects[0].extras[0].text.value, "河道管护");
  EXPECT_EQ(unread_of(reading), "");
}

/// A column of units makes no department's form of what is called a project's.
TEST(WordDepartments, UnitsBesideProjectsStayAListOfProjects) {
  const Reading reading = read({
      {"2025年项目支出绩效目标清单", "<", "<", "<", "<", "<"},
      {"单位名称", "项目名称", "预算数（元）", "一级指标", "三级指标", "指标值"},
      {"云溪县医院", "设备更新", "120000", "产出指标", "更新设备", "3台"},
      {"云溪县医院", "村医培训", "50000", "产出指标", "培训人数", "60人"},
  });
  ASSERT_EQ(reading.submission.forms.size(), 2U);
  EXPECT_EQ(project(reading, 0).project.name.value, "设备更新");
  EXPECT_EQ(project(reading, 1).project.name.value, "村医培训");
}

}  // namespace
}  // namespace targetbook::layouts::test
