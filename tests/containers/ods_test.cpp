#include "ods_maker.hpp"

#include <gmock/gmock.h>

#include "testing.hpp"

namespace targetbook::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

grid::Workbook open(const OdsMaker& maker, const containers::Limits& limits = {}) {
  return containers::open_workbook("表.ods", maker.zip().finish(), limits);
}
std::string cells(const std::string& row) {
  return cells_of(open(ods_with_cells(row)));
}
base::FileError error(const OdsMaker& maker, const containers::Limits& limits = {}) {
  return error_of_bytes(maker.zip().finish(), "表.ods", limits);
}
base::FileError error_of_cells(const std::string& row) {
  return error(ods_with_cells(row));
}
std::string typed(const std::string& type, const std::string& attribute, const std::string& value) {
  return "<table:table-cell office:value-type=\"" + type + "\" office:" + attribute + "=\"" + value +
         "\"><text:p>x</text:p></table:table-cell>";
}
std::string formula(const std::string& text, const std::string& rest) {
  return "<table:table-cell table:formula=\"" + text + "\"" + rest;
}
std::vector<std::string> merges_of(const grid::Workbook& book) {
  std::vector<std::string> out;
  for (const auto& merge : book.sheets.front().merges) out.push_back(to_a1(merge));
  return out;
}

TEST(Ods, ValuesHaveTheirTypes) {
  EXPECT_EQ(
      cells(number_cell("12.5") + typed("percentage", "value", "0.98") + typed("currency", "value", "-3") +
            typed("boolean", "boolean-value", "true") + typed("boolean", "boolean-value", "0") +
            text_cell("<text:p>文本</text:p>") + typed("boolean", "boolean-value", "2.5")),
      R"(A1=12.5 B1=0.98 C1=-3 D1=TRUE E1=FALSE F1="文本" G1=2.5)");
}

TEST(Ods, DatesAndTimesAreSerials) {
  EXPECT_EQ(cells(typed("date", "date-value", "2022-03-05") + typed("date", "date-value", "1900-01-01") +
                  typed("date", "date-value", "2022-03-05T12:00:00") +
                  typed("time", "time-value", "PT12H30M00S") + typed("time", "time-value", "PT36H00M00,0S") +
                  typed("date", "date-value", "2022-03-05T12:00:00-06:00") +
                  typed("date", "date-value", "2022-03-05T12:00:00+06:00")),
            "A1=44625 B1=2 C1=44625.5 D1=0.520833333333333 E1=1.5 F1=44625.75 G1=44625.25");
}

TEST(Ods, TheYearOf1904IsToldAndCounted) {
  OdsMaker maker = ods_with_cells(typed("date", "date-value", "1904-01-03"));
  maker.spreadsheet.insert(0,
                           "<table:calculation-settings><table:null-date table:date-value=\"1904-01-01\"/>"
                           "</table:calculation-settings>");
  const grid::Workbook book = open(maker);
  EXPECT_TRUE(book.date1904);
  EXPECT_EQ(cells_of(book), "A1=2");
}

TEST(Ods, ATextIsItsParagraphs) {
  EXPECT_EQ(
      cells(text_cell("<text:p>一<text:s/><text:s text:c=\"2\"/>二<text:tab/>三<text:line-break/>四</text:p>"
                      "<text:p/><text:p><text:span>五<text:span>六</text:span></text:span>"
                      "<text:a>七</text:a> </text:p>")),
      "A1=\"一   二\t三\n四\n\n五六七 \"");
  EXPECT_EQ(
      cells(text_cell("<text:h>一</text:h><text:list><text:list-item><text:p>二</text:p></text:list-item>"
                      "</text:list>")),
      "A1=\"一\n二\"");
  EXPECT_EQ(cells(text_cell("<text:p>看见</text:p>", " office:string-value=\"存的\"")), R"(A1="存的")");
  EXPECT_EQ(cells("<table:table-cell><text:p>无类型</text:p></table:table-cell>"), R"(A1="无类型")");
}

TEST(Ods, WhiteSpaceOfTheMarkupIsOneBlankAtMost) {
  EXPECT_EQ(
      cells(text_cell("<text:p>\n    项目\n    支出  表<text:s/> <text:span> 一 </text:span> 二</text:p>")),
      "A1=\"项目 支出 表  一 二\"");
  EXPECT_EQ(cells(text_cell("<text:p><text:tab/> 三</text:p><text:p> 四 </text:p>")), "A1=\"\t 三\n四 \"");
}

TEST(Ods, ReadingsNotesAndShapesAreNoText) {
  const grid::Workbook book = open(ods_with_cells(
      blank_cell() +
      text_cell("<office:annotation><dc:date>2022</dc:date><text:p>批注</text:p></office:annotation>"
                "<draw:frame><draw:text-box><text:p>图</text:p></draw:text-box></draw:frame>"
                "<text:p><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>han</text:ruby-text>"
                "</text:ruby>字<text:note><text:p>脚注</text:p></text:note><draw:a/></text:p>")));
  EXPECT_EQ(cells_of(book), R"(B1="漢字")");
  EXPECT_THAT(book.sheets.front().comments, ElementsAre(base::CellRef{0, 1}));
  EXPECT_EQ(open(ods_with_cells(blank_cell())).sheets.front().comments.size(), 0U);
}

TEST(Ods, FormulasHaveTheirStoredValues) {
  const grid::Workbook book = open(ods_with_cells(
      formula("of:=SUM([.B1:.C2];[$'甲''乙'.A1])", " office:value-type=\"float\" office:value=\"3\"/>") +
      formula("of:=100%", " office:value-type=\"percentage\" office:value=\"1\"/>") +
      formula("of:=[.A1]", "/>") + formula("of:=[.A1]", " office:value-type=\"float\" office:value=\"\"/>") +
      formula("of:=&quot;&quot;", " office:value-type=\"string\"><text:p/></table:table-cell>") +
      formula("oooc:=&quot;a;b&quot;&amp;{1;2|3;4}",
              " office:value-type=\"string\"><text:p>t</text:p>"
              "</table:table-cell>")));
  EXPECT_EQ(cells_of(book), R"(A1=3 B1=1 C1=? D1=? F1="t")");
  const grid::Sheet& sheet = book.sheets.front();
  EXPECT_EQ(sheet.formula_at({0, 0}), "SUM(B1:C2,'甲''乙'!A1)");
  EXPECT_EQ(sheet.formula_at({0, 5}), R"("a;b"&{1,2;3,4})");
  EXPECT_TRUE(sheet.cells.front().has_formula());
  EXPECT_EQ(book.shown(sheet, sheet.cells.at(1)), "=100%");
}

TEST(Ods, ErrorsOfFormulas) {
  EXPECT_EQ(cells(formula("of:=NA()",
                          " office:value-type=\"string\" office:string-value=\"\" "
                          "calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell>") +
                  formula("of:=1/0",
                          " office:value-type=\"float\" office:value=\"0\"><text:p>#DIV/0!</text:p>"
                          "</table:table-cell>") +
                  formula("of:=X()",
                          " office:value-type=\"float\" office:value=\"0\"><text:p>Err:508</text:p>"
                          "</table:table-cell>") +
                  text_cell("<text:p>#N/A</text:p>")),
            R"(A1=#N/A B1=#DIV/0! C1=Err:508 D1="#N/A")");
}

TEST(Ods, RepeatedCellsAndRowsAreThere) {
  EXPECT_EQ(
      cells_of(open(ods_with_table(
          table_row(number_cell("1", repeated("columns-repeated", "2")) + blank_cell() + number_cell("2"),
                    repeated("rows-repeated", "2")) +
          table_row(blank_cell(repeated("columns-repeated", "16384")), repeated("rows-repeated", "9")) +
          table_row(number_cell("3"))))),
      "A1=1 B1=1 D1=2 A2=1 B2=1 D2=2 A12=3");
}

TEST(Ods, TheBlankRestOfASheetCostsNothing) {
  const grid::Workbook book = open(
      ods_with_table(table_row(number_cell("1") + blank_cell(repeated("columns-repeated", "4294967295"))) +
                     table_row(blank_cell(repeated("columns-repeated", "99999999999")),
                               repeated("rows-repeated", "2147483648")) +
                     table_row(blank_cell() + blank_cell())));
  EXPECT_EQ(cells_of(book), "A1=1");
  EXPECT_TRUE(book.sheets.front().look.styled.empty());
}

TEST(Ods, RepeatedFormulasThatAreLiteralsStayLiterals) {
  const grid::Workbook book = open(ods_with_table(
      table_row(formula("of:=5%", repeated("columns-repeated", "2") + " office:value-type=\"float\" "
                                                                      "office:value=\"0.05\"/>") +
                    formula("of:=[.A1]", " office:value-type=\"float\" office:value=\"0.05\"/>"),
                repeated("rows-repeated", "2"))));
  const grid::Sheet& sheet = book.sheets.front();
  for (const grid::Cell& cell : sheet.cells)
    EXPECT_EQ(book.shown(sheet, cell), cell.at().column < 2 ? "=5%" : "0.05") << to_a1(cell.at());
  EXPECT_EQ(sheet.formula_at({0, 2}), "A1");
}

TEST(Ods, MergesAndTheValuesUnderThem) {
  const grid::Workbook book = open(ods_with_table(
      table_row(text_cell("<text:p>标题</text:p>",
                          " table:number-columns-spanned=\"2\" "
                          "table:number-rows-spanned=\"2\"") +
                "<table:covered-table-cell/>" +
                blank_cell(" table:number-columns-spanned=\"1\" table:number-rows-spanned=\"0\"")) +
      table_row("<table:covered-table-cell/><table:covered-table-cell office:value-type=\"float\" "
                "office:value=\"7\"/>")));
  EXPECT_EQ(cells_of(book), R"(A1="标题" B2=7)");
  EXPECT_THAT(merges_of(book), ElementsAre("A1:B2"));
}

TEST(Ods, HiddenSheetsRowsAndColumns) {
  OdsMaker maker;
  maker.automatic_styles =
      "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties "
      "table:display=\"false\"/></style:style>";
  const std::string columns =
      "<table:table-column/><table:table-column table:visibility=\"collapse\"/><table:table-column-group "
      "table:display=\"false\"><table:table-column" +
      repeated("columns-repeated", "2") + "/></table:table-column-group>";
  maker.spreadsheet = table(columns + table_row("") + table_row("", " table:visibility=\"filter\"") +
                            "<table:table-row-group table:display=\"false\">" + table_row(number_cell("1")) +
                            "</table:table-row-group><table:table-row-group>" + table_row(number_cell("2")) +
                            "</table:table-row-group>") +
                      table("", " table:style-name=\"ta1\"") + "<table:table/>";
  const grid::Workbook book = open(maker);
  ASSERT_EQ(book.sheets.size(), 3U);
  EXPECT_EQ(cells_of(book), "A3=1 A4=2");
  EXPECT_THAT(book.sheets[0].hidden_columns, ElementsAre(grid::Span{1, 3}));
  EXPECT_THAT(book.sheets[0].hidden_rows, ElementsAre(grid::Span{1, 2}));
  EXPECT_EQ(book.sheets[0].state, grid::SheetState::visible);
  EXPECT_EQ(book.sheets[1].state, grid::SheetState::hidden);
  EXPECT_EQ(book.sheets[2].name, "Sheet3");
}

TEST(Ods, WhatIsNoSheetIsPassedOver) {
  OdsMaker maker = ods_with_table(
      "<table:title>t</table:title><table:shapes><draw:frame><draw:object><table:table table:name=\"内嵌\">" +
      table_row(number_cell("9")) +
      "</table:table></draw:object></draw:frame></table:shapes><calcext:conditional-formats/>" +
      table_row("<text:soft-page-break/>" + number_cell("1")));
  maker.spreadsheet =
      "<table:tracked-changes><table:cell-content-change><table:table-cell office:value-type=\"float\" "
      "office:value=\"8\"/></table:cell-content-change></table:tracked-changes>" +
      maker.spreadsheet + "<table:table table:name=\"'file:///b.ods'#$Sheet1\">" +
      table_row(number_cell("5")) + "</table:table><table:database-ranges/>";
  const grid::Workbook book = open(maker);
  ASSERT_EQ(book.sheets.size(), 1U);
  EXPECT_EQ(cells_of(book), "A1=1");
}

TEST(Ods, DefinedNamesHaveA1Places) {
  OdsMaker maker =
      ods_with_table(table_row(number_cell("1")) +
                     "<table:named-expressions><table:named-range table:name=\"局部\" "
                     "table:base-cell-address=\"$表一.$A$1\" "
                     "table:cell-range-address=\"$表一.$A$1:.$B$5\"/></table:named-expressions>");
  maker.spreadsheet +=
      "<table:named-expressions><table:named-range table:name=\"targetbook_1\" "
      "table:cell-range-address=\"$'1.接访'.$A$1\"/><table:named-expression table:name=\"率\" "
      "table:expression=\"of:=[$表一.A1]*2\"/><table:x/></table:named-expressions>";
  const grid::Workbook book = open(maker);
  ASSERT_EQ(book.names.size(), 3U);
  EXPECT_EQ(book.names[0].refers_to, "表一!$A$1:$B$5");
  EXPECT_EQ(book.names[0].sheet, "表一");
  EXPECT_EQ(book.names[1].refers_to, "'1.接访'!$A$1");
  EXPECT_EQ(book.names[2].refers_to, "表一!A1*2");
  EXPECT_EQ(book.names[2].sheet, "");
}

TEST(Ods, PropertiesHaveTheNamesOfAnXlsx) {
  OdsMaker maker = ods_with_cells(number_cell("1"));
  maker.meta =
      "<dc:title>题</dc:title><meta:initial-creator>甲</meta:initial-creator><dc:creator>乙</dc:creator>"
      "<meta:creation-date>2022-01-01T00:00:00</meta:creation-date><dc:date>2022-02-02T00:00:00</dc:date>"
      "<meta:keyword>词</meta:keyword><meta:generator>G</meta:generator><dc:subject/>"
      "<meta:user-defined meta:name=\"targetbook_1\">hebei-project;2026;1</meta:user-defined>";
  const grid::Workbook book = open(maker);
  EXPECT_EQ(book.property("title"), "题");
  EXPECT_EQ(book.property("creator"), "甲");
  EXPECT_EQ(book.property("lastModifiedBy"), "乙");
  EXPECT_EQ(book.property("created"), "2022-01-01T00:00:00");
  EXPECT_EQ(book.property("modified"), "2022-02-02T00:00:00");
  EXPECT_EQ(book.property("targetbook_1"), "hebei-project;2026;1");
  EXPECT_EQ(book.properties.size(), 8U);
}

TEST(Ods, AFlatDocumentIsTheSame) {
  OdsMaker maker = ods_with_cells(number_cell("1") + text_cell("<text:p>文</text:p>"));
  maker.meta = "<dc:title>题</dc:title>";
  const grid::Workbook book = containers::open_workbook("表.fods", maker.flat());
  EXPECT_EQ(book.container, grid::Container::ods);
  EXPECT_EQ(cells_of(book), R"(A1=1 B1="文")");
  EXPECT_EQ(book.property("title"), "题");
  containers::Limits pieces;
  pieces.whole_part_bytes = 10;
  EXPECT_EQ(cells_of(containers::open_workbook("", maker.flat(), pieces)), R"(A1=1 B1="文")");
}

TEST(Ods, PartsInPiecesReadAlike) {
  OdsMaker maker = ods_with_table(table_row(text_cell("<text:p>甲<text:s/>乙</text:p>") +
                                            number_cell("1", repeated("columns-repeated", "3"))));
  containers::Limits pieces;
  pieces.whole_part_bytes = 100;
  EXPECT_EQ(cells_of(open(maker, pieces)), R"(A1="甲 乙" B1=1 C1=1 D1=1)");
}

TEST(Ods, ManyCellsStayInOrder) {
  const grid::Workbook book = open(ods_with_table(
      table_row(number_cell("1", repeated("columns-repeated", "100")), repeated("rows-repeated", "2000"))));
  const auto& sheet = book.sheets.front();
  ASSERT_EQ(sheet.cells.size(), 200'000U);
  EXPECT_TRUE(std::is_sorted(sheet.cells.begin(), sheet.cells.end(),
                             [](const grid::Cell& a, const grid::Cell& b) { return a.at() < b.at(); }));
}

TEST(Ods, ALongTextThatComesAgainIsKeptOnce) {
  const std::string text(300, 'a');
  const grid::Workbook book = open(ods_with_cells(text_cell("<text:p>" + text + "</text:p>") +
                                                  text_cell("<text:p>" + text + "</text:p>")));
  const auto& cells = book.sheets.front().cells;
  EXPECT_EQ(cells.at(0).text().data(), cells.at(1).text().data());
}

TEST(Ods, TheTypeMayBeMissing) {
  ZipMaker zip = ods_with_cells(number_cell("1")).zip();
  zip.remove("mimetype");
  EXPECT_EQ(cells_of(containers::open_workbook("", zip.finish())), "A1=1");
  zip.remove("styles.xml");
  zip.remove("meta.xml");
  EXPECT_EQ(cells_of(containers::open_workbook("", zip.finish())), "A1=1");
}

TEST(Ods, OtherDocumentsAreToldByName) {
  const auto said = [](const std::string& body) {
    ZipMaker zip = OdsMaker{}.zip();
    zip.remove("mimetype");
    zip.remove("content.xml");
    zip.add("content.xml", OdsMaker::part("document-content", body));
    const base::FileError error = error_of_bytes(zip.finish());
    EXPECT_EQ(kind_of(error), "not-a-workbook");
    return error.reason().zh;
  };
  EXPECT_THAT(said(OdsMaker::in("body", OdsMaker::in("text", ""))), HasSubstr("Word"));
  EXPECT_THAT(said(OdsMaker::in("body", OdsMaker::in("presentation", ""))), HasSubstr("演示"));
  EXPECT_THAT(said(OdsMaker::in("body", OdsMaker::in("drawing", ""))), HasSubstr("不是工作簿"));
  EXPECT_THAT(said(OdsMaker::in("body", "")), HasSubstr("不是工作簿"));
  std::string flat = ods_with_cells("").flat();
  flat.replace(flat.find("opendocument.spreadsheet"), 24, "opendocument.text");
  EXPECT_THAT(error_of_bytes(flat).reason().zh, HasSubstr("Word"));
  EXPECT_FALSE(containers::looks_like_workbook(flat));
}

TEST(OdsErrors, APasswordIsEncrypted) {
  ZipMaker zip = ods_with_cells("").zip();
  zip.remove("META-INF/manifest.xml");
  zip.add("META-INF/manifest.xml", manifest("<manifest:encryption-data/>"));
  EXPECT_EQ(kind_of(error_of_bytes(zip.finish())), "encrypted");
  ZipMaker locked = ods_with_cells("").zip();
  locked.item("content.xml").flags = 1;
  EXPECT_EQ(kind_of(error_of_bytes(locked.finish())), "encrypted");
}

TEST(OdsErrors, ValuesThatAreNoneAreDamageAtTheirCell) {
  const auto place = [](const std::string& cell) {
    const base::FileError error = error_of_cells(blank_cell() + cell);
    EXPECT_EQ(kind_of(error), "corrupt") << error.what();
    return place_of(error);
  };
  EXPECT_EQ(place(number_cell("1,5")), "表一!B1");
  EXPECT_EQ(place(number_cell("NaN")), "表一!B1");
  EXPECT_EQ(place("<table:table-cell office:value-type=\"float\"/>"), "表一!B1");
  EXPECT_EQ(place(typed("date", "date-value", "2022-02-30")), "表一!B1");
  EXPECT_EQ(place(typed("date", "date-value", "2022-02-20T12:00:00+a6:00")), "表一!B1");
  EXPECT_EQ(place(typed("time", "time-value", "12:00")), "表一!B1");
  EXPECT_EQ(place(typed("boolean", "boolean-value", "maybe")), "表一!B1");
  EXPECT_EQ(place(typed("hue", "value", "1")), "表一!B1");
  EXPECT_EQ(place(number_cell("1", repeated("columns-repeated", "-1"))), "表一!B1");
  EXPECT_EQ(place(number_cell("1", " table:number-columns-spanned=\"x\"")), "表一!B1");
}

TEST(OdsErrors, CellsOffTheSheetAreDamage) {
  const auto said = [](const OdsMaker& maker) {
    const base::FileError wrong = error(maker);
    EXPECT_EQ(kind_of(wrong), "corrupt") << wrong.what();
    return wrong.reason().zh;
  };
  EXPECT_THAT(said(ods_with_cells(number_cell("1", repeated("columns-repeated", "16385")))),
              HasSubstr("超出工作表"));
  EXPECT_THAT(said(ods_with_cells(blank_cell(repeated("columns-repeated", "16384")) + number_cell("1"))),
              HasSubstr("第 1 行"));
  EXPECT_THAT(said(ods_with_table(table_row(number_cell("1"), repeated("rows-repeated", "2147483648")))),
              HasSubstr("超出工作表"));
  EXPECT_THAT(
      said(ods_with_table(table_row("", repeated("rows-repeated", "1048576")) + table_row(number_cell("1")))),
      HasSubstr("第 1048577 行"));
  EXPECT_THAT(said(ods_with_cells(blank_cell(" table:number-columns-spanned=\"16385\""))),
              HasSubstr("合并区域"));
  EXPECT_THAT(said(ods_with_cells(blank_cell(" table:number-rows-spanned=\"4294967295\""))),
              HasSubstr("合并区域"));
}

TEST(OdsErrors, LimitsHold) {
  containers::Limits few;
  few.cells = 10;
  few.sheets = 2;
  few.merges = 1;
  few.cell_characters = 5;
  few.xml_depth = 20;
  const auto said = [&](const OdsMaker& maker) {
    const base::FileError wrong = error(maker, few);
    EXPECT_EQ(kind_of(wrong), "too-large") << wrong.what();
    return wrong.reason().en;
  };
  EXPECT_THAT(said(ods_with_cells(number_cell("1", repeated("columns-repeated", "11")))), HasSubstr("cells"));
  EXPECT_THAT(said(ods_with_table(table_row(number_cell("1"), repeated("rows-repeated", "11")))),
              HasSubstr("cells"));
  EXPECT_THAT(
      said(ods_with_table(table_row(number_cell("1") + number_cell("2"), repeated("rows-repeated", "4")) +
                          table_row(number_cell("1"), repeated("rows-repeated", "3")))),
      HasSubstr("cells"));
  const std::string merge = blank_cell(" table:number-columns-spanned=\"2\"");
  EXPECT_THAT(said(ods_with_cells(merge + merge)), HasSubstr("merges"));
  EXPECT_THAT(said(ods_with_cells(text_cell("<text:p>一二三四五六</text:p>"))), HasSubstr("cell-characters"));
  EXPECT_THAT(said(ods_with_cells(text_cell("<text:p><text:s text:c=\"2147483648\"/></text:p>"))),
              HasSubstr("cell-characters"));
  EXPECT_THAT(said(ods_with_cells(text_cell("<text:p>" + std::string(30, 'x') + "</text:p>"))),
              HasSubstr("cell-characters"));
  EXPECT_THAT(said(ods_with_cells(text_cell("", " office:string-value=\"abcdef\""))),
              HasSubstr("cell-characters"));
  OdsMaker sheets;
  sheets.spreadsheet = table("") + table("") + table("");
  EXPECT_THAT(said(sheets), HasSubstr("sheets"));
  std::string deep = "x";
  for (int i = 0; i < 30; ++i) deep = "<text:span>" + deep + "</text:span>";
  EXPECT_THAT(said(ods_with_cells(text_cell("<text:p>" + deep + "</text:p>"))), HasSubstr("xml-depth"));
}

TEST(OdsErrors, BrokenXmlIsDamageOnItsSheet) {
  const base::FileError wrong = error(ods_with_cells("<table:table-cell>"));
  EXPECT_EQ(kind_of(wrong), "corrupt");
  EXPECT_EQ(place_of(wrong), "表一");
  EXPECT_EQ(kind_of(error(ods_with_cells(number_cell("1", " office:value=\"2\"")))), "corrupt")
      << "an attribute given twice";
}

TEST(OdsErrors, ADtdIsRefusedWhereverItStands) {
  const std::string dtd = "<!DOCTYPE x [<!ENTITY a \"b\">]>";
  for (const char* part : {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"}) {
    ZipMaker zip = ods_with_cells(number_cell("1")).zip();
    const std::string content = zip.item(part).content;
    zip.remove(part);
    zip.add(part, content.starts_with("<?xml") ? content.substr(0, content.find("?>") + 2) + dtd +
                                                     content.substr(content.find("?>") + 2)
                                               : dtd + content);
    EXPECT_EQ(kind_of(error_of_bytes(zip.finish())), "corrupt") << part;
  }
  ZipMaker unread = ods_with_cells(number_cell("1")).zip();
  unread.add("settings.xml", "<?xml version=\"1.0\"?>" + dtd + "<x/>");
  EXPECT_EQ(kind_of(error_of_bytes(unread.finish())), "corrupt");
}

TEST(OdsErrors, MacrosAndMenusMayHaveTheirDtds) {
  ZipMaker zip = ods_with_cells(number_cell("1")).zip();
  zip.add("Basic/script-lc.xml",
          "<?xml version=\"1.0\"?><!DOCTYPE library:libraries PUBLIC \"a\" \"b\"><x/>");
  EXPECT_EQ(cells_of(containers::open_workbook("", zip.finish())), "A1=1");
}

TEST(OdsErrors, APartThatIsMissingOrAnother) {
  ZipMaker zip = ods_with_cells("").zip();
  zip.remove("content.xml");
  EXPECT_EQ(kind_of(error_of_bytes(zip.finish())), "corrupt");
  zip.add("content.xml", "<x/>");
  EXPECT_THAT(error_of_bytes(zip.finish()).reason().zh, HasSubstr("content.xml"));
  EXPECT_EQ(
      kind_of(error_of_bytes("<?xml version=\"1.0\"?><x xmlns:a=\"urn:oasis:names:tc:opendocument:xmlns:"
                             "office:1.0\" a=\":document\" mimetype=\"" +
                             ods_type + "\"/>")),
      "not-a-workbook");
}

}  // namespace
}  // namespace targetbook::testing
