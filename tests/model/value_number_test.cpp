#include "value_cases.hpp"

namespace targetbook::model {
namespace {

TEST(ValueNumbers, ReadsNumbers) {
  expect_values({
      {"10,000份", "quantity number=10000 unit=份"},
      {"10，000份", "quantity number=10000 unit=份"},
      {"1,234,567.80元", "quantity number=1234567.8 unit=元"},
      {"９５．５％", "quantity number=95.5 unit=%"},
      {"＋３％", "quantity number=3 unit=%"},
      {"-5%", "quantity number=-5 unit=%"},
      {"－５％", "quantity number=-5 unit=%"},
      {"≥−5%", "quantity op=≥ number=-5 unit=%"},
      {"1.000000", "quantity number=1"},
      {"5.", "quantity number=5"},
      {"1.5.2", "quality"},
      {"1e5", "quality"},
      {"12345678901234567890", "quality"},  // more digits than a number is kept with
      {"1:3", "quality"},
      {"=5*3", "quality"},
      {"=SUM(A1)", "quality"},
      {"二十五件", "quantity number=25 unit=件"},
      {"≥三次", "quantity op=≥ number=3 unit=次"},
      {"不少于两种", "quantity op=≥ number=2 unit=种"},
      {"十天以内", "quantity op=≤ number=10 unit=天"},
      {"三万元", "quantity number=3 unit=万元"},
      {"二十三万五千元", "quantity number=235000 unit=元"},
      {"一亿二千万元", "quantity number=120000000 unit=元"},
      {"零", "quantity number=0"},
      {"零起", "quantity number=0 unit=起"},
      {"百分之九十五", "quantity number=95 unit=%"},
      {"百分之九十五以上", "quantity op=≥ number=95 unit=%"},
      {"百分之九十五点五", "quantity number=95.5 unit=%"},
      {"百分之95", "quantity number=95 unit=%"},
      {"百分之百", "quantity number=100 unit=%"},
      {"百分百", "quantity number=100 unit=%"},
      {"千分之三", "quantity number=3 unit=‰"},
      {"达到百分之九十以上", "quantity op=≥ number=90 unit=%"},
  });
}

TEST(ValueNumbers, LeavesWordsWithNumeralsAlone) {
  for (const char* text : {"三分之二",     "一般",     "一流水平", "达一流水平", "不低于一般水平", "一致",
                           "一定程度提升", "十分满意", "三农",     "百姓满意",   "万无一失",       "两会保障",
                           "零投诉",       "零容忍",   "一次性",   "一年两次",   "三级以上",       "一线",
                           "宣传到达一线", "三五个",   "百",       "十全十美",   "一站式服务"})
    EXPECT_EQ(describe(parse_target_value(text)), "quality") << text;
}

TEST(ValueNumbers, ReadsUnits) {
  expect_values({
      {"90 %", "quantity number=90 unit=%"},
      {"90％", "quantity number=90 unit=%"},
      {"90﹪", "quantity number=90 unit=%"},
      {"≥95百分比", "quantity op=≥ number=95 unit=%"},
      {"3百分点", "quantity number=3 unit=百分点"},
      {"3个百分点", "quantity number=3 unit=个百分点"},
      {"5‰", "quantity number=5 unit=‰"},
      {"≥95%满意率", "quantity op=≥ number=95 unit=%"},
      {"100%覆盖", "quantity number=100 unit=%"},
      {"5%/年", "quantity number=5 unit=%/年"},
      {"100元/人", "quantity number=100 unit=元/人"},
      {"100元／人·天", "quantity number=100 unit=元/人·天"},
      {"≤40元/人/天", "quantity op=≤ number=40 unit=元/人/天"},
      {"3个（套）", "quantity number=3 unit=个（套）"},
      {"3个（套、件）", "quantity number=3 unit=个（套、件）"},
      {"100（%）", "quantity number=100 unit=%"},
      {"5（件）", "quantity number=5 unit=件"},
      {"500m2", "quantity number=500 unit=m2"},
      {"500㎡", "quantity number=500 unit=㎡"},
      {"5件。", "quantity number=5 unit=件"},
      {"5件；", "quantity number=5 unit=件"},
      {"12\n个月", "quantity number=12 unit=个月"},
      {"≥95%\xE2\x80\x8B", "quantity op=≥ number=95 unit=%"},
      {"5件（其中重点3件）", "quality"},
      {"5件\n优秀", "quality"},
      {"3名信访干部参加省级培训", "quality"},
      {"1.提高群众满意度", "quality"},
      {"100%%", "quality"},
      {"5件？", "quality"},
  });
}

TEST(ValueNumbers, ReadsRanges) {
  expect_values({
      {"90%-95%", "quantity number=90 to=95 unit=%"},
      {"90-95%", "quantity number=90 to=95 unit=%"},
      {"90%-95", "quantity number=90 to=95 unit=%"},
      {"90％～95％", "quantity number=90 to=95 unit=%"},
      {"5—10件", "quantity number=5 to=10 unit=件"},
      {"5——10件", "quantity number=5 to=10 unit=件"},
      {"3~5次", "quantity number=3 to=5 unit=次"},
      {"80至90", "quantity number=80 to=90"},
      {"3 到 5 次", "quantity number=3 to=5 unit=次"},
      {"5天-10天", "quantity number=5 to=10 unit=天"},
      {"5日至10日", "quantity number=5 to=10 unit=日"},
      {"1万-2万元", "quantity number=1 to=2 unit=万元"},
      {"三至五次", "quantity number=3 to=5 unit=次"},
      {"百分之八十至九十", "quantity number=80 to=90 unit=%"},
      {"-5%~5%", "quantity number=-5 to=5 unit=%"},
      {"3-5次以内", "quantity op=≤ number=3 to=5 unit=次"},
      {"控制在3%-5%", "quantity number=3 to=5 unit=%"},
      {"1-12月", "quantity number=1 to=12 unit=月"},
      {"2021-2023", "quantity number=2021 to=2023"},
      {"10-5件", "quality"},
      {"5至", "quality"},
      {"5人-10件", "quality"},
      {"1-2-3", "quality"},
  });
}

}  // namespace
}  // namespace targetbook::model
