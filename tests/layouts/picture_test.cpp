// A drawing as a picture in text.
#include <gtest/gtest.h>

#include "layouts/drawing/drawing.hpp"

namespace targetbook::layouts {
namespace {

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
  EXPECT_EQ(
      picture_of(drawing),
      R"(┌──────────────────────────────────────────────────────────────────────────────────────────────────┐
│{title}                                                                                           │
├────────────────────────┬────────────────────────────────────────────────┬────────────────────────┤
│资金                    │预算数                                          │{funds.total}           │
│                        ├────────────────────────────────────────────────┴────────────────────────┤
│                        │单位：{unit}                                                             │
├────────────────────────┼────────────────────────────────────────────────┬────────────────────────┤
│项目内容                │依据                                            │                        │
├────────────────────────┼────────────────────────────────────────────────┴────────────────────────┤
│{item}…                 │{basis}…                                                                 │
└────────────────────────┴─────────────────────────────────────────────────────────────────────────┘
)");
}

TEST(Picture, CutsWordsThatAreTooLongForTheirCell) {
  const Drawing drawing = parse_drawing(R"(
id = "small"
kind = "project-target"
name = { zh = "小表", en = "Small" }
widths = [5, 91]
[[block]]
id = "head"
draw = [["上年绩效评价结果", "{project.last_evaluation}"]]
)",
                                        "small.toml");
  EXPECT_NE(picture_of(drawing).find("│上年…│{project.last_evaluation} "), std::string::npos)
      << picture_of(drawing);
}

}  // namespace
}  // namespace targetbook::layouts
