// Tick boxes of every shape, and options chosen from a list.
#include "layouts/read/choice.hpp"

#include <gtest/gtest.h>

#include "one_cell.hpp"

namespace targetbook::layouts::test {
namespace {

struct Case {
  const char* text;
  const char* value;
};

TEST(Choice, TakesTheTickedOptionOut) {
  const Case cases[] = {
      {"1.运转类 □ 2.特定目标类 ☑", "特定目标类"},  {"1.运转类☑2.特定目标类□", "运转类"},
      {"1.运转类 □ 2.特定目标类 ■", "特定目标类"},  {"1.运转类 □√ 2.特定目标类 □", "运转类"},
      {"1.运转类 □ 2.特定目标类 √□", "特定目标类"}, {"1、运转类□\n2、特定目标类√", "特定目标类"},
      {"□ 1.运转类 ☑ 2.特定目标类", "特定目标类"},  {"■1.运转类 □2.特定目标类", "运转类"},
      {"□运转类 √特定目标类", "特定目标类"},        {"（ ）运转类 （√）特定目标类", "特定目标类"},
      {"[ ]运转类 [x]特定目标类", "特定目标类"},    {"☐ 新增项目 ✓ 延续项目", "延续项目"},
      {"○新增项目 ●延续项目", "延续项目"},          {"１．新增项目□２．延续项目☑", "延续项目"},
  };
  for (const Case& c : cases) {
    OneCell cell{c.text};
    EXPECT_EQ(read_choice(cell.raw, "project.category", cell.context).value, c.value) << c.text;
    EXPECT_EQ(cell.changes(), std::string(c.text) + " -> " + c.value + ": 取出勾选的选项");
  }
}

TEST(Choice, TakesAnOptionChosenFromAList) {
  const Case cases[] = {{"运转类", "运转类"},
                        {"1.运转类", "运转类"},
                        {"2、特定目标类", "特定目标类"},
                        {"31-本级支出项目", "本级支出项目"},
                        {"１．运转类", "运转类"}};
  for (const Case& c : cases) {
    OneCell cell{c.text};
    EXPECT_EQ(read_choice(cell.raw, "", cell.context).value, c.value) << c.text;
    EXPECT_EQ(cell.changes().empty(), std::string(c.text) == c.value) << c.text;
  }
}

TEST(Choice, TakesTheOptionNextToTheOnlyTick) {
  Drawing drawing;
  drawing.choices["project.category"] = {"运转类", "本级支出", "转移支出"};
  for (const char* text : {"1.运转类 2.本级支出☑ 3.转移支出", "1.运转类 ☑2.本级支出 3.转移支出",
                           "☑本级支出 转移支出", "1.运转类 2.本级支出 ☑ 3.转移支出", "运转类 本级支出☑"}) {
    OneCell cell{text};
    cell.context.drawing = &drawing;
    EXPECT_EQ(read_choice(cell.raw, "project.category", cell.context).value, "本级支出") << text;
  }
}

TEST(Choice, OfNothingTickedIsBlank) {
  OneCell cell{"1.运转类 □ 2.特定目标类 □"};
  EXPECT_EQ(read_choice(cell.raw, "", cell.context).value, "");
  EXPECT_EQ(cell.changes(), "");
}

TEST(Choice, OfSeveralTickedStaysAsWritten) {
  OneCell cell{"1.运转类 ☑ 2.特定目标类 ☑"};
  EXPECT_EQ(read_choice(cell.raw, "", cell.context).value, "1.运转类 ☑ 2.特定目标类 ☑");
  EXPECT_EQ(cell.changes(), "");
}

TEST(Choice, OfABlankCellIsBlank) {
  OneCell cell{""};
  EXPECT_EQ(read_choice(cell.raw, "", cell.context).value, "");
  EXPECT_EQ(cell.changes(), "");
}

TEST(Choice, IsPrintedWithItsBoxesAndReadAgain) {
  const std::vector<std::string> options = {"一次性项目", "常年项目", "延续性项目"};
  EXPECT_EQ(print_choice("常年项目", options), "1.一次性项目 □ 2.常年项目 ☑ 3.延续性项目 □");
  EXPECT_EQ(print_choice("", options), "1.一次性项目 □ 2.常年项目 □ 3.延续性项目 □");
  EXPECT_EQ(print_choice("其他", options), "其他");
  for (const std::string& option : {options[0], options[1], options[2], std::string(), std::string("其他")}) {
    OneCell cell{print_choice(option, options)};
    EXPECT_EQ(read_choice(cell.raw, "", cell.context).value, option);
  }
}

}  // namespace
}  // namespace targetbook::layouts::test
