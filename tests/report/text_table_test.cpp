#include "report/text_table.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"

namespace targetbook::report {
namespace {

TextTable example() {
  TextTable table({{"项目"}, {"空"}, {"金额", true}});
  table.add_row({"接访经费", "", "1,000,000.00"});
  table.add_rule();
  table.add_row({"救助基金", "", "500.00"});
  return table;
}

TEST(TextTable, FiguresStandToTheRight) {
  TextTable table = example();
  EXPECT_EQ(table.drop_empty_columns(), std::vector<std::string>{"空"});
  EXPECT_EQ(table.render(2, {}),
            "  项目              金额\n"
            "  ──────────────────────\n"
            "  接访经费  1,000,000.00\n"
            "  ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄\n"
            "  救助基金        500.00\n");
}

TEST(TextTable, ShortLineWrapsWordsNotFigures) {
  TextTable table({{"项目"}, {"金额", true}});
  table.add_row({"信访救助基金", "1,000,000.00"});
  EXPECT_EQ(table.render(0, {base::Language::zh, 22, false}),
            "项目              金额\n"
            "──────────────────────\n"
            "信访救助  1,000,000.00\n"
            "基金\n");
}

TEST(TextTable, ColoursTakeNoRoom) {
  const std::string text = example().render(0, {base::Language::zh, 100, true});
  EXPECT_NE(text.find("\033[1m"), std::string::npos);
  EXPECT_NE(text.find("接访经费"), std::string::npos);
}

}  // namespace
}  // namespace targetbook::report
