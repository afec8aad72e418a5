// The simple shape of a table whose form says nothing of earlier years; and drawings as pictures.
#include "layouts/without_history.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layouts/catalogue.hpp"

namespace targetbook::layouts {
namespace {

std::string entry(const DrawnCell& cell) {
  if (cell.kind == DrawnCell::Kind::left) return "<";
  if (cell.kind == DrawnCell::Kind::above) return "^";
  return cell.has_slot() ? "{" + std::string(cell.slot()) + "}" : cell.words();
}

std::vector<std::string> entries(const DrawnRow& row) {
  std::vector<std::string> all;
  for (const DrawnCell& cell : row) all.push_back(entry(cell));
  return all;
}

const Block& block_of(const Catalogue& catalogue, std::string_view layout, std::string_view id) {
  for (const Block& block : catalogue.find(layout)->blocks)
    if (block.id == id) return block;
  throw std::out_of_range(std::string(id));
}

TEST(WithoutHistory, LeavesOneColumnForTheValue) {
  const Catalogue catalogue = Catalogue::builtin();
  const auto simple = without_history(block_of(catalogue, "wuhan-department", "annual"));
  ASSERT_TRUE(simple);
  ASSERT_EQ(simple->draw.size(), 2U);
  EXPECT_THAT(entries(simple->draw[1]), testing::ElementsAre("年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值",
                                                             "<", "<", "指标值确定依据"));
  EXPECT_THAT(entries(simple->repeat),
              testing::ElementsAre("^", "{level1}", "{level2}", "{level3}", "{value}", "<", "<", "{basis}"));
}

TEST(WithoutHistory, IsNothingForATableThatHasNone) {
  const Catalogue catalogue = Catalogue::builtin();
  EXPECT_FALSE(without_history(block_of(catalogue, "wuhan-department", "long-term")));
  EXPECT_FALSE(without_history(block_of(catalogue, "hebei-project", "indicators")));
}

TEST(WithoutHistory, IsNothingWhereTheSubHeadingsHoldMore) {
  const Catalogue catalogue = Catalogue::builtin();
  EXPECT_FALSE(without_history(block_of(catalogue, "wuhan-project", "annual")));  // the weight stands there too
}

TEST(Picture, ShowsMergedAreasSlotsAndRepeatedRows) {
  const Drawing drawing = parse_drawing(R"(
id = "small"
kind = "project-target"
name = { zh = "小表", en = "Small" }
widths = [10, 20, 10]
[[block]]
id = "head"
draw = [["{title}", "<", "<"], ["资金", "预算数", "{funds.total}"], ["^", "单位：{unit}", "<"]]
[[block]]
id = "rows"
table = "spending"
draw = [["项目内容", "依据", ""]]
repeat = ["{item}", "{basis}", "<"]
)",
                                        "small.toml");
  EXPECT_EQ(picture_of(drawing), R"(?)");
}

}  // namespace
}  // namespace targetbook::layouts
