#include "batch/blank_forms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "batch/inputs/safe_name.hpp"

namespace targetbook::batch {
namespace {

using testing::ElementsAre;

TEST(SafeFileName, KeepsWhatWindowsAllows) {
  EXPECT_EQ(safe_file_name("玉田县信访局（本级）"), "玉田县信访局（本级）");
  EXPECT_EQ(safe_file_name(" 甲 局 "), "甲 局");
}

TEST(SafeFileName, ReplacesWhatItForbids) {
  EXPECT_EQ(safe_file_name("甲/乙\\丙:丁*戊?己\"庚<辛>壬|癸"), "甲_乙_丙_丁_戊_己_庚_辛_壬_癸");
  EXPECT_EQ(safe_file_name("局..."), "局___");
  EXPECT_EQ(safe_file_name(".局"), "_局");
  EXPECT_EQ(safe_file_name("con"), "_con");
  EXPECT_EQ(safe_file_name("Lpt1.x"), "_Lpt1.x");
}

TEST(SafeFileName, IsEmptyWhereNothingIsLeft) {
  EXPECT_EQ(safe_file_name(""), "");
  EXPECT_EQ(safe_file_name(" . "), "");
  EXPECT_EQ(safe_file_name("??"), "");
}

TEST(SafeFileName, IsNotCutWithinACharacter) {
  std::string name;
  for (int i = 0; i < 100; ++i) name += "局";
  const std::string safe = safe_file_name(name);
  EXPECT_LE(safe.size(), 200U);
  EXPECT_EQ(safe.size() % 3, 0U);
}

rules::RosterEntry bureau(std::uint32_t row, const char* code, const char* name) {
  rules::RosterEntry entry;
  entry.region_code = "130229";
  entry.region = "玉田县";
  entry.bureau_code = code;
  entry.bureau = name;
  entry.line = {row, 0};
  return entry;
}

class Plan : public testing::Test {
 protected:
  BlankPlan plan() { return plan_with({set_of_one(*catalogue_.find("contents"))}); }
  BlankPlan plan_with(std::vector<BlankSet> named) {
    const BlankJob job{std::move(named), "out", 2026, &roster_, catalogue_, 1, 0};
    return plan_blank_forms(job);
  }
  layouts::Catalogue catalogue_ = layouts::Catalogue::builtin();
  rules::Roster roster_;
};

TEST_F(Plan, NamesEachWorkbookAfterItsBureau) {
  roster_.entries = {bureau(1, "001", "甲局"), bureau(2, "002", "乙/局")};
  roster_.entries[1].year = 2027;
  const BlankPlan made = plan();
  ASSERT_EQ(made.forms.size(), 2U);
  EXPECT_EQ(made.forms[0].path, "玉田县/001-甲局-2026.xlsx");
  EXPECT_EQ(made.forms[1].path, "玉田县/002-乙_局-2026.xlsx");
  EXPECT_TRUE(made.mistakes.empty());
  ASSERT_EQ(made.overruled.size(), 1U);
  EXPECT_EQ(made.overruled[0].words.zh, "名单写2027年，按命令行 --year 用2026年");
}

TEST_F(Plan, TellsEveryMistakeWithItsPlace) {
  roster_.columns = {{"region", 1}, {"bureau_code", 2}, {"bureau", 3}, {"layout", 4}};
  roster_.entries = {bureau(1, "a", "甲局"), bureau(2, "A", "甲局"), bureau(3, "3", "??"),
                     bureau(4, "4", "丁局")};
  roster_.entries[3].layout = "hebei-project;nothing";
  std::vector<std::string> told;
  for (const RosterMistake& mistake : plan().mistakes)
    told.push_back(base::to_a1(mistake.at) + " " + mistake.words.zh);
  EXPECT_THAT(told, ElementsAre("D3 文件名「玉田县/A-甲局-2026.xlsx」与第2行的相同",
                                "D4 单位名称「??」不能作文件名", "E5 没有表样「nothing」"));
}

TEST_F(Plan, TakesTheLayoutsThatTheLineNames) {
  roster_.entries = {bureau(1, "1", "甲局")};
  roster_.entries[0].layout = "hebei-text；contents";
  const BlankPlan made = plan_with({});
  ASSERT_EQ(made.forms.size(), 1U);
  ASSERT_EQ(made.forms[0].sets.size(), 2U);
  EXPECT_EQ(made.forms[0].sets[0]->id, "hebei-text");
  EXPECT_EQ(made.forms[0].sets[1]->id, "contents");
  EXPECT_TRUE(made.overruled.empty());
}

TEST_F(Plan, TakesTheLayoutsOfTheCommandLineFirst) {
  roster_.columns = {{"layout", 4}};
  roster_.entries = {bureau(1, "1", "甲局")};
  roster_.entries[0].layout = "hebei-text；contents";
  const BlankPlan made = plan();
  ASSERT_EQ(made.forms.size(), 1U);
  ASSERT_EQ(made.forms[0].sets.size(), 1U);
  EXPECT_EQ(made.forms[0].sets[0]->id, "contents");
  ASSERT_EQ(made.overruled.size(), 1U);
  EXPECT_EQ(base::to_a1(made.overruled[0].at) + " " + made.overruled[0].words.zh,
            "E2 名单写「hebei-text；contents」，按命令行用「contents」");
}

TEST(BlankSets, KnowTheirLayouts) {
  const layouts::Catalogue catalogue = layouts::Catalogue::builtin();
  for (const BlankSet& set : builtin_sets(catalogue)) {
    EXPECT_GT(set.layouts.size(), 1U) << set.id;
    EXPECT_NE(set.each_project, nullptr) << set.id;
  }
}

}  // namespace
}  // namespace targetbook::batch
