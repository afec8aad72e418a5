#include "rules/facts/indicator_words.hpp"

#include <gtest/gtest.h>

namespace targetbook::rules {
namespace {

const WordLists& words() {
  static const WordLists lists = WordLists::builtin();
  return lists;
}

TEST(IndicatorWords, ABareNameHasNoNotes) {
  EXPECT_EQ(bare_name("扫描合格率（≥**%）"), "扫描合格率");
  EXPECT_EQ(bare_name("宣传 时间(本年)"), "宣传时间");
  EXPECT_EQ(bare_name("（一）办结率"), "办结率");
  EXPECT_EQ(bare_name("办结率（一次性"), "办结率(一次性");
}

TEST(IndicatorWords, ANoteIsWhatStandsInTheLastBrackets) {
  EXPECT_EQ(note_of("项目总成本（万元）"), "万元");
  EXPECT_EQ(note_of("项目总成本（单位：万元）"), "万元");
  EXPECT_EQ(note_of("项目总成本（≤**万元）"), "");
  EXPECT_EQ(note_of("（一）项目总成本"), "");
  EXPECT_EQ(note_of("项目总成本"), "");
}

TEST(IndicatorWords, RatesAreToldByTheirEnd) {
  for (const char* name : {"办结率", "网上信访占比", "政策宣传覆盖面", "群众满意度", "合格率（≥**%）"})
    EXPECT_TRUE(is_rate_name(words(), name)) << name;
  for (const char* name : {"发布频率", "案件交办效率", "率先垂范人数", "办结率提升情况"})
    EXPECT_FALSE(is_rate_name(words(), name)) << name;
}

TEST(IndicatorWords, CountsAreToldByTheirEnd) {
  for (const char* name : {"非访数量", "区党政主要领导包案化解数", "查档利用人次", "宣传册数（本年）"})
    EXPECT_TRUE(is_count_name(words(), name)) << name;
  for (const char* name : {"居民消费价格指数", "数据准确率", "调节系数"})
    EXPECT_FALSE(is_count_name(words(), name)) << name;
}

TEST(IndicatorWords, SatisfactionIsNoCountOfSurveys) {
  for (const char* name : {"群众满意度", "服务对象满意率", "信访群众满意程度"})
    EXPECT_TRUE(is_satisfaction_name(words(), name)) << name;
  for (const char* name : {"满意度调查覆盖率", "满意度问卷份数", "群众投诉率"})
    EXPECT_FALSE(is_satisfaction_name(words(), name)) << name;
}

TEST(IndicatorWords, LessIsBetterOfSomeThings) {
  for (const char* name :
       {"受众投诉率", "安全事故发生次数", "越级上访人次", "差错率", "每页扫描加工成本", "极端恶性事件发生率"})
    EXPECT_TRUE(is_reverse_name(words(), name)) << name;
  for (const char* name : {"越级上访下降率", "投诉处理率", "非正常进京上访劝返率", "成本节约率",
                           "违规问题整改率", "事故应急处置率"})
    EXPECT_FALSE(is_reverse_name(words(), name)) << name;
}

TEST(IndicatorWords, UnitsAreOfAKind) {
  EXPECT_TRUE(is_percent_unit("%"));
  EXPECT_TRUE(is_percent_unit("%/年"));
  EXPECT_TRUE(is_money_unit(words(), "元/人"));
  EXPECT_FALSE(is_money_unit(words(), "万人"));
  EXPECT_TRUE(is_time_unit(words(), "个工作日"));
  EXPECT_TRUE(is_count_unit(words(), "件"));
  for (const char* unit : {"息诉率", "满意程度", "上访群众认知度", "合法访数量占总访数的比"})
    EXPECT_TRUE(is_rate_unit(words(), unit)) << unit;
  for (const char* unit : {"件", "度", "%", "", "年度", "优"})
    EXPECT_FALSE(is_rate_unit(words(), unit)) << unit;
}

TEST(IndicatorWords, NumberingIsTakenOff) {
  EXPECT_EQ(without_numbering("1.维护信访稳定"), "维护信访稳定");
  EXPECT_EQ(without_numbering("2、做好工作"), "做好工作");
  EXPECT_EQ(without_numbering("（一）会议"), "会议");
  EXPECT_EQ(without_numbering("(3) 会议"), "会议");
  EXPECT_EQ(without_numbering("1.5万元"), "1.5万元");
  EXPECT_EQ(without_numbering("2020年工作"), "2020年工作");
  EXPECT_EQ(without_numbering("三级终结"), "三级终结");
  EXPECT_EQ(without_numbering("12"), "12");
}

TEST(IndicatorWords, LettersAreCountedWithoutPunctuation) {
  EXPECT_EQ(letters_in("会议圆满完成。"), 6U);
  EXPECT_EQ(letters_in(" 98% 以上，"), 4U);
  EXPECT_EQ(letters_in("“、”"), 0U);
}

}  // namespace
}  // namespace targetbook::rules
