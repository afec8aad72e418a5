// Forms that say goals and indicators for all years and for one: the drawing gives way to their words.
#include <gtest/gtest.h>

#include "by_words.hpp"
#include "layouts/drawing/term_words.hpp"

namespace targetbook::layouts::test {
namespace {

std::string goals(const model::ProjectTarget& target) {
  std::string all;
  for (const model::Goal& goal : target.goals) {
    const char* term = goal.term == model::Term::annual      ? "annual:"
                       : goal.term == model::Term::long_term ? "long:"
                                                             : "";
    all += (all.empty() ? "" : " ") + std::string(term) + goal.text.value;
  }
  return all;
}

TEST(WordTerms, ThreeYearsAreALongTerm) {
  EXPECT_EQ(term_of_words("三年绩效指标"), model::Term::long_term);
  EXPECT_TRUE(says_whole("总体目标"));
  EXPECT_FALSE(says_whole("绩效目标"));
}

TEST(WordTerms, AWholeGoalAboveTheYears) {
  const Reading reading = read({
      {"2024年项目支出绩效目标表", "<", "<", "<"},
      {"", "", "", "单位：万元"},
      {"项目名称", "老年助餐", "<", "<"},
      {"主管部门", "云溪县民政局", "实施单位", "养老中心"},
      {"项目总投资", "960", "年度资金总额", "320"},
      {"其中：财政拨款", "300", "其他资金", "20"},
      {"总体目标", "覆盖全部街道。", "<", "<"},
      {"年度目标", "建设助餐点十六个。", "<", "<"},
      {"一级指标", "二级指标", "三级指标", "指标值"},
      {"产出指标", "数量指标", "建设助餐点", "≥16个"},
      {"满意度指标", "服务对象满意度指标", "老年人满意度", "≥90%"},
  });
  ASSERT_EQ(layouts_of(reading), "by-vocabulary");
  EXPECT_EQ(goals(project(reading)), "long:覆盖全部街道。 annual:建设助餐点十六个。");
  EXPECT_EQ(yuan(project(reading).funds.total), "3200000.00");
  EXPECT_EQ(yuan(project(reading).project.total_budget), "9600000.00");
  EXPECT_EQ(unread_of(reading), "");
}

TEST(WordTerms, AWholeGoalAloneIsTheGoal) {
  const Reading reading = read({
      {"2024年项目支出绩效目标表", "<", "<", "<"},
      {"项目名称", "老年助餐", "主管部门", "云溪县民政局"},
      {"年度资金总额（万元）", "320", "实施单位", "养老中心"},
      {"总体目标", "覆盖全部街道。", "<", "<"},
      {"一级指标", "二级指标", "三级指标", "指标值"},
      {"产出指标", "数量指标", "建设助餐点", "≥16个"},
  });
  ASSERT_EQ(project(reading).goals.size(), 1U);
  EXPECT_EQ(project(reading).goals[0].text.value, "覆盖全部街道。");
}

TEST(WordTerms, TwoTablesOfTwoTerms) {
  const Reading reading = read({
      {"2024年项目支出绩效目标表", "<", "<", "<", "<"},
      {"", "", "", "", "单位：万元"},
      {"项目名称", "老年助餐", "", "", ""},
      {"主管部门", "云溪县民政局", "实施单位", "养老中心", ""},
      {"年度资金总额", "320", "其中：财政拨款", "300", ""},
      {"三年总体目标", "覆盖全部街道。", "<", "<", "<"},
      {"2024年度目标", "建设助餐点十六个。", "<", "<", "<"},
      {"三年绩效指标", "一级指标", "二级指标", "三级指标", "指标值"},
      {"^", "产出指标", "数量指标", "建设助餐点", "≥48个"},
      {"^", "满意度指标", "服务对象满意度指标", "老年人满意度", "≥90%"},
      {"2024年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值"},
      {"^", "产出指标", "数量指标", "建设助餐点", "≥16个"},
      {"^", "满意度指标", "服务对象满意度指标", "老年人满意度", "≥90%"},
  });
  ASSERT_EQ(layouts_of(reading), "by-vocabulary");
  EXPECT_EQ(goals(project(reading)), "long:覆盖全部街道。 annual:建设助餐点十六个。");
  ASSERT_EQ(project(reading).indicators.size(), 4U);
  EXPECT_EQ(project(reading).indicators[0].term, model::Term::long_term);
  EXPECT_EQ(project(reading).indicators[3].term, model::Term::annual);
  EXPECT_EQ(unread_of(reading), "");
}

/// 总目标绩效指标 is of all years beside 本年度绩效指标; what heads the rows of a plan is no plan.
TEST(WordTerms, ATableOfTheWholeBesideTheYears) {
  const Reading reading = read({
      {"2018年财政支出绩效目标申报表", "<", "<", "<", "<"},
      {"项目名称", "快速检测", "主管部门", "云溪县卫生局", ""},
      {"年度资金总额（万元）", "42", "项目属性", "延续项目", ""},
      {"项目绩效目标", "总目标", "建立检测网络。", "<", "<"},
      {"^", "本年度目标", "合格率提高。", "<", "<"},
      {"项目实施进度计划", "实施进度内容", "开始时间", "完成时间", ""},
      {"^", "采购试剂", "2018年2月", "2018年4月", ""},
      {"^", "现场检测", "2018年5月", "2018年11月", ""},
      {"总目标绩效指标", "一级指标", "二级指标", "指标内容", "指标值"},
      {"^", "产出指标", "数量指标", "检测场所", "≥900家"},
      {"^", "效益指标", "社会效益指标", "网络覆盖率", "≥90%"},
      {"本年度绩效指标", "一级指标", "二级指标", "指标内容", "指标值"},
      {"^", "产出指标", "数量指标", "检测场所", "≥300家"},
      {"^", "效益指标", "社会效益指标", "安全意识", "提升"},
  });
  EXPECT_EQ(goals(project(reading)), "long:建立检测网络。 annual:合格率提高。");
  ASSERT_EQ(project(reading).indicators.size(), 4U);
  EXPECT_EQ(project(reading).indicators[0].term, model::Term::long_term);
  EXPECT_EQ(project(reading).indicators[2].term, model::Term::annual);
  EXPECT_EQ(project(reading).project.plan.value, "");
}

/// 总体目标 merged beside 年度目标 heads it, though it is another name of that.
TEST(WordTerms, AnotherNameInFrontOfALabelHeadsIt) {
  const Reading reading = read({
      {"绩效目标申报表", "<", "<", "<", "<"},
      {"（2021年度）", "<", "<", "<", "<"},
      {"项目名称", "<", "困难群众救助", "<", "<"},
      {"主管部门", "<", "云溪县民政局", "实施单位", "救助中心"},
      {"资金情况（万元）", "<", "年度资金总额：", "8650", "<"},
      {"^", "^", "其中：财政拨款", "8650", "<"},
      {"^", "^", "其他资金", "0", "<"},
      {"总体目标", "年度目标", "应保尽保。", "<", "<"},
      {"绩效指标", "一级指标", "二级指标", "三级指标", "指标值"},
      {"^", "产出指标", "数量指标", "发放人数", "≥26800人"},
      {"^", "满意度指标", "服务对象满意度指标", "救助对象满意度", "≥90%"},
  });
  ASSERT_EQ(project(reading).goals.size(), 1U);
  EXPECT_EQ(project(reading).goals[0].text.value, "应保尽保。");
}

}  // namespace
}  // namespace targetbook::layouts::test
