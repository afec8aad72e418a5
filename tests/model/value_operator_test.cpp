#include "value_cases.hpp"

namespace targetbook::model {
namespace {

TEST(ValueOperators, ReadsOperatorSigns) {
  for (const char* sign : {"≥", "≧", "⩾", ">=", "=>", "＞=", "＞＝", "》", "》=", "≮"})
    expect_value(std::string(sign) + "90%", "quantity op=≥ number=90 unit=%");
  for (const char* sign : {"≤", "≦", "⩽", "<=", "=<", "＜=", "＜＝", "《", "《=", "≯"})
    expect_value(std::string(sign) + "5%", "quantity op=≤ number=5 unit=%");
  for (const char* sign : {"=", "＝", "═", "==", "﹦"})
    expect_value(std::string(sign) + "5次", "quantity op== number=5 unit=次");
  for (const char* sign : {">", "＞", "﹥"})
    expect_value(std::string(sign) + "5次", "quantity op=> number=5 unit=次");
  for (const char* sign : {"<", "＜", "﹤"})
    expect_value(std::string(sign) + "5次", "quantity op=< number=5 unit=次");
  for (const char* sign : {"≈", "~", "～", "约", "大约", "约为"})
    expect_value(std::string(sign) + "5次", "quantity op=≈ number=5 unit=次");
}

TEST(ValueOperators, ReadsOperatorWords) {
  for (const char* word :
       {"不低于", "不少于", "不小于", "不得低于", "不得少于", "不能低于", "不应低于", "达到", "达",
        "大于等于", "大于或等于", "高于或等于", "大于=", "至少", "最低", "最少"})
    expect_value(std::string(word) + "90%", "quantity op=≥ number=90 unit=%");
  for (const char* word : {"不高于", "不超过", "不多于", "不大于", "不得超过", "不得高于", "小于等于",
                           "小于或等于", "低于或等于", "至多", "最多", "最高", "控制在"})
    expect_value(std::string(word) + "5%", "quantity op=≤ number=5 unit=%");
  for (const char* word : {"大于", "高于", "超过", "多于"})
    expect_value(std::string(word) + " 5%", "quantity op=> number=5 unit=%");
  for (const char* word : {"小于", "低于", "少于", "不到", "不足"})
    expect_value(std::string(word) + "5%", "quantity op=< number=5 unit=%");
}

TEST(ValueOperators, ReadsOperatorsBehindTheNumber) {
  expect_values({
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

TEST(ValueOperators, ReadsALabelOnlyBeforeAnOperator) {
  expect_values({
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

}  // namespace
}  // namespace targetbook::model
