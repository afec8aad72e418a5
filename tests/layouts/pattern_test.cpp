// Printed words with values between them, against what people make of them.
#include "layouts/drawing/pattern.hpp"

#include <gtest/gtest.h>

namespace targetbook::layouts {
namespace {

/// `unit=万元;year=2024`, `no` where the pattern does not match.
std::string match(std::string_view pattern, std::string_view text, const Aliases& aliases = {}) {
  const auto captures = Pattern(parse_pieces(pattern), aliases).match(text);
  if (!captures) return "no";
  std::string said = "yes";
  for (const Capture& capture : *captures) said += " " + capture.slot + "=[" + capture.text + "]";
  return said;
}

struct Case {
  const char* pattern;
  const char* text;
  const char* expected;
};

TEST(Pattern, MatchesAndCaptures) {
  const Case cases[] = {
      {"单位：{unit}", "单位：万元", "yes unit=[万元]"},
      {"单位：{unit}", "单位:万元", "yes unit=[万元]"},
      {"单位：{unit}", "单 位 ： 万 元", "yes unit=[万 元]"},
      {"单位：{unit}", "单位万元", "yes unit=[万元]"},
      {"单位：{unit}", "单位：", "yes unit=[]"},
      {"单位：{unit}", "金额单位：万元", "no"},
      {"项目资金（{unit}）", "项目资金\n(万元)", "yes unit=[万元]"},
      {"项目资金（{unit}）", "项目资金【万元】", "yes unit=[万元]"},
      {"项目资金（{unit}）", "项目资金（万元", "no"},
      {"{year}年{*}绩效目标表", "2024年项目绩效目标表", "yes year=[2024]"},
      {"{year}年{*}绩效目标表", "２０２４年绩效目标表", "yes year=[2024]"},
      {"{year}年{*}绩效目标表", "二〇二四年绩效目标表", "no"},
      {"{year}年{*}绩效目标表", "年绩效目标表", "no"},
      {"{plan.1.month=3}月底", "3 月底", "yes plan.1.month=[3]"},
      {"{plan.1.month=3}月底", "１２月底", "yes plan.1.month=[12]"},
      {"{plan.1.month=3}月底", "三月底", "no"},
      {"{n}.{name}", "1.财政拨款", "yes n=[1] name=[财政拨款]"},
      {"{n}.{name}", "1、财政拨款", "yes n=[1] name=[财政拨款]"},
      {"{n}.{name}", "1)财政拨款", "yes n=[1] name=[财政拨款]"},
      {"{n}.{name}", "２．财政拨款", "yes n=[2] name=[财政拨款]"},
      {"{n}.{name}", "财政拨款", "no"},
      {"项目{n}：{name}", "项目1: 信访工作经费", "yes n=[1] name=[信访工作经费]"},
      {"项目{n}：{name}", "项目12：二期：改造", "yes n=[12] name=[二期：改造]"},
      {"项目{n}：{name}", "项目１２ 二期", "yes n=[12] name=[二期]"},
      {"项目{n}：{name}", "项目1：2024年大会", "yes n=[1] name=[2024年大会]"},
      {"项目{n}：{name}", "项目1 2024年大会", "yes n=[1] name=[2024年大会]"},
      {"项目{n}：{name}", "项目经费", "no"},
      {"{plan.1.month=3}月底", "1 2月底", "yes plan.1.month=[12]"},
      {"长期目标{n}：", "长期目标1:", "yes n=[1]"},
      {"长期目标{n}：", "长期目标", "no"},
      {"目录", "目　录", "yes"},
      {"目录", "目录页", "no"},
      {"“三公”经费", "\"三公\"经费", "yes"},
      {"{*}表", "表", "yes"},
  };
  for (const Case& c : cases) EXPECT_EQ(match(c.pattern, c.text), c.expected) << c.pattern << " | " << c.text;
}

TEST(Pattern, KeepsTheSubmittersCharacters) {
  EXPECT_EQ(match("单位名称：（盖章）{department.name}", "单位名称:(盖章) 江汉区（本级）Ａ １号：办公室 "),
            "yes department.name=[江汉区（本级）Ａ １号：办公室]");
  EXPECT_EQ(match("（{year}年度）{name}", "(2022年度)《条例》\n第 3 条"),
            "yes year=[2022] name=[《条例》\n第 3 条]");
}

TEST(Pattern, TakesAnAliasOfItsWords) {
  const Aliases aliases = {{"月底", {"月末", "月份底"}}};
  EXPECT_EQ(match("{plan.1.month=3}月底", "6月末", aliases), "yes plan.1.month=[6]");
  EXPECT_EQ(match("{plan.1.month=3}月底", "6月份底", aliases), "yes plan.1.month=[6]");
  EXPECT_EQ(match("{plan.1.month=3}月底", "6月中", aliases), "no");
}

TEST(Pattern, TakesTheLongestAliasFirst) {
  const Aliases aliases = {{"合计", {"合计（万元）"}}};
  EXPECT_EQ(match("合计{amount}", "合计（万元）5", aliases), "yes amount=[5]");
}

TEST(Pattern, OfNothingMatchesNothing) {
  EXPECT_EQ(match("", ""), "no");
  EXPECT_EQ(match("", "表"), "no");
}

TEST(Pattern, SplitsASlotFromItsPreset) {
  EXPECT_EQ(split_slot("plan.1.month=3").name, "plan.1.month");
  EXPECT_EQ(split_slot("plan.1.month=3").preset, "3");
  EXPECT_EQ(split_slot("unit").name, "unit");
  EXPECT_EQ(split_slot("unit").preset, "");
}

TEST(Pattern, SplitsATextIntoPieces) {
  const auto pieces = parse_pieces("{year}年{*}表");
  ASSERT_EQ(pieces.size(), 4U);
  EXPECT_EQ(pieces[0].slot, "year");
  EXPECT_EQ(pieces[1].words, "年");
  EXPECT_EQ(pieces[2].slot, "*");
  EXPECT_EQ(pieces[3].words, "表");
}

}  // namespace
}  // namespace targetbook::layouts
