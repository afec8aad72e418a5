// Where the money of a form stands that is read by its words, and what is none.
#include <gtest/gtest.h>

#include "by_words.hpp"

namespace targetbook::layouts::test {
namespace {

/// A department's form with these rows of money.
Rows department(const Rows& money) {
  Rows rows = {
      {"部门整体支出绩效目标表", "<", "<", "<", "<"},
      {"（2024年度）", "<", "<", "<", "<"},
      {"部门名称", "云溪县水务局", "<", "<", "<"},
  };
  rows.insert(rows.end(), money.begin(), money.end());
  rows.push_back({"年度总体目标", "保障供水安全。", "<", "<", "<"});
  rows.push_back({"一级指标", "二级指标", "三级指标", "指标值", ""});
  rows.push_back({"产出指标", "数量指标", "供水天数", "≥360天", ""});
  rows.push_back({"满意度指标", "服务对象满意度指标", "用户满意度", "≥90%", ""});
  return rows;
}

/// `财政拨款=45263700.00` of each line.
std::string funds(const Reading& reading) {
  std::string all;
  for (const auto& fund : std::get<model::DepartmentTarget>(reading.submission.forms.at(0).body).funds)
    all += (all.empty() ? "" : " ") + fund.item.value + "=" + yuan(fund.amount);
  return all;
}

TEST(WordMoney, HeadingsOverADepartmentsAmounts) {
  const Reading reading = read(department({
      {"年度部门整体支出预算（万元）", "资金总额", "财政拨款", "其他资金", ""},
      {"^", "4826.37", "4526.37", "300", ""},
  }));
  EXPECT_EQ(funds(reading), "资金总额=48263700.00 财政拨款=45263700.00 其他资金=3000000.00");
  EXPECT_EQ(unread_of(reading), "");
}

TEST(WordMoney, IncomeAndSpendingBesideEachOther) {
  const Reading reading = read(department({
      {"年度部门预算（万元）", "收入来源", "金额", "支出构成", "金额"},
      {"^", "一般公共预算拨款", "1658.32", "人员经费", "986.4"},
      {"^", "其他收入", "20", "项目支出", "691.92"},
  }));
  EXPECT_EQ(funds(reading),
            "一般公共预算拨款=16583200.00 人员经费=9864000.00 其他收入=200000.00 项目支出=6919200.00");
  EXPECT_TRUE(reading.submission.forms[0].extras.empty());
  EXPECT_EQ(unread_of(reading), "");
}

/// A project's form with these rows of money.
Rows with_money(const Rows& money) {
  Rows rows = {
      {"2024年财政支出绩效目标申报表", "<", "<", "<"},
      {"项目名称", "人居环境整治", "项目主管单位", "云溪县农业农村局"},
  };
  rows.insert(rows.end(), money.begin(), money.end());
  rows.push_back({"年度目标", "改造户厕三千户。", "<", "<"});
  rows.push_back({"一级指标", "二级指标", "三级指标", "指标值"});
  rows.push_back({"产出指标", "数量指标", "改造户厕", "≥3000户"});
  return rows;
}

TEST(WordMoney, OthersBelowTheAppropriation) {
  const Reading reading = read(with_money({
      {"项目资金申请（万元）", "资金总额：", "640", "<"},
      {"^", "财政拨款：", "600", "<"},
      {"^", "事业收入：", "0", "<"},
      {"^", "其他：", "40", "<"},
  }));
  EXPECT_EQ(yuan(project(reading).funds.total), "6400000.00");
  EXPECT_EQ(yuan(project(reading).funds.other), "400000.00");
}

TEST(WordMoney, OthersElsewhereAreNoMoney) {
  const Reading reading = read(with_money({
      {"资金总额（万元）", "640", "财政拨款（万元）", "640"},
      {"其他", "5", "", ""},
  }));
  EXPECT_EQ(yuan(project(reading).funds.other), "null");
}

/// All years' money beside the year's, and below them parts in either column.
Rows parts(const char* fiscal, const char* other) {
  return with_money({
      {"项目总投资（万元）", "960", "年度资金总额（万元）", "320"},
      {"其中：财政拨款（万元）", fiscal, "其他资金（万元）", other},
  });
}

TEST(WordMoney, PartsThatMakeUpTheYearsMoneyAreTheYears) {
  const Reading reading = read(parts("300", "20"));
  EXPECT_EQ(yuan(project(reading).funds.total), "3200000.00");
  EXPECT_EQ(yuan(project(reading).funds.fiscal), "3000000.00");
  EXPECT_EQ(yuan(project(reading).funds.other), "200000.00");
}

TEST(WordMoney, PartsOfEitherAreNotGuessed) {
  const Reading reading = read(parts("900", "20"));
  EXPECT_EQ(yuan(project(reading).funds.fiscal), "null");
}

TEST(WordMoney, AWordThatHeadsOthersKeepsTheNumberBesideIt) {
  const Reading reading = read(with_money({
      {"年度资金总额（元）", "640000", "实施单位", "云溪县农业站"},
      {"同名项目上年预算额（元）", "#600000|0", "同名项目上年执行数（元）", "#590000|0"},
  }));
  const auto& extras = reading.submission.forms.at(0).extras;
  ASSERT_EQ(extras.size(), 2U);
  EXPECT_EQ(extras[0].heading, "同名项目上年预算额（元）");
  EXPECT_EQ(extras[0].text.value, "600000");
  EXPECT_EQ(unread_of(reading), "");
}

/// 年初预算数 over a column is another name of 年度资金总额, which stands below it, beside its amount.
TEST(WordMoney, ALabelsOwnNameGoesBeforeAnother) {
  const Reading reading = read({
      {"项目支出绩效目标执行监控表", "<", "<", "<", "<"},
      {"（2024年度）", "<", "<", "<", "<"},
      {"项目名称", "公路养护", "<", "<", "<"},
      {"主管部门", "云溪县交通局", "实施单位", "云溪县公路中心", "<"},
      {"项目资金（万元）", "", "年初预算数", "1-6月执行数", ""},
      {"^", "年度资金总额：", "#268|0", "#120|0", ""},
      {"^", "其中：财政拨款", "#248|0", "#110|0", ""},
      {"年度总体目标", "养护县道。", "<", "<", "<"},
      {"一级指标", "二级指标", "三级指标", "指标值", "1-6月执行情况"},
      {"产出指标", "数量指标", "养护里程", "≥186公里", "93公里"},
      {"满意度指标", "服务对象满意度指标", "司乘人员满意度", "≥90%", "进行中"},
  });
  EXPECT_EQ(yuan(project(reading).funds.total), "2680000.00");
  EXPECT_EQ(yuan(project(reading).funds.fiscal), "2480000.00");
  EXPECT_EQ(unread_of(reading), "年初预算数 1-6月执行数 120 110");
}

}  // namespace
}  // namespace targetbook::layouts::test
