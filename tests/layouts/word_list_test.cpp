// Lists that no drawing fits, an indicator a row, read by their words.
#include <gtest/gtest.h>

#include "by_words.hpp"

namespace targetbook::layouts::test {
namespace {

TEST(WordList, HeadingsInTwoRows) {
  const Reading reading = read({
      {"2024年度项目绩效目标清单", "<", "<", "<", "<", "<", "<", "<", "<"},
      {"部门：云溪县科技局", "<", "<", "<", "<", "<", "<", "单位：万元", "<"},
      {"序号", "项目名称", "预算金额", "年度绩效目标", "绩效指标", "<", "<", "<", "<"},
      {"^", "^", "^", "^", "一级指标", "二级指标", "三级指标", "指标值", "计量单位"},
      {"1", "科技专项", "300", "支持三十个项目", "产出指标", "数量指标", "支持项目数", "≥30", "个"},
      {"^", "^", "^", "^", "满意度指标", "服务对象满意度指标", "企业满意度", "≥95", "%"},
      {"2", "科普活动", "20", "办活动十场", "产出指标", "数量指标", "活动场次", "≥10", "场"},
      {"^", "^", "^", "^", "满意度指标", "服务对象满意度指标", "群众满意度", "≥90", "%"},
      {"", "合计", "320", "", "", "", "", "", ""},
  });
  ASSERT_EQ(layouts_of(reading), "by-vocabulary by-vocabulary");
  EXPECT_EQ(project(reading, 0).project.name.value, "科技专项");
  EXPECT_EQ(yuan(project(reading, 0).funds.total), "3000000.00");
  EXPECT_EQ(indicators(project(reading, 0)), "数量指标/支持项目数/≥30个 服务对象满意度指标/企业满意度/≥95%");
  EXPECT_EQ(project(reading, 1).project.name.value, "科普活动");
  EXPECT_EQ(yuan(project(reading, 1).funds.total), "200000.00");
  EXPECT_EQ(reading.submission.forms[1].department_name.value, "云溪县科技局");
  EXPECT_EQ(reading.submission.forms[0].year, 2024);
  EXPECT_EQ(unread_of(reading), "");
}

TEST(WordList, SubtotalsOfUnitsAndHeadingsThatNobodyMerged) {
  const Reading reading = read({
      {"2025年部门预算项目绩效目标表", "<", "<", "<", "<", "<", "<", "<", "<"},
      {"", "", "", "", "", "", "", "金额单位：元", ""},
      {"单位编码", "单位名称", "项目名称", "项目金额", "绩效目标", "绩效指标", "", "", ""},
      {"", "", "", "", "", "一级指标", "二级指标", "三级指标", "指标值"},
      {"合计", "", "", "500000", "", "", "", "", ""},
      {"201", "云溪县文旅局", "小计", "500000", "", "", "", "", ""},
      {"201001", "云溪县文化馆", "送戏下乡", "200000", "送戏四十场", "产出指标", "数量指标", "演出场次",
       "≥40场"},
      {"", "", "", "", "", "满意度指标", "服务对象满意度指标", "观众满意度", "≥95%"},
      {"201002", "云溪县图书馆", "全民阅读", "300000", "办活动", "产出指标", "数量指标", "活动场次", "≥60场"},
  });
  ASSERT_EQ(layouts_of(reading), "by-vocabulary by-vocabulary");
  EXPECT_EQ(reading.submission.forms[0].department_code.value, "201001");
  EXPECT_EQ(reading.submission.forms[0].department_name.value, "云溪县文化馆");
  EXPECT_EQ(yuan(project(reading, 0).funds.total), "200000.00");
  EXPECT_EQ(indicators(project(reading, 0)), "数量指标/演出场次/≥40场 服务对象满意度指标/观众满意度/≥95%");
  EXPECT_EQ(project(reading, 1).project.name.value, "全民阅读");
  EXPECT_EQ(unread_of(reading), "") << "totals are remarks";
}

/// As Yunnan publishes it: units and projects in one column.
Rows with_units() {
  return {
      {"项目支出绩效目标表（本次下达）", "<", "<", "<", "<", "<", "<", "<"},
      {"单位名称：云溪县文旅局", "<", "<", "<", "", "", "", ""},
      {"单位名称、项目名称", "项目年度绩效目标", "一级指标", "二级指标", "三级指标", "指标值", "指标属性",
       "指标内容"},
      {"云溪县文旅局", "", "", "", "", "", "", ""},
      {"云溪县博物馆", "", "", "", "", "", "", ""},
      {"文物数字化", "采集文物", "产出指标", "数量指标", "采集件数", "≥380件", "定量指标", "反映数量"},
      {"^", "^", "满意度指标", "服务对象满意度指标", "观众满意度", "≥90%", "定量指标", "反映评价"},
      {"云溪县文化馆", "", "", "", "", "", "", ""},
      {"群众演出", "送戏下乡", "产出指标", "数量指标", "演出场次", "≥40场", "定量指标", "反映场次"},
      {"^", "^", "效益指标", "社会效益指标", "文化生活", "丰富", "定性指标", "反映效果"},
  };
}

TEST(WordList, AUnitsNameByItselfSaysWhoseTheProjectsBelowItAre) {
  const Reading reading = read(with_units());
  ASSERT_EQ(reading.submission.forms.size(), 2U);
  EXPECT_EQ(project(reading, 0).project.name.value, "文物数字化");
  EXPECT_EQ(reading.submission.forms[0].department_name.value, "云溪县博物馆");
  EXPECT_EQ(project(reading, 1).project.name.value, "群众演出");
  EXPECT_EQ(reading.submission.forms[1].department_name.value, "云溪县文化馆");
  ASSERT_FALSE(reading.submission.forms[0].remarks.empty());
  EXPECT_EQ(reading.submission.forms[0].remarks.back().value, "云溪县文旅局") << "no project is its own";
  EXPECT_EQ(unread_of(reading), "");
}

TEST(WordList, AHeadingOfALevelThatIsHeadedAlreadyIsOfTheDescription) {
  const Reading reading = read(with_units());
  EXPECT_EQ(project(reading).indicators.at(0).level3.value, "采集件数");
  EXPECT_EQ(project(reading).indicators.at(0).description.value, "反映数量");
}

TEST(WordList, ANumberOutOfItsOrderIsNoNumberOfARow) {
  const Reading reading = read({
      {"2025年项目绩效目标一览表", "<", "<", "<", "<"},
      {"序号", "项目名称", "二级指标", "三级指标", "指标值"},
      {"1", "设备更新", "数量指标", "更新设备", "3台"},
      {"7", "疫苗冷链", "数量指标", "冷库", "1座"},
  });
  ASSERT_EQ(reading.submission.forms.size(), 2U);
  EXPECT_TRUE(project(reading, 0).indicators.at(0).extras.empty());
  ASSERT_EQ(project(reading, 1).indicators.at(0).extras.size(), 1U);
  EXPECT_EQ(project(reading, 1).indicators[0].extras[0].text.value, "7");
}

TEST(WordList, GroupHeadingOverLevelsInAFormOfOneProject) {
  const Reading reading = read({
      {"2024年项目支出绩效目标申报表", "<", "<", "<", "<", "<", "<"},
      {"申报单位：云溪县图书馆", "<", "<", "<", "金额单位：元", "<", "<"},
      {"专项名称", "全民阅读", "<", "承担单位", "云溪县图书馆", "<", "<"},
      {"本年预算", "150000", "<", "<", "<", "<", "<"},
      {"总体绩效目标", "办活动六十场。", "<", "<", "<", "<", "<"},
      {"绩效指标", "<", "<", "指标值", "<", "<", "指标说明"},
      {"一级指标", "二级指标", "三级指标", "符号", "数值", "单位", "^"},
      {"产出指标", "数量指标", "活动场次", "≥", "60", "场", "全年"},
      {"满意度指标", "服务对象满意度指标", "读者满意度", "≥", "90", "%", "问卷"},
  });
  ASSERT_EQ(layouts_of(reading), "by-vocabulary");
  EXPECT_EQ(indicators(project(reading)), "数量指标/活动场次/≥60场 服务对象满意度指标/读者满意度/≥90%");
  EXPECT_EQ(project(reading).indicators[1].description.value, "问卷");
}

/// As Hunan publishes it: the unit's own row above its projects, with what they cost together.
Rows with_a_units_sum() {
  return {
      {"项目支出绩效目标表", "<", "<", "<", "<", "<", "<", "<"},
      {"部门：105_云溪县民政局", "<", "<", "", "", "", "", "单位：万元"},
      {"单位代码", "单位（专项）名称", "资金总额", "绩效目标", "一级指标", "二级指标", "三级指标", "指标值"},
      {"105001", "云溪县民政局本级", "278.5", "", "", "", "", ""},
      {"105001", "老年助餐", "186.5", "建设助餐点", "产出指标", "数量指标", "建设助餐点", "≥16个"},
      {"^", "^", "^", "^", "满意度指标", "服务对象满意度指标", "老年人满意度", "≥90%"},
      {"105001", "临时救助", "92", "及时救助", "产出指标", "数量指标", "救助户数", "≥260户"},
      {"^", "^", "^", "^", "满意度指标", "服务对象满意度指标", "受助人满意度", "≥90%"},
  };
}

TEST(WordList, AUnitsSumIsNoProject) {
  const Reading reading = read(with_a_units_sum());
  ASSERT_EQ(layouts_of(reading), "by-vocabulary by-vocabulary");
  EXPECT_EQ(project(reading, 0).project.name.value, "老年助餐");
  EXPECT_EQ(yuan(project(reading, 0).funds.total), "1865000.00");
  const auto& remarks = reading.submission.forms[0].remarks;
  ASSERT_EQ(remarks.size(), 1U);
  EXPECT_EQ(remarks[0].value, "105001 云溪县民政局本级 278.5");
  const auto& told = reading.submission.adjustments;
  EXPECT_TRUE(std::any_of(told.begin(), told.end(), [](const model::Adjustment& one) {
    return one.field == "funds.total" && one.why.en.find("the sum of the projects") == 0;
  }));
  EXPECT_EQ(unread_of(reading), "");
}

TEST(WordList, ARowThatIsNoSumIsAProject) {
  Rows rows = with_a_units_sum();
  rows[3][2] = "278.6";
  EXPECT_EQ(read(rows).submission.forms.size(), 3U);
}

TEST(WordList, TheDepartmentOverTheListIsThatOfItsUnits) {
  const Reading reading = read(with_a_units_sum());
  ASSERT_EQ(reading.submission.forms.size(), 2U);
  for (const model::Form& form : reading.submission.forms) {
    EXPECT_EQ(form.department_name.value, "云溪县民政局");
    EXPECT_EQ(form.department_code.value, "105001");
    EXPECT_TRUE(form.extras.empty());
  }
}

}  // namespace
}  // namespace targetbook::layouts::test
