#include "value_cases.hpp"

namespace targetbook::model {
namespace {

// Every distinct value under 指标值, 前年, 上年 and 预计当年实现 in five published budget documents.
TEST(TargetValue, ReadsSubmittedValues) {
  expect_values({
      {"≤5达标率", "quantity op=≤ number=5 unit=达标率"},
      {"≥85息诉率", "quantity op=≥ number=85 unit=息诉率"},
      {"≥95满意率", "quantity op=≥ number=95 unit=满意率"},
      {"≥95合法访数量占总访数的比", "quantity op=≥ number=95 unit=合法访数量占总访数的比"},
      {"≤10满意程度", "quantity op=≤ number=10 unit=满意程度"},
      {"≥95上访群众认知度", "quantity op=≥ number=95 unit=上访群众认知度"},
      {"超期案件数量", "quality"},
      {"群众合法权益是否得到保障", "quality"},
      {"社会稳定性", "quality"},
      {"100%", "quantity number=100 unit=%"},
      {"%", "quality"},
      {"8 小时", "quantity number=8 unit=小时"},
      {"差旅费标志", "quality"},
      {"标准", "quality"},
      {"办公条 件", "quality"},
      {"持续", "quality"},
      {"≥98%", "quantity op=≥ number=98 unit=%"},
      {"水平提升", "quality"},
      {"社会稳定", "quality"},
      {"按时发 放", "quality"},
      {"≥90优", "quantity op=≥ number=90 unit=优"},
      {"≥5 次", "quantity op=≥ number=5 unit=次"},
      {"维稳", "quality"},
      {"全年实施", "quality"},
      {"2 万元", "quantity number=2 unit=万元"},
      {"2.5 万元", "quantity number=2.5 unit=万元"},
      {"社会氛围良好", "quality"},
      {"提升", "quality"},
      {"提高", "quality"},
      {"97%以上", "quantity op=≥ number=97 unit=%"},
      {"98%以上", "quantity op=≥ number=98 unit=%"},
      {"98%", "quantity number=98 unit=%"},
      {"99%", "quantity number=99 unit=%"},
      {"制作宣传展板≥3 个，印制宣传折页≥10000 份",
       "composite [制作宣传展板≥3 个: quantity op=≥ number=3 unit=个]"
       " [印制宣传折页≥10000 份: quantity op=≥ number=10000 unit=份]"},
      {"12 个月", "quantity number=12 unit=个月"},
      {"1", "quantity number=1"},
      {"0.5", "quantity number=0.5"},
      {"越级访、缠访闹访等行为较上年度减少", "quality"},
      {"法治信访建设得到加强", "quality"},
      {"全年各级交办重点信访事项数量", "quality"},
      {"促进社会和谐稳定", "quality"},
      {"=100%", "quantity op== number=100 unit=%"},
      {"≥ 95%", "quantity op=≥ number=95 unit=%"},
      {"≥80%", "quantity op=≥ number=80 unit=%"},
      {"下降", "quality"},
      {"0次", "quantity number=0 unit=次"},
      {"8人", "quantity number=8 unit=人"},
      {"≥50件", "quantity op=≥ number=50 unit=件"},
      {"5件", "quantity number=5 unit=件"},
      {"更加完善", "quality"},
      {"≥2种", "quantity op=≥ number=2 unit=种"},
      {">0%", "quantity op=> number=0 unit=%"},
      {"0%", "quantity number=0 unit=%"},
      {"8人/6人/5人",
       "composite [8人: quantity number=8 unit=人] [6人: quantity number=6 unit=人]"
       " [5人: quantity number=5 unit=人]"},
      {"", "empty"},
      {" \xC2\xA0\xE3\x80\x80\n", "empty"},
  });
}

// Of other published forms.
TEST(TargetValue, ReadsValuesOfOtherForms) {
  expect_values({
      {"≧95%", "quantity op=≥ number=95 unit=%"},
      {"═100%", "quantity op== number=100 unit=%"},
      {"＝100%", "quantity op== number=100 unit=%"},
      {"》90%", "quantity op=≥ number=90 unit=%"},
      {"100百分比", "quantity number=100 unit=%"},
      {"44,561", "quantity number=44561"},
      {"44561", "quantity number=44561"},
      {"28.8万元", "quantity number=28.8 unit=万元"},
      {"292%", "quantity number=292 unit=%"},
      {"按月安排", "quality"},
      {"≤**万元", "quality"},
      {"98%。", "quantity number=98 unit=%"},
      {"视频接访专网服务费 0.3 万 元 。 2. 信访微信公众号维护费 0.2 万元", "quality"},
      {"0.3万元。2.信访微信公众号维护费0.2万元", "quality"},
  });
}

TEST(TargetValue, KeepsBrokenTextAsQuality) {
  for (const std::string text : {"\xFF", "95%\xE4\xB8", "\xC0\xAF", "≥\xED\xA0\x80", "5\x80件"}) {
    const TargetValue value = parse_target_value(text);
    EXPECT_EQ(describe(value), "quality");
    EXPECT_EQ(value.raw, text);
  }
}

TEST(TargetValue, TakesTheStoredNumberForTheShownOne) {
  const auto read = [](const char* shown, const char* number) {
    return describe(parse_target_value(shown, *base::Decimal::parse(number)));
  };
  EXPECT_EQ(read("98%", "98"), "quantity number=98 unit=% stored");
  EXPECT_EQ(read("98%", "98.4"), "quantity number=98.4 unit=% stored");
  EXPECT_EQ(read("≥98%", "97.96"), "quantity op=≥ number=97.96 unit=% stored");
  EXPECT_EQ(read("1", "1"), "quantity number=1 stored");
  EXPECT_EQ(read("0.50", "0.5"), "quantity number=0.5 stored");
  EXPECT_EQ(read("44,561", "44561"), "quantity number=44561 stored");
  EXPECT_EQ(read("2021年12月31日", "44561"), "date stored");
  EXPECT_EQ(read("1.2E+05", "120000"), "quantity number=120000 stored");
  EXPECT_EQ(read("####", "5"), "quantity number=5 stored");
  EXPECT_EQ(read("", "5"), "quantity number=5 stored");
  EXPECT_EQ(read("1/2", "0.5"), "quantity number=0.5 stored");
  EXPECT_EQ(read("12-31", "44561"), "quantity number=44561 stored");
  EXPECT_EQ(read("1.2万元", "12000"), "quantity number=1.2 unit=万元 stored");  // a format that scales
  EXPECT_EQ(parse_target_value(" 98% ", base::Decimal::whole(98)).raw, "98%");
}

}  // namespace
}  // namespace targetbook::model
