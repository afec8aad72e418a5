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

}  // namespace
}  // namespace targetbook::layouts::test
