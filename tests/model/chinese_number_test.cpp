#include <gtest/gtest.h>

#include "model/target_value.hpp"

namespace targetbook::model {
namespace {

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
