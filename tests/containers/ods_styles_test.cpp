#include "ods_maker.hpp"

#include <gmock/gmock.h>

#include "testing.hpp"

namespace targetbook::testing {
namespace {

using ::testing::HasSubstr;

grid::Workbook open(const OdsMaker& maker) {
  return containers::open_workbook("表.ods", maker.zip().finish());
}

std::string cell_style(const std::string& name, const std::string& attributes,
                       const std::string& properties = {}) {
  return "<style:style style:name=\"" + name + "\" style:family=\"table-cell\"" + attributes + ">" +
         properties + "</style:style>";
}
std::string number_style(const std::string& kind, const std::string& name, const std::string& content,
                         const std::string& attributes = {}) {
  return "<number:" + kind + "-style style:name=\"" + name + "\"" + attributes + ">" + content +
         "</number:" + kind + "-style>";
}
std::string map(const std::string& condition, const std::string& style) {
  return "<style:map style:condition=\"value()" + condition + "\" style:apply-style-name=\"" + style + "\"/>";
}
const std::string whole = "<number:number number:decimal-places=\"0\" number:min-integer-digits=\"1\"/>";

/// A number as a style of this kind shows it; the format's code is left in `code`.
struct Shown {
  std::string text;
  std::string code;
};
Shown shown_by(const std::string& kind, const std::string& content, const std::string& value,
               const std::string& attributes = {}, const std::string& others = {}) {
  OdsMaker maker = ods_with_cells(number_cell(value, " table:style-name=\"ce1\""));
  maker.automatic_styles = others + number_style(kind, "N1", content, attributes) +
                           cell_style("ce1", " style:data-style-name=\"N1\"");
  const grid::Workbook book = open(maker);
  const grid::Cell& cell = book.sheets.front().cells.front();
  return {book.shown(book.sheets.front(), cell), book.format_of(cell).code()};
}
std::string shown(const std::string& kind, const std::string& content, const std::string& value,
                  const std::string& attributes = {}, const std::string& others = {}) {
  return shown_by(kind, content, value, attributes, others).text;
}

TEST(OdsFormats, Numbers) {
  const std::string grouped =
      "<number:number number:decimal-places=\"2\" number:min-decimal-places=\"2\" "
      "number:min-integer-digits=\"1\" "
      "number:grouping=\"true\"/>";
  EXPECT_EQ(shown_by("number", grouped, "1234567.5").code, "#,##0.00");
  EXPECT_EQ(shown("number", grouped, "1234567.5"), "1,234,567.50");
  EXPECT_EQ(shown("number", "<number:number number:min-integer-digits=\"1\"/>", "12.345"), "12.345");
  EXPECT_EQ(
      shown("number", "<number:number number:decimal-places=\"0\" number:min-integer-digits=\"5\"/>", "12"),
      "00012");
  EXPECT_EQ(shown_by("number",
                     "<number:number number:decimal-places=\"3\" number:min-decimal-places=\"1\" "
                     "number:min-integer-digits=\"0\" number:grouping=\"true\"/>",
                     "0.5")
                .code,
            "#,###.0##");
  EXPECT_EQ(shown_by("number",
                     "<number:number number:decimal-places=\"2\" number:decimal-replacement=\"\" "
                     "number:min-integer-digits=\"1\"/>",
                     "0.5")
                .code,
            "0.##");
  EXPECT_EQ(shown("number", whole + "<number:text>万元</number:text>", "86"), "86万元");
  EXPECT_EQ(shown("number", "<number:number number:min-integer-digits=\"1\"/><number:text>元\"</number:text>",
                  "1.5"),
            "1.5元\"");
  EXPECT_EQ(shown("number",
                  "<number:number number:decimal-places=\"1\" number:min-integer-digits=\"1\" "
                  "number:display-factor=\"1000\"/>",
                  "12345"),
            "12.3");
  EXPECT_EQ(shown_by("number",
                     "<number:number number:decimal-places=\"0\" number:min-integer-digits=\"1\" "
                     "number:display-factor=\"1000000\"/>",
                     "1")
                .code,
            "0,,");
  EXPECT_EQ(shown("number",
                  "<number:number number:decimal-places=\"0\" number:min-integer-digits=\"1\" "
                  "number:display-factor=\"7\"/>",
                  "12345"),
            "12345");
  EXPECT_EQ(shown("number",
                  "<number:text>(</number:text><number:number number:decimal-places=\"0\" "
                  "number:min-integer-digits=\"7\"><number:embedded-text number:position=\"4\">-"
                  "</number:embedded-text><number:embedded-text number:position=\"0\">)"
                  "</number:embedded-text></number:number>",
                  "6312345"),
            "(631-2345)");
  EXPECT_EQ(
      shown_by("number",
               "<number:text> </number:text><number:fill-character>-</number:fill-character>" + whole, "5")
          .code,
      " *-0");
  EXPECT_EQ(shown("number",
                  "<number:scientific-number number:decimal-places=\"2\" number:min-integer-digits=\"1\" "
                  "number:min-exponent-digits=\"2\"/>",
                  "123456"),
            "1.23E+05");
  EXPECT_EQ(shown_by("number",
                     "<number:fraction number:min-integer-digits=\"0\" number:min-numerator-digits=\"1\" "
                     "number:min-denominator-digits=\"2\"/>",
                     "0.5")
                .code,
            "# ?/??");
  EXPECT_EQ(
      shown_by("number",
               "<number:fraction number:min-numerator-digits=\"1\" number:denominator-value=\"8\"/>", "0.5")
          .code,
      "?/8");
}

TEST(OdsFormats, PercentsCurrenciesTextsAndBooleans) {
  EXPECT_EQ(shown("percentage", whole + "<number:text>%</number:text>", "0.98"), "98%");
  EXPECT_EQ(shown("percentage", whole + "<number:text> %以上</number:text>", "0.98"), "98 %以上");
  EXPECT_EQ(
      shown(
          "currency",
          "<number:currency-symbol number:language=\"zh\" number:country=\"CN\">￥</number:currency-symbol>" +
              whole,
          "5"),
      "￥5");
  EXPECT_EQ(shown("currency", "<number:currency-symbol/>" + whole, "5"), "￥5");
  EXPECT_EQ(shown("currency", "<number:currency-symbol>€</number:currency-symbol>" + whole, "5"), "€5");
  EXPECT_EQ(shown_by("text", "<number:text-content/>", "5").code, "@");
  EXPECT_EQ(shown_by("boolean", "<number:boolean/>", "5").code, "General");
}

TEST(OdsFormats, DatesAndTimes) {
  const std::string day =
      "<number:year "
      "number:style=\"long\"/><number:text>年</number:text><number:month/><number:text>月</number:text>";
  EXPECT_EQ(shown("date", day, "44625"), "2022年3月");
  EXPECT_EQ(
      shown("date",
            "<number:year/><number:text>.</number:text><number:month number:style=\"long\"/>"
            "<number:text>.</number:text><number:day number:style=\"long\"/><number:text>-</number:text>"
            "<number:day/>",
            "44625"),
      "22.03.05-5");
  EXPECT_EQ(shown("date",
                  "<number:day-of-week number:style=\"long\"/><number:text> </number:text>"
                  "<number:month number:textual=\"true\"/>",
                  "44625", " number:language=\"zh\""),
            "星期六 三月");
  EXPECT_EQ(shown("date",
                  "<number:day-of-week/><number:text> </number:text>"
                  "<number:month number:textual=\"true\" number:style=\"long\"/>",
                  "44625", " number:language=\"en\""),
            "Sat March");
  EXPECT_EQ(shown("time",
                  "<number:hours number:style=\"long\"/><number:text>:</number:text>"
                  "<number:minutes number:style=\"long\"/><number:text>:</number:text>"
                  "<number:seconds number:style=\"long\" number:decimal-places=\"1\"/>",
                  "0.52"),
            "12:28:48.0");
  EXPECT_EQ(shown("time",
                  "<number:hours/><number:text>:</number:text><number:minutes/><number:text>:</number:text>"
                  "<number:seconds/>",
                  "1.5", " number:truncate-on-overflow=\"false\""),
            "36:0:0");
  EXPECT_EQ(shown_by("time", "<number:hours/><number:am-pm/>", "0.6").code, "hAM/PM");
  EXPECT_EQ(shown_by("time", "<number:hours/><number:am-pm/>", "0.6", " number:language=\"zh\"").code,
            "h上午/下午");
  EXPECT_EQ(shown("date", "<number:quarter/>", "44625"), "44625") << "no code says a quarter";
}

TEST(OdsFormats, MapsAreSections) {
  const std::string plus = number_style("number", "P", "<number:text>多</number:text>" + whole);
  const std::string minus = number_style("number", "M", "<number:text>少</number:text>" + whole);
  const std::string nought = number_style("number", "Z", "<number:text>无</number:text>");
  const std::string others = plus + minus + nought;
  const std::string own = "<number:text>余</number:text>" + whole;
  const auto code = [&](const std::string& maps, const std::string& kind = "number",
                        const std::string& content = {}) {
    return shown_by(kind, (content.empty() ? own : content) + maps, "1", {}, others).code;
  };
  EXPECT_EQ(code(map("&gt;=0", "P")), R"("多"0;"余"0)");
  EXPECT_EQ(code(map("&gt;0", "P") + map("&lt;0", "M")), R"("多"0;"少"0;"余"0)");
  EXPECT_EQ(code(map("&lt;0", "M")), R"("余"0;"少"0)");
  EXPECT_EQ(code(map("=0", "Z")), R"("余"0;-"余"0;"无")");
  EXPECT_EQ(code(map("&lt;=0", "M")), R"("余"0;"少"0;"少"0)");
  EXPECT_EQ(code(map("!=0", "P")), R"("多"0;-"多"0;"余"0)");
  EXPECT_EQ(code(map("&gt;0", "没有")), R"("余"0)");
  EXPECT_EQ(code(map("&gt;=10000", "P") + map("!=5", "M")), R"([>=10000]"多"0;[<>5]"少"0;"余"0)");
  EXPECT_EQ(code(map("&gt;0", "P") + map("&lt;0", "M") + map("=0", "Z"), "text", "<number:text-content/>"),
            R"("多"0;"少"0;"无";@)");
  EXPECT_EQ(code(map("&gt;=0", "P") + map("&lt;0", "M"), "text", "<number:text-content/>"),
            R"("多"0;"少"0;"多"0;@)");
  EXPECT_EQ(code("<style:map style:condition=\"cell-content()\" style:apply-style-name=\"P\"/>"),
            R"([]"多"0;"余"0)");
  std::string many;
  for (int i = 0; i < 20; ++i) many += map("=" + std::to_string(i), "P");
  EXPECT_EQ(code(many), "General");
  EXPECT_EQ(code("<number:text>" + std::string(2000, 'x') + "</number:text>" + whole), "General");
}

TEST(OdsFormats, TheTypeOfAValueImpliesOne) {
  const auto code = [](const std::string& type, const std::string& attribute, const std::string& value) {
    const grid::Workbook book = open(ods_with_cells("<table:table-cell office:value-type=\"" + type +
                                                    "\" office:" + attribute + "=\"" + value + "\"/>"));
    return book.format_of(book.sheets.front().cells.front()).code();
  };
  EXPECT_EQ(code("percentage", "value", "0.98"), "0.00%");
  EXPECT_EQ(code("currency", "value", "1"), "#,##0.00");
  EXPECT_EQ(code("date", "date-value", "2022-03-05"), "yyyy-mm-dd");
  EXPECT_EQ(code("date", "date-value", "2022-03-05T01:00:00"), "yyyy-mm-dd hh:mm:ss");
  EXPECT_EQ(code("time", "time-value", "PT1H"), "hh:mm:ss");
  EXPECT_EQ(code("time", "time-value", "PT25H"), "[hh]:mm:ss");
  EXPECT_EQ(code("float", "value", "1"), "General");
}

TEST(OdsFormats, StylesComeFromTheCellTheRowTheColumnAndTheirParents) {
  OdsMaker maker = ods_with_table(
      "<table:table-column table:default-cell-style-name=\"col\"/><table:table-column/>" +
      table_row(number_cell("1") + number_cell("1") + number_cell("1", " table:style-name=\"own\"")) +
      table_row(number_cell("1") + number_cell("1", " table:style-name=\"无\""),
                " table:default-cell-style-name=\"row\""));
  maker.common_styles = number_style("number", "N1", whole + "<number:text>甲</number:text>") +
                        number_style("number", "N2", whole + "<number:text>乙</number:text>") +
                        cell_style("Default", "") + cell_style("父", " style:data-style-name=\"N2\"") +
                        cell_style("row", " style:data-style-name=\"N1\"");
  maker.automatic_styles = number_style("number", "N1", whole + "<number:text>丙</number:text>") +
                           cell_style("col", " style:data-style-name=\"N1\"") +
                           cell_style("own", " style:parent-style-name=\"父\"");
  const grid::Workbook book = open(maker);
  std::string all;
  for (const grid::Cell& cell : book.sheets.front().cells) all += book.shown(book.sheets.front(), cell) + " ";
  EXPECT_EQ(all, "1丙 1 1乙 1甲 1 ");
}

TEST(OdsFormats, HostileStylesAreRefused) {
  const auto error = [](const OdsMaker& maker) { return error_of_bytes(maker.zip().finish()); };
  OdsMaker loop = ods_with_cells(number_cell("1", " table:style-name=\"a\""));
  loop.common_styles =
      cell_style("a", " style:parent-style-name=\"b\"") + cell_style("b", " style:parent-style-name=\"a\"");
  EXPECT_EQ(kind_of(error(loop)), "corrupt");
  EXPECT_THAT(error(loop).reason().zh, HasSubstr("循环"));
  OdsMaker many = ods_with_cells("");
  for (int i = 0; i < 200'001; ++i) many.automatic_styles += "<style:x/>";
  EXPECT_THAT(error(many).reason().zh, HasSubstr("样式多得"));
  const auto all_different = [](int count, bool are_formats) {
    OdsMaker maker;
    std::string row;
    std::string rows;
    for (int i = 0; i < count; ++i) {
      const std::string name = std::to_string(i);
      row += number_cell("1", " table:style-name=\"" + name + "\"");
      if (i % 16'000 == 15'999) {
        rows += table_row(row);
        row.clear();
      }
      if (are_formats)
        maker.automatic_styles += number_style("number", name, "<number:text>" + name + "</number:text>") +
                                  cell_style(name, " style:data-style-name=\"" + name + "\"");
      else
        maker.automatic_styles +=
            cell_style(name, "", "<style:text-properties fo:font-size=\"" + name + "pt\"/>");
    }
    maker.spreadsheet = table(rows + table_row(row));
    return maker;
  };
  EXPECT_THAT(error(all_different(65'600, true)).reason().zh, HasSubstr("数字格式多得"));
  EXPECT_THAT(error(all_different(65'600, false)).reason().zh, HasSubstr("单元格样式多得"));
}

/// The look of a cell whose style has these properties.
grid::CellStyle look(const std::string& properties) {
  OdsMaker maker = ods_with_cells(number_cell("1", " table:style-name=\"ce1\""));
  maker.automatic_styles = cell_style("ce1", "", properties);
  const grid::Workbook book = open(maker);
  const auto& styled = book.sheets.front().look.styled;
  return styled.empty() ? grid::CellStyle{} : book.styles.at(styled.front().style);
}
grid::CellStyle cell_look(const std::string& attributes) {
  return look("<style:table-cell-properties " + attributes + "/>");
}

TEST(OdsLook, Fonts) {
  OdsMaker maker = ods_with_cells(number_cell("1", " table:style-name=\"ce1\""));
  maker.automatic_styles = cell_style(
      "ce1", "",
      "<style:text-properties style:font-name=\"F1\" fo:font-size=\"16pt\" fo:font-weight=\"bold\" "
      "fo:font-style=\"italic\" style:text-underline-style=\"solid\" style:text-line-through-style=\"none\" "
      "fo:color=\"#ff0001\"/>");
  ZipMaker zip = maker.zip();
  zip.remove("content.xml");
  std::string content = maker.content();
  content.insert(
      content.find("<office:automatic-styles>"),
      "<office:font-face-decls><style:font-face style:name=\"F1\" svg:font-family=\"'宋体', serif\"/>"
      "</office:font-face-decls>");
  zip.add("content.xml", content);
  const grid::Workbook book = containers::open_workbook("", zip.finish());
  const grid::Font font = book.styles.at(book.sheets.front().look.styled.front().style).font;
  EXPECT_EQ(font.name, "宋体");
  EXPECT_EQ(font.points, 16);
  EXPECT_TRUE(font.bold && font.italic && font.underlined && !font.struck);
  EXPECT_EQ(font.colour, 0xFF0001U);
  const grid::Font other = look(
                               "<style:text-properties style:font-name=\"黑体\" fo:font-weight=\"700\" "
                               "style:use-window-font-color=\"true\" fo:font-size=\"120%\"/>")
                               .font;
  EXPECT_EQ(other.name, "黑体");
  EXPECT_TRUE(other.bold);
  EXPECT_FALSE(other.colour);
  EXPECT_EQ(look("<style:text-properties fo:font-family=\"楷体\"/>").font.name, "楷体");
}

TEST(OdsLook, BordersAndFills) {
  const grid::CellStyle all = cell_look(
      "fo:border=\"0.74pt solid #000000\" fo:border-top=\"none\" "
      "fo:background-color=\"#ffff00\"");
  EXPECT_EQ(all.borders[grid::side_left].line, grid::BorderLine::thin);
  EXPECT_EQ(all.borders[grid::side_left].colour, 0U);
  EXPECT_EQ(all.borders[grid::side_top], grid::Border{});
  EXPECT_EQ(all.fill, 0xFFFF00U);
  const auto line = [](const std::string& text) {
    return cell_look("fo:border-right=\"" + text + "\" fo:border-bottom=\"1pt dotted\"")
        .borders[grid::side_right]
        .line;
  };
  EXPECT_EQ(line("0.06pt solid #000000"), grid::BorderLine::hair);
  EXPECT_EQ(line("1.76pt solid #zzzzzz"), grid::BorderLine::medium);
  EXPECT_EQ(line("2.49pt  solid"), grid::BorderLine::thick);
  EXPECT_EQ(line("2.49pt double-thin"), grid::BorderLine::double_line);
  EXPECT_EQ(line("0.74pt dashed"), grid::BorderLine::dashed);
  EXPECT_EQ(line("1.76pt dashed"), grid::BorderLine::medium_dashed);
  EXPECT_EQ(line("0.74pt dotted"), grid::BorderLine::dotted);
  EXPECT_EQ(line("0.74pt dash-dot"), grid::BorderLine::dash_dot);
  EXPECT_EQ(line("1.76pt dash-dot"), grid::BorderLine::medium_dash_dot);
  EXPECT_EQ(line("0.74pt dash-dot-dot"), grid::BorderLine::dash_dot_dot);
  EXPECT_EQ(line("1.76pt dash-dot-dot"), grid::BorderLine::medium_dash_dot_dot);
}

TEST(OdsLook, HowTextStands) {
  const auto aligned = [](const std::string& text) {
    return look(
        "<style:table-cell-properties style:text-align-source=\"fix\"/><style:paragraph-properties "
        "fo:text-align=\"" +
        text + "\" fo:margin-left=\"0.28in\"/>");
  };
  EXPECT_EQ(aligned("center").align, grid::Align::center);
  EXPECT_EQ(aligned("end").align, grid::Align::right);
  EXPECT_EQ(aligned("start").align, grid::Align::left);
  EXPECT_EQ(aligned("justify").align, grid::Align::justify);
  EXPECT_EQ(aligned("start").indent, 2);
  EXPECT_EQ(
      look(
          "<style:table-cell-properties style:text-align-source=\"value-type\" style:vertical-align=\"top\"/>"
          "<style:paragraph-properties fo:text-align=\"center\"/>")
          .align,
      grid::Align::general);
  EXPECT_EQ(cell_look("style:repeat-content=\"true\"").align, grid::Align::fill);
  EXPECT_EQ(cell_look("style:vertical-align=\"top\"").vertical, grid::VerticalAlign::top);
  EXPECT_EQ(cell_look("style:vertical-align=\"middle\"").vertical, grid::VerticalAlign::center);
  EXPECT_TRUE(cell_look("fo:wrap-option=\"wrap\"").wraps);
  EXPECT_TRUE(cell_look("style:shrink-to-fit=\"true\"").shrinks);
  EXPECT_EQ(cell_look("style:rotation-angle=\"90\"").rotation, 90);
  EXPECT_EQ(cell_look("style:rotation-angle=\"315deg\"").rotation, 135);
  EXPECT_EQ(cell_look("style:rotation-angle=\"180\"").rotation, 0);
  EXPECT_EQ(cell_look("style:rotation-angle=\"x\"").rotation, 0);
  EXPECT_EQ(cell_look("style:direction=\"ttb\"").rotation, 255);
}

TEST(OdsLook, AlikeCellsAreOneRange) {
  const std::string styled = " table:style-name=\"ce1\"";
  OdsMaker maker =
      ods_with_table("<table:table-column table:default-cell-style-name=\"ce1\"/><table:table-column" +
                     repeated("columns-repeated", "3") + " table:default-cell-style-name=\"ce2\"/>" +
                     table_row(number_cell("1", styled) + blank_cell(styled)) +
                     table_row(blank_cell(styled + repeated("columns-repeated", "2"))) +
                     table_row(blank_cell(repeated("columns-repeated", "2"))) + table_row("") +
                     table_row(blank_cell(styled + repeated("columns-repeated", "2")),
                               repeated("rows-repeated", "1000000")) +
                     table_row(blank_cell() + blank_cell(" table:style-name=\"ce2\"")));
  maker.automatic_styles =
      cell_style("ce1", "", "<style:table-cell-properties fo:wrap-option=\"wrap\"/>") +
      cell_style("ce2", "", "<style:table-cell-properties style:shrink-to-fit=\"true\"/>");
  const grid::Workbook book = open(maker);
  std::vector<std::string> ranges;
  for (const auto& styled_cells : book.sheets.front().look.styled)
    ranges.push_back(to_a1(styled_cells.cells) +
                     (book.styles.at(styled_cells.style).wraps ? " wraps" : " shrinks"));
  EXPECT_THAT(ranges, ::testing::ElementsAre("A1:B2 wraps", "A3:A3 wraps", "B3:B3 shrinks",
                                             "A1000005:A1000005 wraps", "B1000005:B1000005 shrinks"));
}

TEST(OdsLook, TheUsualStyleIsTheBooks) {
  OdsMaker maker = ods_with_cells(number_cell("1"));
  maker.common_styles =
      "<style:default-style style:family=\"table-cell\"><style:text-properties fo:font-size=\"10pt\" "
      "fo:country=\"US\"/></style:default-style><style:default-style style:family=\"graphic\"/>" +
      cell_style("Default", "", "<style:text-properties style:font-name=\"宋体\"/>") +
      number_style("currency", "N1", "<number:currency-symbol/>" + whole);
  const grid::Workbook book = open(maker);
  EXPECT_EQ(book.styles.front().font.name, "宋体");
  EXPECT_EQ(book.styles.front().font.points, 10);
  EXPECT_TRUE(book.sheets.front().look.styled.empty());
}

TEST(OdsLook, WidthsAndHeights) {
  OdsMaker maker = ods_with_table(
      "<table:table-column table:style-name=\"co1\"/><table:table-column table:style-name=\"co2\"" +
      repeated("columns-repeated", "16384") + "/><table:table-column/>" +
      table_row("", " table:style-name=\"ro1\"" + repeated("rows-repeated", "2")) +
      table_row("", " table:style-name=\"ro1\"") +
      table_row("", " table:style-name=\"ro2\"" + repeated("rows-repeated", "9")));
  const auto sized = [](const std::string& name, const std::string& family, const std::string& what,
                        const std::string& size) {
    return "<style:style style:name=\"" + name + "\" style:family=\"table-" + family + "\"><style:table-" +
           family + "-properties style:" + what + "=\"" + size + "\"/></style:style>";
  };
  maker.automatic_styles =
      sized("co1", "column", "column-width", "1.5in") + sized("co2", "column", "column-width", "2.54cm") +
      sized("ro1", "row", "row-height", "10mm") + sized("ro2", "row", "row-height", "15pt");
  const grid::Workbook book = open(maker);
  const grid::SheetLook& look = book.sheets.front().look;
  EXPECT_DOUBLE_EQ(look.default_column_characters, 13);
  EXPECT_DOUBLE_EQ(look.default_row_points, 15);
  ASSERT_EQ(look.column_widths.size(), 1U);
  EXPECT_EQ(look.column_widths[0].columns, (grid::Span{0, 0}));
  EXPECT_NEAR(look.column_widths[0].characters, 19.857, 0.001);
  ASSERT_EQ(look.row_heights.size(), 1U);
  EXPECT_EQ(look.row_heights[0].rows, (grid::Span{0, 2}));
  EXPECT_NEAR(look.row_heights[0].points, 28.346, 0.001);
}

grid::PrintSetup print_setup(const std::string& properties, const std::string& within,
                             const std::string& master, const std::string& sheet = {},
                             const std::string& attributes = {}) {
  OdsMaker maker = ods_with_table(sheet, " table:style-name=\"ta1\"" + attributes);
  maker.automatic_styles =
      "<style:style style:name=\"ta1\" style:family=\"table\" style:master-page-name=\"页\"/>";
  maker.page_styles = "<style:page-layout style:name=\"pm1\"><style:page-layout-properties " + properties +
                      "/>" + within + "</style:page-layout>";
  maker.master_styles = "<style:x/><style:master-page style:name=\"页\" style:page-layout-name=\"pm1\">" +
                        master + "</style:master-page>";
  return open(maker).sheets.front().look.print;
}

TEST(OdsLook, ThePageIsSetUp) {
  const grid::PrintSetup setup = print_setup(
      "fo:page-width=\"297mm\" fo:page-height=\"21cm\" style:print-orientation=\"landscape\" "
      "fo:margin=\"1in\" "
      "fo:margin-left=\"0.5in\" style:scale-to=\"85%\" style:table-centering=\"both\"",
      "<style:header-style><style:header-footer-properties fo:min-height=\"0.5in\"/></style:header-style>"
      "<style:footer-style/><style:x/>",
      "<style:header>\n<text:p>第<text:page-number>1</text:page-number>页&amp;共<text:page-count/>页</"
      "text:p>\n"
      "<text:p>二</text:p></style:header>"
      "<style:footer><style:region-left><text:p><text:sheet-name/></text:p></"
      "style:region-left><style:region-center/>"
      "<style:region-right>\n<text:p><text:date/><text:time/><text:title/></text:p></style:region-right></"
      "style:footer>"
      "<style:header-left/>",
      "<table:table-header-columns><table:table-column/></table:table-header-columns><table:table-rows>" +
          table_row("") + "</table:table-rows><table:table-header-rows>" +
          table_row("", repeated("rows-repeated", "2")) + "</table:table-header-rows>",
      " table:print-ranges=\"'表 一'.A1:'表 一'.G18\"");
  EXPECT_TRUE(setup.is_landscape && setup.is_centred_across && setup.is_centred_down);
  EXPECT_EQ(setup.paper, 9);
  EXPECT_EQ(setup.scale, 85);
  EXPECT_DOUBLE_EQ(setup.margins_inches[0], 0.5);
  EXPECT_DOUBLE_EQ(setup.margins_inches[1], 1);
  EXPECT_DOUBLE_EQ(setup.margins_inches[2], 1.5);
  EXPECT_DOUBLE_EQ(setup.margins_inches[3], 1);
  EXPECT_EQ(setup.header, "&C第&P页&&共&N页\n二");
  EXPECT_EQ(setup.footer, "&L&A&R&D&T&F");
  EXPECT_EQ(setup.area, (base::CellRange{{0, 0}, {17, 6}}));
  EXPECT_EQ(setup.repeated_rows, (grid::Span{1, 2}));
  EXPECT_EQ(setup.repeated_columns, (grid::Span{0, 0}));
}

TEST(OdsLook, PagesMayBeFitted) {
  const grid::PrintSetup wide = print_setup(
      "style:scale-to-X=\"1\" style:scale-to-Y=\"0\" "
      "style:table-centering=\"horizontal\" fo:page-width=\"3in\"",
      "", "<style:header style:display=\"false\"><text:p>x</text:p></style:header>", "",
      " table:print-ranges=\"表.A1:表.B2 表.C3:表.D4\"");
  EXPECT_EQ(wide.pages_wide, 1);
  EXPECT_EQ(wide.pages_tall, 0);
  EXPECT_EQ(wide.paper, 0);
  EXPECT_TRUE(wide.is_centred_across && !wide.is_centred_down);
  EXPECT_EQ(wide.header, "");
  EXPECT_FALSE(wide.area);
  const grid::PrintSetup both = print_setup("style:scale-to-pages=\"2\" style:table-centering=\"vertical\"",
                                            "", "", "", " table:print-ranges=\"A1\"");
  EXPECT_EQ(both.pages_wide, 2);
  EXPECT_EQ(both.pages_tall, 2);
  EXPECT_EQ(both.area, (base::CellRange{{0, 0}, {0, 0}}));
  OdsMaker maker = ods_with_table("", " table:style-name=\"ta1\"");
  maker.automatic_styles = "<style:style style:name=\"ta1\" style:family=\"table\"/>";
  EXPECT_EQ(open(maker).sheets.front().look.print.paper, 0);
}

}  // namespace
}  // namespace targetbook::testing
