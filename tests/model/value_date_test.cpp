#include "value_cases.hpp"

namespace targetbook::model {
namespace {

TEST(ValueDates, ReadsDates) {
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
  expect_values({
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

}  // namespace
}  // namespace targetbook::model
