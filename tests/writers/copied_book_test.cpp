#include "writers/returned/copied_book.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/files.hpp"
#include "containers/open.hpp"
#include "support/grid_difference.hpp"
#include "unzip.hpp"
#include "writers/returned/annotated_copy.hpp"

namespace targetbook::writers {
namespace {

using base::CellRef;
using grid::Cell;
using ::testing::HasSubstr;
using ::testing::Not;

/// A workbook with one sheet, as a reader of .xls would give it.
grid::Workbook book_with(const std::vector<Cell>& cells) {
  grid::Workbook book;
  book.container = grid::Container::xls;
  grid::Sheet& sheet = book.sheets.emplace_back();
  sheet.name = "项目";
  sheet.cells = cells;
  return book;
}

grid::Workbook read(const CopiedBook& copy) {
  return containers::open_workbook("a.xlsx", copy.bytes);
}

std::string lost_of(const CopiedBook& copy) {
  std::string all;
  for (const base::Words& words : copy.lost) all += words.zh + words.en;
  return all;
}

std::string part(const CopiedBook& copy, const std::string& name) {
  return unzip(copy.bytes).at(name);
}

TEST(CopiedBook, LeavesAnXlsxToBeMarkedInPlace) {
  const std::string path = std::string(TARGETBOOK_SOURCE_DIR) + "/fixtures/顺平县信访局-2020.xlsx";
  EXPECT_FALSE(copied_book("a.xls", base::read_file(path, 1 << 24), {}));
}

TEST(CopiedBook, KeepsCellsToTheLastBit) {
  std::string odd = "_x0041_ <&> \r\n\t";
  odd += '\x01';
  const std::string longest(32'767, 'x');
  std::vector<Cell> cells = {Cell::of_text({0, 0}, "00123"),
                             Cell::of_number({0, 1}, 0.1 + 0.2),
                             Cell::of_number({0, 2}, -1.7976931348623157e308),
                             Cell::of_number({0, 3}, 5e-324),
                             Cell::of_number({0, 4}, 1e22),
                             Cell::of_boolean({0, 5}, true),
                             Cell::of_text({0, 6}, "#DIV/0!", grid::CellKind::error),
                             Cell::of_text({0, 7}, odd),
                             Cell::of_text({0, 8}, " 前后空格 "),
                             Cell::of_text({1, 0}, "=1+1"),
                             Cell::of_text({1, 1}, longest),
                             Cell::of_number({1, 2}, 0.98),
                             Cell::of_text({1'048'575, 16'383}, "最后")};
  cells[11].set_format(1);
  grid::Workbook book = book_with(cells);
  book.formats.emplace_back("0.00%");
  const CopiedBook copy = copy_of(book);
  EXPECT_EQ(::targetbook::testing::grid_difference(book, read(copy)), "");
  EXPECT_THAT(lost_of(copy), Not(HasSubstr("字符")));
}

TEST(CopiedBook, KeepsMergesHiddenThingsAndTheirKind) {
  grid::Workbook book = book_with({Cell::of_text({0, 0}, "a"), Cell::of_text({7, 3}, "b")});
  grid::Sheet& sheet = book.sheets.front();
  sheet.merges = {{{0, 0}, {1, 3}}, {{2, 0}, {2, 3}}};
  sheet.hidden_rows = {{3, 4}, {9, 1'048'575}};
  sheet.hidden_columns = {{2, 2}, {5, 16'383}};
  for (const auto state : {grid::SheetState::hidden, grid::SheetState::very_hidden}) {
    grid::Sheet& more = book.sheets.emplace_back();
    more.name = "表" + std::to_string(book.sheets.size());
    more.state = state;
  }
  book.date1904 = true;
  EXPECT_EQ(::targetbook::testing::grid_difference(book, read(copy_of(book))), "");
}

TEST(CopiedBook, FormulasBecomeValuesButForLiteralsAndReferences) {
  std::vector<Cell> cells = {Cell::of_number({0, 0}, 1), Cell::of_number({0, 1}, 3),
                             Cell::of_text({0, 2}, "甲"), Cell::of_text({0, 3}, "乙"),
                             Cell::of_unvalued({0, 4})};
  for (Cell& cell : cells) cell.set_has_formula();
  grid::Workbook book = book_with(cells);
  book.sheets.front().formulas = {{{0, 0}, "100%"},
                                  {{0, 1}, "SUM([.A1:.A9])"},
                                  {{0, 2}, "$'项目'.$A$1"},
                                  {{0, 3}, ""},
                                  {{0, 4}, "SUM(R[-1]C)"}};
  const CopiedBook copy = copy_of(book);
  const grid::Workbook again = read(copy);
  EXPECT_EQ(::targetbook::testing::grid_difference(book, again), "");
  const grid::Sheet& sheet = again.sheets.front();
  EXPECT_EQ(sheet.formula_at({0, 0}), "100%");
  EXPECT_EQ(sheet.formula_at({0, 1}), "");
  EXPECT_EQ(sheet.formula_at({0, 2}), "'项目'!$A$1");
  EXPECT_THAT(lost_of(copy), HasSubstr("公式只保留计算结果：项目!B1 D1"));
  EXPECT_THAT(lost_of(copy), HasSubstr("#N/A 代替：项目!E1"));
}

TEST(CopiedBook, KeepsLooks) {
  grid::Workbook book = book_with({Cell::of_text({0, 0}, "a"), Cell::of_number({4, 0}, 2)});
  grid::CellStyle style;
  style.font = {"仿宋", 14, true, true, true, false, 0x0000FF};
  style.fill = 0xFFFF00;
  style.borders[grid::side_top] = {grid::BorderLine::thin, {}};
  style.borders[grid::side_bottom] = {grid::BorderLine::double_line, 0xFF0000};
  style.align = grid::Align::center;
  style.vertical = grid::VerticalAlign::center;
  style.wraps = true;
  style.rotation = 255;
  book.styles.push_back(style);
  grid::SheetLook& look = book.sheets.front().look;
  look.styled = {{{{0, 0}, {2, 1}}, 1}};
  look.column_widths = {{{0, 1}, 20}, {{3, 3}, 8.5}};
  look.row_heights = {{{0, 0}, 30}, {{2, 3}, 18.5}};
  const CopiedBook copy = copy_of(book);
  const std::string xml = part(copy, "xl/worksheets/sheet1.xml");
  EXPECT_THAT(xml,
              HasSubstr("<row r=\"1\" ht=\"30\" customHeight=\"1\"><c r=\"A1\" s=\"1\" t=\"inlineStr\">"));
  EXPECT_THAT(
      xml,
      HasSubstr("<c r=\"B1\" s=\"1\"/></row><row r=\"2\"><c r=\"A2\" s=\"1\"/><c r=\"B2\" s=\"1\"/></row>"));
  EXPECT_THAT(xml, HasSubstr("<row r=\"3\" ht=\"18.5\" customHeight=\"1\"><c r=\"A3\" s=\"1\"/>"));
  EXPECT_THAT(xml, HasSubstr("<row r=\"5\"><c r=\"A5\"><v>2</v></c></row>"));
  EXPECT_THAT(xml, HasSubstr("<col min=\"1\" max=\"2\" width=\"20.710938\" customWidth=\"1\"/>"));
  const std::string styles = part(copy, "xl/styles.xml");
  EXPECT_THAT(styles,
              HasSubstr("<font><b/><i/><u/><sz val=\"14\"/><color rgb=\"FF0000FF\"/><name val=\"仿宋\"/>"));
  EXPECT_THAT(styles, HasSubstr("<fgColor rgb=\"FFFFFF00\"/>"));
  EXPECT_THAT(
      styles,
      HasSubstr(
          "<top style=\"thin\"><color auto=\"1\"/></top><bottom style=\"double\"><color rgb=\"FFFF0000\"/>"));
  EXPECT_THAT(
      styles,
      HasSubstr(
          "<alignment horizontal=\"center\" vertical=\"center\" textRotation=\"255\" wrapText=\"1\"/>"));
}

TEST(CopiedBook, KeepsHowItPrints) {
  grid::Workbook book = book_with({Cell::of_text({0, 0}, "a")});
  grid::PrintSetup& print = book.sheets.front().look.print;
  print.is_landscape = true;
  print.paper = 9;
  print.pages_wide = 1;
  print.margins_inches = {0.5, 0.5, 0.75, 0.75};
  print.is_centred_across = true;
  print.footer = "&C第 &P 页";
  print.area = {{0, 0}, {17, 6}};
  print.repeated_rows = {1, 2};
  const CopiedBook copy = copy_of(book);
  const std::string xml = part(copy, "xl/worksheets/sheet1.xml");
  EXPECT_THAT(xml, HasSubstr("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"));
  EXPECT_THAT(xml, HasSubstr("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.5\""));
  EXPECT_THAT(
      xml,
      HasSubstr("<pageSetup paperSize=\"9\" fitToWidth=\"1\" fitToHeight=\"0\" orientation=\"landscape\"/>"
                "<headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>"));
  const std::string workbook = part(copy, "xl/workbook.xml");
  EXPECT_THAT(workbook, HasSubstr("name=\"_xlnm.Print_Area\" localSheetId=\"0\">'项目'!$A$1:$G$18<"));
  EXPECT_THAT(workbook, HasSubstr("name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'项目'!$2:$3<"));
}

TEST(CopiedBook, KeepsPropertiesAndTheNamesThatReferToCells) {
  grid::Workbook book = book_with({Cell::of_text({0, 0}, "a")});
  book.properties = {{"title", "标题 <&>"},
                     {"modified", "2026-02-20T08:00:00Z"},
                     {"created", "yesterday"},
                     {"targetbook.form.1", "hebei-project;2026;1"}};
  book.names = {{"targetbook_1_2026_1_hebei.project", "$'项目'.$A$1", ""},
                {"局部", "='项目'!R2C1:R3C2", "项目"},
                {"没有", "'别的'!$A$1", ""},
                {"A1", "'项目'!$A$1", ""},
                {"算式", "SUM('项目'!$A$1)", ""}};
  const CopiedBook copy = copy_of(book);
  const grid::Workbook again = read(copy);
  EXPECT_EQ(again.property("title"), "标题 <&>");
  EXPECT_EQ(again.property("modified"), "2026-02-20T08:00:00Z");
  EXPECT_EQ(again.property("created"), "");
  EXPECT_EQ(again.property("targetbook.form.1"), "hebei-project;2026;1");
  ASSERT_EQ(again.names.size(), 2U);
  EXPECT_EQ(again.names[0].refers_to, "'项目'!$A$1");
  EXPECT_EQ(again.names[1].refers_to, "'项目'!$A$2:$B$3");
  EXPECT_EQ(again.names[1].sheet, "项目");
  EXPECT_THAT(lost_of(copy), HasSubstr("有 3 个名称没有带过来"));
}

TEST(CopiedBook, GivesSheetsLegalNamesAndMarksThem) {
  grid::Workbook book = book_with({Cell::of_text({0, 0}, "a")});
  const std::string wished = "2026/河北[项目]:" + std::string(40, 'x');
  book.sheets.front().name = wished;
  const CopiedBook copy = copy_of(book);
  ASSERT_EQ(copy.renamed.count(wished), 1U);
  EXPECT_EQ(read(copy).sheets.front().name, copy.renamed.at(wished));
  EXPECT_THAT(lost_of(copy), HasSubstr("在本副本中名为"));
}

TEST(CopiedBook, TellsWhatOverlapsAndWhatIsTooLong) {
  const std::string text(32'768, 'x');
  grid::Workbook book = book_with({Cell::of_text({0, 0}, "a"), Cell::of_text({5, 5}, text)});
  grid::Sheet& sheet = book.sheets.front();
  sheet.merges = {{{0, 0}, {2, 2}}, {{1, 1}, {3, 3}}, {{4, 0}, {4, 0}}};
  sheet.comments = {{0, 0}};
  book.sheets.emplace_back().name = "图表";
  book.sheets.back().is_worksheet = false;
  const CopiedBook copy = copy_of(book);
  const grid::Workbook again = read(copy);
  ASSERT_EQ(again.sheets.size(), 1U);
  EXPECT_EQ(again.sheets.front().merges.size(), 1U);
  EXPECT_EQ(again.sheets.front().cells.back().text().size(), 32'767U);
  const std::string lost = lost_of(copy);
  for (const char* words : {"重叠，只保留先出现的，未合并：项目!B2", "只保留前面部分：项目!F6",
                            "批注的文字没有带过来：项目!A1", "“图表”不是普通工作表"})
    EXPECT_THAT(lost, HasSubstr(words));
}

TEST(CopiedBook, AStyleOverTheWholeSheetCostsNothing) {
  grid::Workbook book = book_with({Cell::of_text({0, 0}, "a"), Cell::of_text({1'048'575, 16'383}, "b")});
  book.styles.emplace_back().wraps = true;
  book.sheets.front().look.styled = {{{{0, 0}, {1'048'575, 16'383}}, 1}};
  book.sheets.front().look.row_heights = {{{0, 1'048'575}, 20}};
  const CopiedBook copy = copy_of(book);
  EXPECT_LT(copy.bytes.size(), 20U << 20U);
  EXPECT_EQ(::targetbook::testing::grid_difference(book, read(copy)), "");
  EXPECT_THAT(lost_of(copy), HasSubstr("空白单元格的格式过多"));
}

TEST(CopiedBook, AFormatThatProgramsWouldRepairIsLeftOut) {
  std::vector<Cell> cells = {Cell::of_number({0, 0}, 5), Cell::of_number({0, 1}, 0.5)};
  cells[0].set_format(1);
  cells[1].set_format(2);
  grid::Workbook book = book_with(cells);
  book.formats.emplace_back("0\"没有闭合");
  book.formats.emplace_back("0.0%;[Red]-0.0%");
  const std::string styles = part(copy_of(book), "xl/styles.xml");
  EXPECT_THAT(styles, Not(HasSubstr("没有闭合")));
  EXPECT_THAT(styles, HasSubstr("formatCode=\"0.0%;[Red]-0.0%\""));
}

TEST(CopiedBook, ATextsOnlyContainerIsRememberedInItsCopy) {
  grid::Workbook book = book_with({Cell::of_text({0, 0}, "450000")});
  EXPECT_FALSE(grid::holds_displayed_texts(read(copy_of(book))));
  book.container = grid::Container::csv;
  EXPECT_TRUE(grid::holds_displayed_texts(read(copy_of(book))));
}

TEST(CopiedBook, IsOfTheKindThatItsNameSays) {
  const grid::Workbook book = book_with({Cell::of_text({0, 0}, "a")});
  const auto types = [&](const char* name) { return part(copy_of(book, name), "[Content_Types].xml"); };
  EXPECT_THAT(types("a.XLSM"), HasSubstr("sheet.macroEnabled.main+xml"));
  EXPECT_THAT(types("a.xltx"), HasSubstr("spreadsheetml.template.main+xml"));
  EXPECT_THAT(types("a.xls"), HasSubstr("spreadsheetml.sheet.main+xml"));
}

TEST(CopiedBook, IsMarkedAndMarkedAgain) {
  grid::Workbook book = book_with({Cell::of_text({0, 0}, "a"), Cell::of_number({1, 1}, 2)});
  book.sheets.front().merges = {{{0, 0}, {0, 3}}};
  const CopiedBook copy = copy_of(book);
  base::Finding finding;
  finding.code = "A-12";
  finding.sheet = "项目";
  finding.cell = CellRef{1, 1};
  finding.message = {"合计不对", "the sum is wrong"};
  const std::vector<const base::Finding*> findings = {&finding};
  const AnnotatedCopy first = annotated_copy(copy.bytes, findings, {"", "a.xlsx"}, {});
  const AnnotatedCopy second = annotated_copy(first.bytes, findings, {"", "a.xlsx"}, {});
  grid::Workbook again = containers::open_workbook("a.xlsx", second.bytes);
  ASSERT_EQ(again.sheets.size(), 3U);
  EXPECT_EQ(again.sheets[1].comments, std::vector<CellRef>({{1, 1}}));
  again.sheets.erase(again.sheets.begin());
  again.sheets.pop_back();
  EXPECT_EQ(::targetbook::testing::grid_difference(book, again), "");
}

TEST(CopiedBook, ALongTextIsWrittenOnceHoweverManyCellsShowIt) {
  const std::string text = "指标" + std::string(5'000, 'x') + "<&>";
  const std::string other(4'096, 'y');
  const grid::Workbook book = book_with({Cell::of_text({0, 0}, text), Cell::of_text({1, 0}, other),
                                         Cell::of_text({2, 0}, text), Cell::of_text({3, 0}, "short")});
  const CopiedBook copy = copy_of(book, "a.xls");
  EXPECT_LT(part(copy, "xl/worksheets/sheet1.xml").size(), 2'000U);
  EXPECT_LT(part(copy, "xl/sharedStrings.xml").size(), 10'000U);
  EXPECT_EQ(::targetbook::testing::grid_difference(book, read(copy)), "");
}

TEST(CopiedBook, ATextThatIsTooLongIsCutAtEachOfItsCells) {
  const std::string text(40'000, 'x');
  const CopiedBook copy =
      copy_of(book_with({Cell::of_text({0, 0}, text), Cell::of_text({1, 0}, text)}), "a.xls");
  EXPECT_EQ(read(copy).sheets.at(0).cells.at(1).text().size(), 32'767U);
  EXPECT_THAT(lost_of(copy), HasSubstr("A1"));
  EXPECT_THAT(lost_of(copy), HasSubstr("A2"));
}

TEST(CopiedBook, AnEndlessSheetIsDeflatedOnTheWay) {
  std::vector<Cell> cells;
  for (std::uint32_t n = 0; n < 600'000; ++n) cells.push_back(Cell::of_number({n / 10, n % 10}, n / 7.0));
  const grid::Workbook book = book_with(cells);
  const CopiedBook copy = copy_of(book, "a.xls");
  EXPECT_EQ(::targetbook::testing::grid_difference(book, read(copy)), "");
  EXPECT_EQ(copy_of(book, "a.xls").bytes, copy.bytes);
}

TEST(CopiedBook, LinesOfACsvAreSeen) {
  const auto book = containers::open_workbook("a.csv", "\"one\ntwo\",three\n");
  const CopiedBook copy = copy_of(book, "a.csv");
  EXPECT_THAT(part(copy, "xl/worksheets/sheet1.xml"), HasSubstr("<c r=\"A1\" s=\"1\""));
  EXPECT_THAT(part(copy, "xl/worksheets/sheet1.xml"), HasSubstr("<c r=\"B1\" t="));
  EXPECT_THAT(part(copy, "xl/styles.xml"), HasSubstr("wrapText=\"1\""));
}

}  // namespace
}  // namespace targetbook::writers
