#include "model/levels.hpp"

#include <gtest/gtest.h>

namespace targetbook::model {
namespace {

std::string describe(const LevelLabel& label) {
  std::string out = label.name;
  if (!label.is_standard) out += " (no standard name)";
  if (label.was_alias) out += " (alias)";
  if (label.requirement != Requirement::unstated) out += std::string(" ") + to_string(label.requirement);
  return out;
}

struct Case {
  const char* label;
  const char* expected;
};

TEST(Levels, ReadsFirstLevels) {
  constexpr Case cases[] = {
      {"产出指标", "产出指标"},
      {"效益指标", "效益指标"},
      {"满意度指标", "满意度指标"},
      {"成本指标", "成本指标"},
      {"投入指标", "投入指标"},
      {"过程指标", "过程指标"},
      {"1、产出指标", "产出指标"},
      {"2、效益指标", "效益指标"},
      {"1.产出指标", "产出指标"},
      {"２．效益指标", "效益指标"},
      {"（一）产出指标", "产出指标"},
      {"一、产出指标", "产出指标"},
      {"①产出指标", "产出指标"},
      {"1)产出指标", "产出指标"},
      {"*产出指标", "产出指标"},
      {"＊ 产出指标", "产出指标"},
      {" 产 出\n指 标 ", "产出指标"},
      {"产出指标：", "产出指标"},
      {"产出指标（50分）", "产出指标"},
      {"产出指标 (50%)", "产出指标"},
      {"产出指标【50】", "产出指标"},
      {"产出指标50分", "产出指标"},
      {"产出指标 权重50", "产出指标"},
      {"产出指标（必填（硬性））", "产出指标 hard"},
      {"产出指标（50分", "产出指标"},
      {"效果指标", "效益指标 (alias)"},
      {"效果", "效益指标 (alias)"},
      {"效益", "效益指标 (alias)"},
      {"绩效效益指标", "效益指标 (alias)"},
      {"产出", "产出指标 (alias)"},
      {"二、效果指标（30分）", "效益指标 (alias)"},
      {"满意度", "满意度指标 (alias)"},
      {"成本", "成本指标 (alias)"},
      {"社会效益指标（必填）", "社会效益指标（必填） (no standard name) required"},
      {"服务对象满意度指标", "服务对象满意度指标 (no standard name)"},
      {"预算 执行", "预算执行 (no standard name)"},
      {"", " (no standard name)"},
      {"（必填）", "（必填） (no standard name) required"},
      {"指标", "指标 (no standard name)"},
  };
  for (const auto& [label, expected] : cases) EXPECT_EQ(describe(parse_level1(label)), expected) << label;
}

TEST(Levels, ReadsSecondLevels) {
  constexpr Case cases[] = {
      {"数量指标", "数量指标"},
      {"质量指标", "质量指标"},
      {"时效指标", "时效指标"},
      {"成本指标", "成本指标"},
      {"经济效益指标", "经济效益指标"},
      {"社会效益指标", "社会效益指标"},
      {"生态效益指标", "生态效益指标"},
      {"可持续影响指标", "可持续影响指标"},
      {"服务对象满意度指标", "服务对象满意度指标"},
      {"经济成本指标", "经济成本指标"},
      {"社会成本指标", "社会成本指标"},
      {"生态环境成本指标", "生态环境成本指标"},
      {"数量指标（必填硬性指标）", "数量指标 hard"},
      {"质量指标（必填）", "质量指标 required"},
      {"质量指标(必填)", "质量指标 required"},
      {"质量指标【必填】", "质量指标 required"},
      {"经济效益指标（选填）", "经济效益指标 optional"},
      {"生态效益指标（非必填）", "生态效益指标 optional"},
      {"（1）数量指标（20分）", "数量指标"},
      {"经济效益指 标", "经济效益指标"},
      {"服务对象满 意度指标", "服务对象满意度指标"},
      {"可持续影响\n指标", "可持续影响指标"},
      {"社会效益", "社会效益指标 (alias)"},
      {"数量", "数量指标 (alias)"},
      {"可持续影响", "可持续影响指标 (alias)"},
      {"环境效益指标", "生态效益指标 (alias)"},
      {"环境效益", "生态效益指标 (alias)"},
      {"产出数量", "数量指标 (alias)"},
      {"产出时效指标", "时效指标 (alias)"},
      {"服务对象满意度", "服务对象满意度指标 (alias)"},
      {"社会公众或服务对象满意度指标", "服务对象满意度指标 (alias)"},
      {"社会公众或服务对象满意度", "服务对象满意度指标 (alias)"},
      {"社会公众满意度", "服务对象满意度指标 (alias)"},
      {"满意度指标", "服务对象满意度指标 (alias)"},
      {"满意度", "服务对象满意度指标 (alias)"},
      {"经济成本", "经济成本指标 (alias)"},
      {"生态环境成本", "生态环境成本指标 (alias)"},
      {"产出指标", "产出指标 (no standard name)"},
      {"预算执行率", "预算执行率 (no standard name)"},
  };
  for (const auto& [label, expected] : cases) EXPECT_EQ(describe(parse_level2(label)), expected) << label;
}

TEST(Levels, SurvivesBrokenLabels) {
  for (const char* label : {"\xFF", "数量\x80指标", "（（（", "）））", "1234567890", "、、、"}) {
    EXPECT_FALSE(parse_level1(label).is_standard) << label;
    EXPECT_FALSE(parse_level2(label).is_standard) << label;
  }
}

TEST(Levels, KnowsTheGroupOfASecondLevel) {
  EXPECT_EQ(level1_of("数量指标"), "产出指标");
  EXPECT_EQ(level1_of("成本指标"), "产出指标");
  EXPECT_EQ(level1_of("可持续影响指标"), "效益指标");
  EXPECT_EQ(level1_of("服务对象满意度指标"), "满意度指标");
  EXPECT_EQ(level1_of("社会成本指标"), "成本指标");
  EXPECT_EQ(level1_of("社会效益"), "");
}

TEST(Levels, PrintsTheNoteItReads) {
  for (const auto requirement :
       {Requirement::unstated, Requirement::required, Requirement::hard, Requirement::optional}) {
    const std::string label = "数量指标" + std::string(printed_note(requirement));
    EXPECT_EQ(parse_level2(label).requirement, requirement);
    EXPECT_EQ(parse_level2(label).name, "数量指标");
  }
  EXPECT_STREQ(to_string(Requirement::unstated), "");
}

}  // namespace
}  // namespace targetbook::model
