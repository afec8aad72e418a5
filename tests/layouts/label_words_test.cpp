#include "layouts/drawing/label_words.hpp"

#include <gmock/gmock.h>

#include "base/text.hpp"

namespace targetbook::layouts {
namespace {

TEST(LabelWords, AYearInFrontMakesNoOtherLabel) {
  for (const char* label :
       {"2025年预算数", "2025年度预算数", "年度预算数", "本年度预算数", "本年预算数", "当年预算数", "预算数"})
    EXPECT_EQ(without_year_words(base::fold_label(label)), "预算数") << label;
  EXPECT_EQ(without_year_words(base::fold_label("其中：本年财政资金")), "其中财政资金");
  EXPECT_EQ(without_year_words("上年预算数"), "上年预算数");
  EXPECT_EQ(without_year_words("年度"), "");
}

TEST(LabelWords, AUnitInBracketsIsKeptApart) {
  const std::string label = base::fold_label("预算数（单位：万元）");
  const auto parts = split_bracket(label);
  ASSERT_TRUE(parts.has_value());
  EXPECT_EQ(parts->words, "预算数");
  EXPECT_EQ(parts->bracket, "单位万元");
  EXPECT_FALSE(split_bracket(base::fold_label("预算数（本级）")).has_value());
}

TEST(LabelWords, TraditionalCharactersReadAsSimplifiedOnes) {
  EXPECT_EQ(base::fold_label("項目績效目標表"), "项目绩效目标表");
  EXPECT_EQ(base::fold_label("显著"), "显著");  // 著 is simplified too
}

}  // namespace
}  // namespace targetbook::layouts
