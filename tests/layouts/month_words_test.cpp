#include "layouts/drawing/month_words.hpp"

#include <gmock/gmock.h>

namespace targetbook::layouts {
namespace {

using testing::Eq;
using testing::Optional;

TEST(MonthWords, TellTheMonthHoweverItIsPut) {
  const std::pair<const char*, int> said[] = {{"3月底", 3},       {"三月底前", 3},
                                              {"2023年3月底", 3}, {"3月末", 3},
                                              {"截至3月底", 3},   {"1-3月", 3},
                                              {"1月—6月", 6},     {"十二月", 12},
                                              {"12月31日前", 12}, {"第一季度", 3},
                                              {"二季度末", 6},    {"第3季度", 9},
                                              {"四季度", 12},     {"3月底支出进度（%）", 3},
                                              {"上半年", 6},      {"2023年度10月份", 10}};
  for (const auto& [text, month] : said) EXPECT_THAT(month_of(text), Optional(Eq(month))) << text;
}

TEST(MonthWords, SayNothingOfOtherTexts) {
  for (const char* text :
       {"13月", "0月", "五季度", "3月底完成设备采购", "月底", "3个月", "季度", "2023年", "3", ""})
    EXPECT_THAT(month_of(text), Eq(std::nullopt)) << text;
}

}  // namespace
}  // namespace targetbook::layouts
