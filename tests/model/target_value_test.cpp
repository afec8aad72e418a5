#include "model/target_value.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "describe.hpp"

namespace targetbook::model {
namespace {

struct Case {
  const char* text;
  const char* expected;
};

template <std::size_t count>
void expect_all(const Case (&cases)[count]) {
  for (const auto& [text, expected] : cases) {
    const TargetValue value = parse_target_value(text);
    EXPECT_EQ(describe(value), expected) << "of " << text;
    EXPECT_EQ(value.raw, base::trim(text));
    EXPECT_FALSE(value.stored_as_number);
  }
}

// Every distinct value that the five seed documents have under 指标值, 前年, 上年 and 预计当年实现.
TEST(TargetValue, ReadsSubmittedValues) {
  expect_all({
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
  expect_all({
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

TEST(TargetValue, ReadsOperatorSigns) {
  for (const char* sign : {"≥", "≧", "⩾", ">=", "=>", "＞=", "＞＝", "》", "》=", "≮"})
    EXPECT_EQ(describe(parse_target_value(std::string(sign) + "90%")), "quantity op=≥ number=90 unit=%")
        << sign;
  for (const char* sign : {"≤", "≦", "⩽", "<=", "=<", "＜=", "＜＝", "《", "《=", "≯"})
    EXPECT_EQ(describe(parse_target_value(std::string(sign) + "5%")), "quantity op=≤ number=5 unit=%")
        << sign;
  for (const char* sign : {"=", "＝", "═", "==", "﹦"})
    EXPECT_EQ(describe(parse_target_value(std::string(sign) + "5次")), "quantity op== number=5 unit=次")
        << sign;
  for (const char* sign : {">", "＞", "﹥"})
    EXPECT_EQ(describe(parse_target_value(std::string(sign) + "5次")), "quantity op=> number=5 unit=次")
        << sign;
  for (const char* sign : {"<", "＜", "﹤"})
    EXPECT_EQ(describe(parse_target_value(std::string(sign) + "5次")), "quantity op=< number=5 unit=次")
        << sign;
  for (const char* sign : {"≈", "~", "～", "约", "大约", "约为"})
    EXPECT_EQ(describe(parse_target_value(std::string(sign) + "5次")), "quantity op=≈ number=5 unit=次")
        << sign;
}

TEST(TargetValue, ReadsOperatorWords) {
  for (const char* word :
       {"不低于", "不少于", "不小于", "不得低于", "不得少于", "不能低于", "不应低于", "达到", "达",
        "大于等于", "大于或等于", "高于或等于", "大于=", "至少", "最低", "最少"})
    EXPECT_EQ(describe(parse_target_value(std::string(word) + "90%")), "quantity op=≥ number=90 unit=%")
        << word;
  for (const char* word : {"不高于", "不超过", "不多于", "不大于", "不得超过", "不得高于", "小于等于",
                           "小于或等于", "低于或等于", "至多", "最多", "最高", "控制在"})
    EXPECT_EQ(describe(parse_target_value(std::string(word) + "5%")), "quantity op=≤ number=5 unit=%")
        << word;
  for (const char* word : {"大于", "高于", "超过", "多于"})
    EXPECT_EQ(describe(parse_target_value(std::string(word) + " 5%")), "quantity op=> number=5 unit=%")
        << word;
  for (const char* word : {"小于", "低于", "少于", "不到", "不足"})
    EXPECT_EQ(describe(parse_target_value(std::string(word) + "5%")), "quantity op=< number=5 unit=%")
        << word;
}

TEST(TargetValue, ReadsOperatorsBehindTheNumber) {
  expect_all({
      {"5次以上", "quantity op=≥ number=5 unit=次"},
      {"5次及以上", "quantity op=≥ number=5 unit=次"},
      {"5次（含）以上", "quantity op=≥ number=5 unit=次"},
      {"5次以上（含）", "quantity op=≥ number=5 unit=次"},
      {"90以上", "quantity op=≥ number=90"},
      {"90 分 以 上", "quantity op=≥ number=90 unit=分"},
      {"3%以下", "quantity op=≤ number=3 unit=%"},
      {"3%及以下", "quantity op=≤ number=3 unit=%"},
      {"30个工作日以内", "quantity op=≤ number=30 unit=个工作日"},
      {"30天之内", "quantity op=≤ number=30 unit=天"},
      {"3天内", "quantity op=≤ number=3 unit=天"},
      {"15个工作日内办结", "quantity op=≤ number=15 unit=个工作日"},
      {"≥5次（含）", "quantity op=≥ number=5 unit=次"},
      {"1000余人", "quantity op=> number=1000 unit=人"},
      {"约100多人", "quantity op=≈ number=100 unit=人"},
      {"5人左右", "quantity op=≈ number=5 unit=人"},
      {"100万元上下", "quantity op=≈ number=100 unit=万元"},
      {"约100人左右", "quantity op=≈ number=100 unit=人"},
      {"控制在5%以内", "quantity op=≤ number=5 unit=%"},
      {"控制在28.8万元以内", "quantity op=≤ number=28.8 unit=万元"},
      {"达到95%以上", "quantity op=≥ number=95 unit=%"},
      {"保持在95%以上", "quantity op=≥ number=95 unit=%"},
      {"≥95%以上", "quantity op=≥ number=95 unit=%"},
      {"不超过3天以内", "quantity op=≤ number=3 unit=天"},
      {"超过95%以上", "quantity op=> number=95 unit=%"},
      {"≤5次以上", "quality"},  // it contradicts itself
      {"≥95%左右", "quality"},
  });
}

TEST(TargetValue, ReadsNumbers) {
  expect_all({
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

TEST(TargetValue, LeavesWordsWithNumeralsAlone) {
  for (const char* text : {"三分之二",     "一般",     "一流水平", "达一流水平", "不低于一般水平", "一致",
                           "一定程度提升", "十分满意", "三农",     "百姓满意",   "万无一失",       "两会保障",
                           "零投诉",       "零容忍",   "一次性",   "一年两次",   "三级以上",       "一线",
                           "宣传到达一线", "三五个",   "百",       "十全十美",   "一站式服务"})
    EXPECT_EQ(describe(parse_target_value(text)), "quality") << text;
}

TEST(TargetValue, ReadsUnits) {
  expect_all({
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

TEST(TargetValue, ReadsRanges) {
  expect_all({
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

TEST(TargetValue, ReadsComposites) {
  expect_all({
      {"8人/6人", "composite [8人: quantity number=8 unit=人] [6人: quantity number=6 unit=人]"},
      {"8/6/5人", "composite [8: quantity number=8] [6: quantity number=6] [5人: quantity number=5 unit=人]"},
      {"2/3", "quality"},
      {"1/3以上", "quality"},
      {"8,6,5", "composite [8: quantity number=8] [6: quantity number=6] [5: quantity number=5]"},
      {"5、6件", "composite [5: quantity number=5] [6件: quantity number=6 unit=件]"},
      {"≥90%，≤95%",
       "composite [≥90%: quantity op=≥ number=90 unit=%] [≤95%: quantity op=≤ number=95 unit=%]"},
      {"展板≥3个；\n折页≥10,000份。",
       "composite [展板≥3个: quantity op=≥ number=3 unit=个]"
       " [折页≥10,000份: quantity op=≥ number=10000 unit=份]"},
      {"1、展板≥3个\n2、折页不少于5份",
       "composite [1、展板≥3个: quantity op=≥ number=3 unit=个]"
       " [2、折页不少于5份: quantity op=≥ number=5 unit=份]"},
      {"展板3个、折页100份",
       "composite [展板3个: quantity number=3 unit=个] [折页100份: quantity number=100 unit=份]"},
      {"展板：3个；折页：100份以上",
       "composite [展板：3个: quantity number=3 unit=个] [折页：100份以上: quantity op=≥ number=100 "
       "unit=份]"},
      {"政策、法规宣传≥3次，折页≥100份",
       "composite [政策、法规宣传≥3次: quantity op=≥ number=3 unit=次]"
       " [折页≥100份: quantity op=≥ number=100 unit=份]"},
      {"3个（展板，折页），5份",
       "composite [3个（展板，折页）: quantity number=3 unit=个（展板，折页）] [5份: quantity number=5 "
       "unit=份]"},
      {"≥95%，优秀", "quality"},
      {"召开会议3次，保障信访稳定", "quality"},
      {"2021年，2022年", "quality"},
      {"第3次，第5次", "quality"},
      {"较2020年提高，较2021年下降", "quality"},
  });
}

TEST(TargetValue, ReadsALabelOnlyBeforeAnOperator) {
  expect_all({
      {"展板≥3个", "quantity op=≥ number=3 unit=个"},
      {"A4纸≥10包", "quantity op=≥ number=10 unit=包"},
      {"群众满意度不低于95%", "quantity op=≥ number=95 unit=%"},
      {"群众满意率达95%以上", "quantity op=≥ number=95 unit=%"},
      {"指标值：≥95%", "quantity op=≥ number=95 unit=%"},
      {"1、展板≥3个", "quantity op=≥ number=3 unit=个"},
      {"政策、法规知晓率≥95%", "quantity op=≥ number=95 unit=%"},
      {"优≥90%", "quantity op=≥ number=90 unit=%"},
      {"展板》3个", "quantity op=≥ number=3 unit=个"},
      {"A4纸10包", "quality"},
      {"展板3个", "quality"},
      {"满意度：95%", "quality"},
      {"《信访条例》10本", "quality"},
      {"《2021年工作要点》", "quality"},
      {"未达到95%", "quality"},
      {"没有超过5件", "quantity op=≤ number=5 unit=件"},
      {"年接待量约500人", "quantity op=≈ number=500 unit=人"},
      {"节约5万元", "quality"},
      {"下达5份文件", "quality"},
      {"展板3~5个", "quality"},
      {"加强宣传，满意度≥95%", "quality"},
      {"满意度是否≥95%？", "quality"},
      {"≥90% ≤100%", "quality"},
  });
}

TEST(TargetValue, ReadsDates) {
  for (const char* text : {"2021年12月底前",
                           "2021 年 12 月 底 前",
                           "2021年12月31日",
                           "2021年12月31日前",
                           "2021年12月",
                           "12月底前",
                           "12月31日",
                           "12月底前完成",
                           "12月份",
                           "6月底",
                           "25日前",
                           "2021年",
                           "2021年底前",
                           "2021年度",
                           "2021年全年",
                           "2021年年内",
                           "21年12月底前",
                           "2021-12-31",
                           "2021/12/31",
                           "2021.12.31",
                           "2021-12",
                           "2021-12-31 00:00:00",
                           "于2021年12月底前完成",
                           "截至2021年12月31日",
                           "每年12月底前",
                           "当年12月底",
                           "2021年1月-12月",
                           "2021年1月至2021年12月",
                           "1月-12月",
                           "2021年-2021年",
                           "2021-2023年",
                           "第三季度",
                           "三季度",
                           "4季度",
                           "2021.1-2021.12",
                           "2021年4季度末",
                           "二〇二一年十二月底前",
                           "十二月底前",
                           "12月中旬",
                           "２０２１年１２月",
                           "2021年12月底前。"})
    EXPECT_EQ(describe(parse_target_value(text)), "date") << text;
  expect_all({
      {"≤2021年12月31日", "date op=≤"},
      {"2021", "quantity number=2021"},
      {"2021.12", "quantity number=2021.12"},
      {"30年", "quantity number=30 unit=年"},
      {"12月", "quantity number=12 unit=月"},
      {"1年内", "quantity op=≤ number=1 unit=年"},
      {"2021年12月底前完成率100%", "quality"},
      {"4个季度", "quantity number=4 unit=个季度"},
      {"1次/季度", "quantity number=1 unit=次/季度"},
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

TEST(ChineseNumber, ReadsNumerals) {
  const std::pair<const char*, const char*> cases[] = {
      {"零", "0"},
      {"〇", "0"},
      {"十", "10"},
      {"十五", "15"},
      {"二十", "20"},
      {"二十五", "25"},
      {"廿一", "21"},
      {"卅", "30"},
      {"两", "2"},
      {"一百零五", "105"},
      {"一百二", "120"},
      {"三千零五", "3005"},
      {"两千", "2000"},
      {"三万", "30000"},
      {"两万五", "25000"},
      {"一百二十万", "1200000"},
      {"一亿", "100000000"},
      {"一万亿", "1000000000000"},
      {"二〇二一", "2021"},
      {"二〇", "20"},
      {"三点一四", "3.14"},
      {"一点五万", "15000"},
      {"壹仟贰佰叁拾", "1230"},
      {"25", "25"},
      {"２５", "25"},
      {"1,234.5", "1234.5"},
      {"12万", "120000"},
      {"1.5亿", "150000000"},
      {"-3", "-3"},
      {"三亿五千万零二", "350000002"},
      {" 十二 ", "12"},
  };
  for (const auto& [text, number] : cases) {
    const auto value = parse_chinese_number(text);
    ASSERT_TRUE(value) << text;
    EXPECT_EQ(value->to_string(), number) << text;
  }
}

TEST(ChineseNumber, RefusesWhatIsNone) {
  for (const char* text :
       {"", "百", "千", "万", "三五", "十百", "一二十", "一十百", "三点", "点五", "一万一万", "件",
        "二十五件", "百分之五", "万5", "1.2.3万", "三点一十", "\xFF", "五五零十"})
    EXPECT_FALSE(parse_chinese_number(text)) << text;
  const std::string long_text(3000, '9');
  EXPECT_FALSE(parse_chinese_number(long_text));
}

}  // namespace
}  // namespace targetbook::model
