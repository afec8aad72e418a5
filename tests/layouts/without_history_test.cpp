// The simple shape of a table whose form says nothing of earlier years.
#include "layouts/drawing/without_history.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layouts/drawing/catalogue.hpp"

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
  EXPECT_THAT(entries(simple->draw[1]),
              testing::ElementsAre("年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "<", "<",
                                   "指标值确定依据"));
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
  EXPECT_FALSE(
      without_history(block_of(catalogue, "wuhan-project", "annual")));  // the weight stands there too
}

}  // namespace
}  // namespace targetbook::layouts
