// Self-evaluations as provinces print them, and what keeps them apart from targets.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layouts/read/read.hpp"
#include "paper.hpp"

namespace targetbook::layouts::test {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// With operator and unit in columns of their own, as Yunnan prints it (2022).
Rows with_operators() {
  return {
      {"2022年度项目支出绩效自评表", "<", "<", "<", "<", "<", "<", "<", "<", "<"},
      {"项目名称", "污水处理运营", "<", "<", "<", "<", "<", "<", "<", "<"},
      {"主管部门", "永安县住建局", "<", "<", "<", "实施单位", "永安县城管中心", "<", "<", "<"},
      {"项目资金\n（万元）", "", "<", "年初预算数", "<", "全年预算数", "全年执行数", "分值", "执行率",
       "得分"},
      {"^", "年度资金总额", "<", "#300|0.00", "<", "#280|0.00", "#252|0.00", "#10|0", "#0.9|0.00%", "#9|0"},
      {"^", "其中：当年财政拨款", "<", "#300|0.00", "<", "#280|0.00", "#252|0.00", "-", "90%", "-"},
      {"^", "上年结转资金", "<", "", "<", "", "", "-", "", "-"},
      {"^", "其他资金", "<", "", "<", "", "", "-", "", "-"},
      {"年度\n总体\n目标", "预期目标", "<", "<", "<", "实际完成情况", "<", "<", "<", "<"},
      {"^", "处理污水260万吨。", "<", "<", "<", "处理污水268万吨。", "<", "<", "<", "<"},
      {"一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "实际完成值", "分值", "得分",
       "偏差原因分析及改进措施"},
      {"产出指标", "数量指标", "污水处理量", "≧", "#260|0", "万吨", "#268|0", "#50|0", "#50|0", ""},
      {"效益指标", "生态效益指标", "化学需氧量削减量", "≧", "#500|0", "吨", "#460|0", "#30|0", "#27.6|0.0",
       "浓度低"},
      {"满意度指标", "服务对象满意度指标", "居民满意度", "═", "#85|0", "百分比", "#90|0", "#10|0", "#10|0",
       ""},
      {"总分", "<", "<", "<", "<", "<", "<", "#100|0", "#96.6|0.0", ""},
  };
}

Reading read_rows(const Rows& rows) {
  return read_workbook(sheet_of(rows, "自评"), Catalogue::builtin(), "自评.xlsx");
}

const model::ProjectTarget& body_of(const Reading& reading) {
  return std::get<model::ProjectTarget>(reading.submission.forms.at(0).body);
}

std::string text_of(const model::Number& number) {
  return number.value.number ? number.value.number->to_string() : "-";
}
std::string text_of(const model::Amount& amount) {
  return amount.value.money ? amount.value.money->to_yuan() : "-";
}

TEST(SelfEvaluation, MoneyIsReadLineByLine) {
  const Reading reading = read_rows(with_operators());
  ASSERT_EQ(reading.submission.forms.size(), 1U);
  EXPECT_EQ(reading.submission.forms[0].layout, "self-evaluation-project");
  EXPECT_EQ(model::kind_of(reading.submission.forms[0].body), "self-evaluation");
  EXPECT_EQ(reading.submission.forms[0].year, 2022);
  const model::ProjectTarget& form = body_of(reading);
  EXPECT_TRUE(form.is_self_evaluation());
  ASSERT_EQ(form.execution.size(), 4U);
  const model::Execution& total = form.execution[0];
  EXPECT_EQ(total.item.value, "年度资金总额");
  EXPECT_EQ(text_of(total.initial), "3000000.00");
  EXPECT_EQ(text_of(total.adjusted), "2800000.00");
  EXPECT_EQ(text_of(total.executed), "2520000.00");
  EXPECT_EQ(text_of(total.weight), "10");
  EXPECT_EQ(text_of(total.rate), "90");
  EXPECT_EQ(text_of(total.score), "9");
  EXPECT_EQ(text_of(form.execution[1].rate), "90");
  EXPECT_EQ(text_of(form.execution[1].weight), "-");
  EXPECT_EQ(text_of(form.funds.total), "3000000.00");
  EXPECT_EQ(text_of(form.funds.fiscal), "3000000.00");
  EXPECT_EQ(text_of(form.funds.other), "-");
  EXPECT_EQ(base::to_a1(*form.funds.total.cell), "D5");
}

TEST(SelfEvaluation, IndicatorsHaveWhatWasAttained) {
  const Reading reading = read_rows(with_operators());
  const model::ProjectTarget& form = body_of(reading);
  ASSERT_EQ(form.indicators.size(), 3U);
  const model::Indicator& second = form.indicators[1];
  EXPECT_EQ(second.value.value.raw, "≧500吨");
  EXPECT_EQ(second.value.value.op, model::ValueOperator::at_least);
  EXPECT_EQ(second.actual.value.raw, "460");
  EXPECT_EQ(text_of(second.weight), "30");
  EXPECT_EQ(text_of(second.score), "27.6");
  EXPECT_EQ(second.deviation.value, "浓度低");
  EXPECT_EQ(form.indicators[2].value.value.unit, "%");
  EXPECT_EQ(text_of(form.total_weight), "100");
  EXPECT_EQ(text_of(form.score), "96.6");
  EXPECT_TRUE(reading.submission.unread.empty());
}

TEST(SelfEvaluation, WhatWasAttainedOfTheGoalIsAnExtra) {
  const Reading reading = read_rows(with_operators());
  const model::Form& form = reading.submission.forms.at(0);
  ASSERT_EQ(form.extras.size(), 1U);
  EXPECT_EQ(form.extras[0].heading, "实际完成情况");
  EXPECT_EQ(form.extras[0].text.value, "处理污水268万吨。");
  ASSERT_EQ(body_of(reading).goals.size(), 1U);
  EXPECT_EQ(body_of(reading).goals[0].text.value, "处理污水260万吨。");
}

TEST(SelfEvaluation, ATotalByItselfIsTheScore) {
  Rows rows = with_operators();
  rows.back() = {"总分", "<", "<", "<", "<", "<", "<", "", "#96.6|0.0", ""};
  const Reading reading = read_rows(rows);
  EXPECT_EQ(text_of(body_of(reading).total_weight), "-");
  EXPECT_EQ(text_of(body_of(reading).score), "96.6");
  rows.back() = {"总分", "<", "<", "<", "<", "<", "<", "#96.6|0.0", "<", ""};
  const Reading merged = read_rows(rows);
  EXPECT_EQ(text_of(body_of(merged).total_weight), "-");
  EXPECT_EQ(text_of(body_of(merged).score), "96.6");
}

TEST(SelfEvaluation, PointsMayHaveTheirWord) {
  Rows rows = with_operators();
  rows[4][7] = "10分";
  const Reading reading = read_rows(rows);
  EXPECT_EQ(text_of(body_of(reading).execution[0].weight), "10");
  const auto& adjustments = reading.submission.adjustments;
  const auto told = std::find_if(adjustments.begin(), adjustments.end(), [](const model::Adjustment& one) {
    return one.field == "execution[0].weight";
  });
  ASSERT_NE(told, adjustments.end());
  EXPECT_EQ(told->before, "10分");
  EXPECT_EQ(told->after, "10");
}

TEST(SelfEvaluation, AScoreInATargetsTableIsNobodysOwn) {
  const Reading reading = read_rows({
      {"项目支出绩效目标表", "<", "<", "<", "<"},
      {"（2025年度）", "<", "<", "<", "<"},
      {"项目名称", "污水处理运营", "<", "<", "<"},
      {"主管部门", "永安县住建局", "<", "实施单位", "永安县城管中心"},
      {"项目资金（万元）", "年度资金总额", "300", "<", "<"},
      {"^", "其中：财政拨款", "300", "<", "<"},
      {"^", "其他资金", "", "<", "<"},
      {"年度目标", "处理污水260万吨。", "<", "<", "<"},
      {"一级指标", "二级指标", "三级指标", "指标值", "得分"},
      {"产出指标", "数量指标", "污水处理量", "≥260万吨", "9.8"},
  });
  const model::ProjectTarget& form = body_of(reading);
  EXPECT_FALSE(form.is_self_evaluation());
  ASSERT_EQ(form.indicators.size(), 1U);
  ASSERT_EQ(form.indicators[0].extras.size(), 1U);
  EXPECT_EQ(form.indicators[0].extras[0].heading, "得分");
  EXPECT_FALSE(form.indicators[0].score.cell.has_value());
}

}  // namespace
}  // namespace targetbook::layouts::test
