// Text sheets: narratives under headings, and tables of contents.
#include "layouts/read/prose.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hebei_sheet.hpp"

namespace targetbook::layouts::test {
namespace {

using testing::ElementsAre;

TEST(Prose, TakesAnOrdinalOff) {
  const std::pair<const char*, const char*> cases[] = {
      {"一、总体绩效目标", "总体绩效目标"},
      {"十二、其他", "其他"},
      {"廿一、其他支出", "其他支出"},
      {"（二）分项", "分项"},
      {"(三)分项", "分项"},
      {"3.培训", "培训"},
      {"3．培训", "培训"},
      {"12、培训", "培训"},
      {"第一部分 部门整体绩效目标", "部门整体绩效目标"},
      {"第三部分：目标", "：目标"},
      {"2024.预算", "2024.预算"},
      {"一次性项目", "一次性项目"},
      {"十年规划", "十年规划"},
      {"培训", "培训"},
      {"", ""},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(without_ordinal(text), expected) << text;
}

/// `[heading: text]` of each section; line ends as ` / `.
std::vector<std::string> sections(const Rows& rows) {
  std::vector<std::string> all;
  const Reading reading = read_rows(rows);
  EXPECT_EQ(reading.submission.forms.size(), 1U);
  if (reading.submission.forms.empty()) return all;
  for (const model::Section& section :
       std::get<model::Narrative>(reading.submission.forms.front().body).sections) {
    std::string text = section.text.value;
    for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n')) text.replace(at, 1, " / ");
    all.push_back(section.heading.value + ": " + text);
  }
  return all;
}

TEST(Prose, SectionsUnderTheirHeadings) {
  const Rows rows = {{"部门整体绩效目标"}, {"一、总体绩效目标"},      {"维护稳定。"},
                     {"做好接访。"},       {"二、分项绩效目标"},      {"（一）人员经费"},
                     {"三、工作保障措施"}, {"加强领导。\n落实责任。"}};
  EXPECT_THAT(sections(rows),
              ElementsAre("总体绩效目标: 维护稳定。 / 做好接访。", "分项绩效目标: （一）人员经费",
                          "工作保障措施: 加强领导。 / 落实责任。"));
  const Reading reading = read_rows(rows);
  EXPECT_EQ(recognised(reading), "Sheet1!A1:A8 hebei-department 1.000");
  EXPECT_EQ(reading.submission.forms.front().title.value, "部门整体绩效目标");
}

TEST(Prose, FieldCodesOfAWordProcessor) {
  const Rows rows = {{"第一部分 部门整体绩效目标 TC 部门整体绩效目标 \\f A \\l 1 "},
                     {"一、总体绩效目标[bookmark: _Toc_2_2_0000000001]"},
                     {"维护稳定。"},
                     {"二、分项绩效目标 TC 分项绩效目标 \\f A \\l 1 "},
                     {"三、工作保障措施"}};
  EXPECT_THAT(sections(rows), ElementsAre("总体绩效目标: 维护稳定。", "分项绩效目标: ", "工作保障措施: "));
  EXPECT_EQ(changes(read_rows(rows)),
            "A2 sections[0].heading: 一、总体绩效目标[bookmark: _Toc_2_2_0000000001] -> 总体绩效目标\n"
            "A4 sections[1].heading: 二、分项绩效目标 TC 分项绩效目标 \\f A \\l 1 -> 分项绩效目标\n");
}

TEST(Prose, AHeadingPrintedTwiceIsOneSection) {
  EXPECT_THAT(sections({{"部门整体绩效目标"},
                        {"一、总体绩效目标"},
                        {"一、总体绩效目标"},
                        {"维护稳定。"},
                        {"二、分项绩效目标"},
                        {"分项。"}}),
              ElementsAre("总体绩效目标: 维护稳定。", "分项绩效目标: 分项。"));
}

TEST(Prose, AnotherPartEndsTheSection) {
  EXPECT_THAT(sections({{"第一部分 部门整体绩效目标"},
                        {"一、总体绩效目标"},
                        {"维护稳定。"},
                        {"二、分项绩效目标"},
                        {"分项。"},
                        {"第二部分 预算项目绩效目标"},
                        {"见附表。"}}),
              ElementsAre("总体绩效目标: 维护稳定。", "分项绩效目标: 分项。"));
}

TEST(Prose, ASentenceWithANumberIsNoHeading) {
  EXPECT_THAT(sections({{"部门整体绩效目标"},
                        {"一、总体绩效目标"},
                        {"一、加强领导。落实责任。"},
                        {"二、新的任务"},
                        {"二、分项绩效目标"}}),
              ElementsAre("总体绩效目标: 一、加强领导。落实责任。 / 二、新的任务", "分项绩效目标: "));
}

TEST(Prose, AWuhanNarrativeTakesAnyNumberedHeading) {
  const Rows rows = {{"2024年预算情况说明"},
                     {"一、收支预算总体安排情况"},
                     {"收入825.16万元。"},
                     {"二、收入预算情况"},
                     {"收入增加。"},
                     {"三、支出预算安排情况"},
                     {"支出增加。"},
                     {"四、专业名词解释"},
                     {"名词。"},
                     {"五、项目支出安排情况"},
                     {"项目。"}};
  EXPECT_THAT(sections(rows), ElementsAre("收支预算总体安排情况: 收入825.16万元。",
                                          "收入预算情况: 收入增加。", "支出预算安排情况: 支出增加。",
                                          "专业名词解释: 名词。", "项目支出安排情况: 项目。"));
  EXPECT_EQ(read_rows(rows).submission.forms.front().layout, "wuhan-narrative");
  EXPECT_EQ(read_rows(rows).submission.forms.front().year, 2024);
}

TEST(Prose, TooFewHeadingsAreNoNarrative) {
  const Reading reading = read_rows({{"一、总体绩效目标"}, {"维护稳定。"}});  // 1 of 5
  EXPECT_TRUE(reading.submission.forms.empty());
  ASSERT_EQ(reading.submission.unrecognised.size(), 1U);
  EXPECT_EQ(reading.submission.unrecognised.front().reason, model::Unrecognised::Reason::no_layout);
}

std::vector<std::string> entries(const Reading& reading) {
  std::vector<std::string> all;
  for (const model::Text& entry : std::get<model::Contents>(reading.submission.forms.at(0).body).entries)
    all.push_back(base::to_a1(*entry.cell) + " " + entry.value);
  return all;
}

TEST(Prose, EntriesOfATableOfContentsWithoutNumbersAndPages) {
  const Rows rows = {{"目  录"},
                     {"第一部分 部门整体绩效目标………………1"},
                     {"一、总体绩效目标.........1"},
                     {"二、分项绩效目标 ······ 2"},
                     {"三、工作保障措施", "#3|General"},
                     {"1.接访经费绩效目标表-----4"},
                     {"2024年收支预算总表"}};
  const Reading reading = read_rows(rows);
  EXPECT_EQ(recognised(reading), "Sheet1!A1:B7 contents 1.000");
  EXPECT_THAT(entries(reading),
              ElementsAre("A2 部门整体绩效目标", "A3 总体绩效目标", "A4 分项绩效目标", "A5 工作保障措施",
                          "A6 接访经费绩效目标表", "A7 2024年收支预算总表"));
  EXPECT_EQ(changes(reading).substr(0, changes(reading).find('\n')),
            "A2 entries[0]: 第一部分 部门整体绩效目标………………1 -> 部门整体绩效目标");
}

TEST(Prose, ATableOfContentsUnderAnotherName) {
  const Reading reading = read_rows({{"预算公开报表清单"}, {"一、2024年收支预算总表"}});
  EXPECT_EQ(recognised(reading), "Sheet1!A1:A2 contents 1.000");
  EXPECT_EQ(reading.submission.forms.front().title.value, "预算公开报表清单");
  EXPECT_THAT(entries(reading), ElementsAre("A2 2024年收支预算总表"));
}

TEST(Prose, AnEntryKeepsAYearAtItsEnd) {
  EXPECT_THAT(entries(read_rows({{"目录"}, {"预算表2024"}, {"第 3 期"}})),
              ElementsAre("A2 预算表2024", "A3 第 3 期"));
}

TEST(Prose, TellsWhichLinesWouldBeHeadings) {
  const Catalogue catalogue = Catalogue::builtin();
  const Drawing& hebei = *catalogue.find("hebei-department");
  EXPECT_TRUE(is_heading_of(hebei, "二、分项绩效目标"));
  EXPECT_TRUE(is_heading_of(hebei, "第二部分 预算项目绩效目标"));
  EXPECT_FALSE(is_heading_of(hebei, "二、别的"));
  EXPECT_TRUE(is_heading_of(*catalogue.find("wuhan-narrative"), "二、别的"));
}

}  // namespace
}  // namespace targetbook::layouts::test
