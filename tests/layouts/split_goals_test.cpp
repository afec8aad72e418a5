// A cell of numbered goals taken apart.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layouts/read/assemble.hpp"

namespace targetbook::layouts {
namespace {

using testing::ElementsAre;

std::vector<std::string> texts(std::string text) {
  std::vector<std::string> all;
  for (const model::Goal& goal : split_goals({std::move(text), base::CellRef{6, 1}}, model::Term::annual)) {
    EXPECT_EQ(goal.term, model::Term::annual);
    EXPECT_EQ(goal.text.cell, (base::CellRef{6, 1}));
    EXPECT_EQ(goal.name.value, "");
    all.push_back(goal.text.value);
  }
  return all;
}

TEST(SplitGoals, WhereLinesBeginWithOneTwoThree) {
  EXPECT_THAT(texts("1.保稳定；\n2.促和谐。"), ElementsAre("1.保稳定；", "2.促和谐。"));
  EXPECT_THAT(texts("1、保稳定；\n2、促和谐。"), ElementsAre("1、保稳定；", "2、促和谐。"));
  EXPECT_THAT(texts("1．保稳定；\n 2．促和谐。"), ElementsAre("1．保稳定；", "2．促和谐。"));
  EXPECT_THAT(texts("1)保稳定；\n2）促和谐。"), ElementsAre("1)保稳定；", "2）促和谐。"));
  EXPECT_THAT(texts("１．保稳定\n２．促和谐"), ElementsAre("１．保稳定", "２．促和谐"));
}

TEST(SplitGoals, AndLinesBetweenBelongToTheGoalAbove) {
  EXPECT_THAT(texts("1.保稳定；\n其中：\n（1）接访\n2.促和谐。"),
              ElementsAre("1.保稳定；\n其中：\n（1）接访", "2.促和谐。"));
}

TEST(SplitGoals, ButOnlyInTheirOrder) {
  EXPECT_THAT(texts("1.保稳定；\n3.促和谐。"), ElementsAre("1.保稳定；\n3.促和谐。"));
  EXPECT_THAT(texts("1.保稳定\n2.促和谐\n2.再来\n3.第三"),
              ElementsAre("1.保稳定", "2.促和谐\n2.再来", "3.第三"));
}

TEST(SplitGoals, ElseOneGoalAsItStands) {
  EXPECT_THAT(texts("维护信访稳定"), ElementsAre("维护信访稳定"));
  EXPECT_THAT(texts("目标：\n1.保稳定\n2.促和谐"), ElementsAre("目标：\n1.保稳定\n2.促和谐"));
  EXPECT_THAT(texts("一、保稳定\n二、促和谐"), ElementsAre("一、保稳定\n二、促和谐"));
  EXPECT_THAT(texts("1.维护信访稳定"), ElementsAre("1.维护信访稳定"));
  EXPECT_THAT(texts("2020年完成改造"), ElementsAre("2020年完成改造"));
}

TEST(SplitGoals, OfABlankAreNone) {
  EXPECT_TRUE(texts("").empty());
}

}  // namespace
}  // namespace targetbook::layouts
