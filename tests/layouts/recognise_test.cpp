// Which form stands on a sheet, told by its labels alone, and what is said of sheets that hold none.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "hebei_sheet.hpp"
#include "layouts/draw/draw.hpp"

namespace targetbook::layouts::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// The drawing's own printed words, and nothing in the places of values.
Rows blank_form(const Drawing& drawing) {
  Rows rows;
  const auto add = [&](const DrawnRow& drawn) {
    auto& row = rows.emplace_back();
    for (const DrawnCell& cell : drawn) {
      if (cell.kind == DrawnCell::Kind::left)
        row.emplace_back("<");
      else if (cell.kind == DrawnCell::Kind::above)
        row.emplace_back("^");
      else if (cell.slot() == "title")
        row.push_back(drawing.new_title);
      else
        row.push_back(cell.words());
    }
  };
  for (const Block& block : drawing.blocks) {
    for (const DrawnRow& row : block.draw) add(row);
    for (const PrintedLine& line : block.lines) rows.push_back(line.cells);
  }
  for (auto& row : rows)
    for (std::string& text : row)
      text = base::replace_all(base::replace_all(text, "{year}", "2024"), "{project.name}", "接访经费");
  return rows;
}

std::string refusals(const Reading& reading) {
  std::string all;
  for (const auto& sheet : reading.submission.unrecognised)
    all += (all.empty() ? "" : " | ") + sheet.sheet + " " + to_string(sheet.reason) +
           (sheet.closest.empty() ? "" : " " + sheet.closest);
  return all;
}

class EveryTable : public testing::TestWithParam<std::string> {};

TEST_P(EveryTable, IsRecognisedFromItsOwnWords) {
  const Catalogue catalogue = Catalogue::builtin();
  const Rows rows = blank_form(*catalogue.find(GetParam()));
  const Reading reading = read_workbook(sheet_of(rows), catalogue, "");
  ASSERT_EQ(reading.recognised.size(), 1U) << refusals(reading);
  EXPECT_EQ(reading.recognised.front().layout, GetParam());
  EXPECT_EQ(reading.recognised.front().score, 1.0);
  EXPECT_EQ(reading.submission.forms.front().layout, GetParam());
  EXPECT_EQ(refusals(reading), "");
}

std::vector<std::string> table_layouts() {
  std::vector<std::string> ids;
  const Catalogue catalogue = Catalogue::builtin();
  for (const auto& drawing : catalogue.drawings())
    if (drawing->kind != FormKind::narrative && drawing->kind != FormKind::contents)
      ids.push_back(drawing->id);
  return ids;
}

INSTANTIATE_TEST_SUITE_P(BuiltIn, EveryTable, testing::ValuesIn(table_layouts()),
                         [](const auto& layout) { return base::replace_all(layout.param, "-", "_"); });

Rows without_title(Rows rows) {
  rows.erase(rows.begin());
  return rows;
}

TEST(Recognise, ScoresTheShareOfLabels) {
  // Fourteen labels count one each, the title two; another name three quarters.
  EXPECT_EQ(recognised(read_rows(without_title(hebei_sheet()))),
            "Sheet1!A1:G12 hebei-project 0.875");  // 14/16
  EXPECT_EQ(recognised(read_rows(with(without_title(hebei_sheet()), "指标值", "目标值"))),
            "Sheet1!A1:G12 hebei-project 0.859");  // 13.75/16
  EXPECT_EQ(recognised(read_rows(with(without_title(hebei_sheet()), "绩效目标", "目标任务"))),
            "Sheet1!A1:G12 hebei-project 0.812");  // 13/16
  // A title counts a little more, the longer it is: 14/16 and 0.002 for each of 绩效目标表's fifteen bytes.
  EXPECT_EQ(recognised(read_rows(with(with(hebei_sheet(), "绩效目标", "目标任务"), "指标值", "多少"))),
            "Sheet1!A1:G13 hebei-project 0.905");
}

TEST(Recognise, NeverByPlaceOrSheetName) {
  grid::Workbook workbook = sheet_of(with_blank_column(with_blank_row(hebei_sheet(), 0), 0), "三公经费");
  EXPECT_EQ(recognised(read_workbook(workbook, Catalogue::builtin(), "收入预算总表.xlsx")),
            "三公经费!B2:H14 hebei-project 1.000");
}

TEST(Recognise, OfTwoEqualLayoutsTakesNeither) {
  Catalogue catalogue = Catalogue::builtin();
  Drawing twin = *catalogue.find("hebei-project");
  twin.id = "twin";
  catalogue.add(std::move(twin));
  const Reading reading = read_workbook(sheet_of(hebei_sheet()), catalogue, "");
  EXPECT_EQ(recognised(reading), "");
  EXPECT_EQ(refusals(reading), "Sheet1 ambiguous hebei-project");
}

TEST(Recognise, SaysWhichLayoutIsClosest) {
  const Rows rows = {
      {"项目编码", "A1"}, {"项目名称", "甲"}, {"预算数", "5"}, {"其他资金", ""}, {"绩效目标", "好"}};
  EXPECT_EQ(refusals(read_rows(rows)), "Sheet1 no-layout hebei-project");  // 5/16
}

TEST(Recognise, SaysNothingOfLayoutsThatAreFar) {
  EXPECT_EQ(refusals(read_rows({{"姓名", "电话"}, {"张三", "123"}})), "Sheet1 no-layout");
}

TEST(Recognise, FormsBelowOneAnother) {
  Rows rows = hebei_sheet();
  append(rows, {{}, {}});
  append(rows, hebei_sheet());
  append(rows, hebei_sheet());
  const Reading reading = read_rows(rows);
  EXPECT_EQ(recognised(reading),
            "Sheet1!A1:G13 hebei-project 1.000 | Sheet1!A16:G28 hebei-project 1.000 | "
            "Sheet1!A29:G41 hebei-project 1.000");
  for (const model::Form& form : reading.submission.forms)
    EXPECT_EQ(substance(form), substance(reading.submission.forms.front()));
  EXPECT_THAT(reading.findings, IsEmpty());
}

TEST(Recognise, AFormOfAnotherLayoutBelow) {
  const Catalogue catalogue = Catalogue::builtin();
  Rows rows = hebei_sheet();
  append(rows, {{}});
  append(rows, blank_form(*catalogue.find("wuhan-budget-08")));
  const Reading reading = read_workbook(sheet_of(rows), catalogue, "");
  EXPECT_EQ(recognised(reading), "Sheet1!A1:G13 hebei-project 1.000 | Sheet1!A15:F18 wuhan-budget-08 1.000");
  EXPECT_EQ(std::get<model::ProjectTarget>(reading.submission.forms.front().body).indicators.size(), 4U);
}

TEST(Recognise, ATableContinuedBelowItsHeadingsIsOneForm) {
  Rows rows = hebei_sheet();
  const auto headings = rows[8];
  rows.insert(rows.begin() + 11, headings);
  const Reading reading = read_rows(rows);
  EXPECT_EQ(recognised(reading), "Sheet1!A1:G14 hebei-project 1.000");
  EXPECT_EQ(substance(reading.submission.forms.front()),
            substance(read_rows(hebei_sheet()).submission.forms.front()));
}

TEST(Recognise, ABudgetTableContinuedBelowItsHeadingsIsOneForm) {
  const Rows rows = {{"2024年政府性基金预算支出表", "<", "<", "<", "<"},
                     {"科目编码", "科目名称", "本年政府性基金预算支出", "<", "<"},
                     {"^", "^", "合计", "基本支出", "项目支出"},
                     {"212", "城乡社区支出", "5.00", "", "5.00"},
                     {"科目编码", "科目名称", "本年政府性基金预算支出", "<", "<"},
                     {"^", "^", "合计", "基本支出", "项目支出"},
                     {"229", "其他支出", "6.00", "", "6.00"}};
  const Reading reading = read_rows(rows);
  EXPECT_EQ(recognised(reading), "Sheet1!A1:E7 wuhan-budget-09 1.000");
  const auto& table = std::get<model::BudgetTable>(reading.submission.forms.front().body);
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(std::get<model::Text>(table.rows[1][0]).value, "229");
}

TEST(Recognise, TextBesideAFormIsKeptAndToldOnlyWhereItIsATable) {
  Rows rows = hebei_sheet();
  rows.insert(rows.begin(), {{"关于报送绩效目标的函"}, {}, {}});
  Reading reading = read_rows(rows);
  EXPECT_EQ(recognised(reading), "Sheet1!A4:G16 hebei-project 1.000");
  EXPECT_EQ(refusals(reading), "");
  EXPECT_TRUE(reading.submission.unread.empty());
  ASSERT_EQ(reading.submission.forms.front().remarks.size(), 1U);
  EXPECT_EQ(reading.submission.forms.front().remarks.front().value, "关于报送绩效目标的函");

  rows = hebei_sheet();
  append(rows, {{}, {"月份", "收入", "支出", "余额"}, {"1", "2", "3", "4"}, {"2", "5", "6", "7"}});
  reading = read_rows(rows);
  EXPECT_EQ(recognised(reading), "Sheet1!A1:G13 hebei-project 1.000");
  EXPECT_EQ(refusals(reading), "Sheet1 no-layout");
  EXPECT_EQ(reading.submission.unread.size(), 12U);
}

TEST(Recognise, RowsOfOwnLevelsBelowAGapStillBelongToTheTable) {
  Rows rows = hebei_sheet();
  append(rows, {{},
                {"", "自定指标", "自定", "", "", "5次", ""},
                {"满意度指标", "自定指标", "再来", "", "", "6次", ""}});
  const Reading reading = read_rows(rows);
  EXPECT_EQ(recognised(reading), "Sheet1!A1:G16 hebei-project 1.000");
  EXPECT_EQ(std::get<model::ProjectTarget>(reading.submission.forms.front().body).indicators.size(), 6U);
}

TEST(Recognise, OwnSheetsAreNeitherFormsNorUnrecognised) {
  for (const char* name :
       {"调整记录", "其他内容", "问题清单", "问题清单 (2)", "填报说明", "targetbook.marks"}) {
    const Reading reading = read_workbook(sheet_of(hebei_sheet(), name), Catalogue::builtin(), "");
    EXPECT_EQ(recognised(reading), "") << name;
    EXPECT_EQ(refusals(reading), "") << name;
    EXPECT_THAT(reading.submission.sheets, IsEmpty()) << name;
    ASSERT_EQ(reading.findings.size(), 1U) << name;
    EXPECT_EQ(reading.findings[0].code, "U-04") << "what the program put in is no submission";
  }
}

TEST(Recognise, ASheetOfOursBeforeTheFormsChangesNothing) {
  grid::Workbook workbook = sheet_of(hebei_sheet());
  const Reading alone = read_workbook(workbook, Catalogue::builtin(), "");
  add_sheet(workbook, {{"2019年部门预算绩效文本"}}, "问题清单");
  std::swap(workbook.sheets[0], workbook.sheets[1]);
  const Reading behind = read_workbook(workbook, Catalogue::builtin(), "");
  EXPECT_EQ(recognised(behind), recognised(alone));
  EXPECT_EQ(behind.submission.sheets, alone.submission.sheets);
  EXPECT_EQ(behind.submission.forms.at(0).year, alone.submission.forms.at(0).year);
}

TEST(Recognise, AnEmptySheetIsToldAsSuch) {
  grid::Workbook workbook = sheet_of(hebei_sheet());
  workbook.sheets.emplace_back().name = "Sheet2";
  add_sheet(workbook, {{" ", "\n"}}, "Sheet3");
  const Reading reading = read_workbook(workbook, Catalogue::builtin(), "");
  EXPECT_EQ(recognised(reading), "Sheet1!A1:G13 hebei-project 1.000");
  EXPECT_EQ(refusals(reading), "Sheet2 empty | Sheet3 empty");
  EXPECT_THAT(reading.findings, IsEmpty());
}

TEST(Recognise, AnEmptyWorkbookIsAWarning) {
  const Reading reading = read_rows({});
  EXPECT_EQ(refusals(reading), "Sheet1 empty");
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings[0].code, "U-04");
  EXPECT_EQ(reading.findings[0].name, "empty");
  EXPECT_EQ(reading.findings[0].severity, base::Severity::warning);
  EXPECT_EQ(reading.findings[0].message.zh, "工作簿的各个工作表都没有内容");
  EXPECT_EQ(reading.findings[0].message.en, "no sheet of the workbook holds anything");
}

TEST(Recognise, OurOwnMarkTellsTheYear) {
  grid::Workbook workbook = sheet_of(with(hebei_sheet(), "1.接访经费绩效目标表", "2022年接访经费绩效目标表"));
  EXPECT_EQ(read_workbook(workbook, Catalogue::builtin(), "").submission.forms.at(0).year, 2022);
  workbook.properties.emplace_back("targetbook.form.1", "hebei-project;2023");
  EXPECT_EQ(read_workbook(workbook, Catalogue::builtin(), "").submission.forms.at(0).year, 2023);
  workbook.properties.back().second = "ningxia-project;2023";
  EXPECT_EQ(read_workbook(workbook, Catalogue::builtin(), "").submission.forms.at(0).year, 2022);
}

}  // namespace
}  // namespace targetbook::layouts::test
