// A form told by its words is drawn straight from the sketch: the same drawing as the draft that people get.
#include <gtest/gtest.h>

#include "by_words.hpp"
#include "layouts/find/sheet_view.hpp"
#include "layouts/vocabulary/form_sketch.hpp"

namespace targetbook::layouts::test {
namespace {

const base::Words name{"本县", "ours"};

std::vector<Sketch> sketches_of(const Rows& rows) {
  const grid::Workbook workbook = sheet_of(rows);
  return sketch_forms(SheetView(workbook, workbook.sheets.front()));
}

TEST(Sketch, ItsDrawingIsTheOneThatItsDraftSays) {
  const std::vector<Sketch> sketches = sketches_of({
      {"2025年度财政支出\n绩效目标申报表", "<", "<", "<", "<", "<"},
      {"申报单位：云溪县文化馆", "<", "<", "<", "金额单位：万元", "<"},
      {"项目名称", "戏曲下乡", "<", "负责人", "（略）", "<"},
      {"本年预算", "12.5", "<", "其中：财政性资金", "10", "<"},
      {"年度绩效目标", "送戏下乡四十场。", "<", "<", "<", "<"},
      {"绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "<"},
      {"^", "产出指标", "数量指标", "演出场次", "≥40场", "<"},
  });
  ASSERT_EQ(sketches.size(), 1U);
  const Drawing drawn = drawing_of(sketches.front(), "my-county", name);
  const Drawing parsed = parse_drawing(to_toml(sketches.front(), "my-county", name), "my-county");
  EXPECT_EQ(picture_of(drawn), picture_of(parsed));
  EXPECT_EQ(drawn.title, parsed.title);
  EXPECT_EQ(drawn.columns, parsed.columns);
  ASSERT_EQ(drawn.blocks.size(), parsed.blocks.size());
  for (std::size_t i = 0; i < drawn.blocks.size(); ++i) {
    const Block& own = drawn.blocks[i];
    const Block& other = parsed.blocks[i];
    EXPECT_EQ(own.id, other.id);
    EXPECT_EQ(own.table, other.table);
    EXPECT_EQ(own.term, other.term);
    EXPECT_EQ(own.group, other.group);
    EXPECT_EQ(own.blank, other.blank);
    ASSERT_EQ(own.repeat.size(), other.repeat.size());
    for (std::size_t c = 0; c < own.repeat.size(); ++c)
      EXPECT_EQ(own.repeat[c].slot(), other.repeat[c].slot());
    for (std::size_t r = 0; r < own.draw.size(); ++r)
      for (std::size_t c = 0; c < own.draw[r].size(); ++c) {
        EXPECT_EQ(own.draw[r][c].kind, other.draw[r][c].kind) << own.id << " " << r << " " << c;
        EXPECT_EQ(own.draw[r][c].rows, other.draw[r][c].rows);
        EXPECT_EQ(own.draw[r][c].columns, other.draw[r][c].columns);
      }
  }
}

TEST(Sketch, AListBesideAnotherTableIsNoDrawing) {
  Sketch sketch;
  sketch.widths = {10};
  sketch.blocks.resize(2);
  for (SketchedBlock& block : sketch.blocks) {
    block.table = "indicators";
    block.draw = {{"三级指标"}};
    block.repeat = {"{level3}"};
  }
  EXPECT_NO_THROW(drawing_of(sketch, "ours", name));
  sketch.blocks.front().is_list = true;
  EXPECT_THROW(drawing_of(sketch, "ours", name), DrawingError);
}

TEST(Sketch, MergedCellsThatAreNoRectangleAreNoDrawing) {
  Sketch sketch;
  sketch.widths = {10, 10};
  sketch.blocks.resize(1);
  sketch.blocks.front().draw = {{"项目名称", "<"}, {"^", "{project.name}"}};
  EXPECT_THROW(drawing_of(sketch, "ours", name), DrawingError);
}

}  // namespace
}  // namespace targetbook::layouts::test
