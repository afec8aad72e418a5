#include "containers/markup/named_formats.hpp"
#include "containers/markup/print_names.hpp"
#include "containers/markup/r1c1.hpp"

#include "markup_maker.hpp"

namespace targetbook::testing {
namespace {

base::FileError error_of_rows(const std::string& rows, const containers::Limits& limits = {}) {
  return error_of_bytes(xml_2003(xml_2003_table(rows)), "表.xls", limits);
}

TEST(Xml2003, CellsStandWhereTheirIndexSays) {
  const auto book =
      open_rows("<Row><Cell>" + data("String", "a") + "</Cell><Cell ss:Index=\"3\">" + data("Number", "1.5") +
                "</Cell><Cell>" + data("Boolean", "1") + "</Cell></Row><Row ss:Index=\"4\"><Cell>" +
                data("Error", "#N/A") + "</Cell></Row><Row ss:Span=\"2\"/><Row><Cell/><Cell>" +
                data("String", "b") + "</Cell></Row>");
  EXPECT_EQ(cells_of(book), R"(A1="a" C1=1.5 D1=TRUE A4=#N/A B8="b")");
  EXPECT_EQ(book.container, grid::Container::xml_2003);
}

TEST(Xml2003, ATableMayBeginElsewhere) {
  const auto book = containers::open_workbook(
      "表.xls", xml_2003("<Worksheet ss:Name=\"s\"><Table ss:LeftCell=\"2\" ss:TopCell=\"3\"><Column "
                         "ss:Hidden=\"1\"/><Row><Cell>" +
                         data("String", "a") + "</Cell><Cell ss:Index=\"4\">" + data("String", "b") +
                         "</Cell></Row></Table></Worksheet>"));
  EXPECT_EQ(cells_of(book), R"(B3="a" E3="b")");
  EXPECT_EQ(spans_of(book.sheets[0].hidden_columns), "2-2");
}

TEST(Xml2003, AttributesWithoutPrefixMeanTheSame) {
  EXPECT_EQ(
      cells_of(open_rows("<Row Index=\"2\"><Cell Index=\"2\"><Data Type=\"Number\">7</Data></Cell></Row>")),
      "B2=7");
}

TEST(Xml2003, DatesAreSerials) {
  const std::string rows = "<Row><Cell>" + data("DateTime", "2022-03-05T00:00:00.000") + "</Cell><Cell>" +
                           data("DateTime", "1899-12-31T12:00:00.000") + "</Cell></Row>";
  EXPECT_EQ(cells_of(open_rows(rows)), "A1=44625 B1=0.5");
  const std::string excel =
      "<ExcelWorkbook xmlns=\"urn:schemas-microsoft-com:office:excel\"><Date1904/></ExcelWorkbook>";
  for (const std::string& content : {excel + xml_2003_table(rows), xml_2003_table(rows) + excel}) {
    const auto book = containers::open_workbook("表.xls", xml_2003(content));
    EXPECT_TRUE(book.date1904);
    EXPECT_EQ(book.sheets[0].cells[0].number(), 43163);
  }
  EXPECT_FALSE(
      containers::open_workbook("a.xls", xml_2003("<!-- Date1904 -->" + xml_2003_table(""))).date1904);
}

TEST(Xml2003, MergesCoverTheCellsBehindThem) {
  const auto book = open_rows("<Row><Cell ss:MergeAcross=\"2\" ss:MergeDown=\"1\">" + data("String", "a") +
                              "</Cell><Cell>" + data("String", "b") +
                              "</Cell></Row><Row><Cell ss:Index=\"4\" ss:MergeAcross=\"1\"/></Row>"
                              "<Row><Cell ss:MergeAcross=\"1\"/></Row>");
  EXPECT_EQ(cells_of(book), R"(A1="a" D1="b")");
  EXPECT_EQ(merges_of(book), "A1:C2 D2:E2 A3:B3");
}

TEST(Xml2003, RichTextIsJoined) {
  EXPECT_EQ(cells_of(open_rows(
                "<Row><Cell><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\"><B>绩"
                "效</B><Font html:Color=\"#FF0000\">目<I>标</I></Font>表</ss:Data></Cell><Cell>" +
                data("String", "一&#10;二 &amp; 三") + "</Cell></Row>")),
            "A1=\"绩效目标表\" B1=\"一\n二 & 三\"");
}

TEST(Xml2003, FormatsComeFromStylesOfCellRowAndColumn) {
  const std::string styles =
      "<Styles><Style ss:ID=\"Default\" ss:Name=\"Normal\"><NumberFormat/></Style>"
      "<Style ss:ID=\"p\"><NumberFormat ss:Format=\"Percent\"/></Style>"
      "<Style ss:ID=\"q\" ss:Parent=\"p\"><Font ss:Bold=\"1\"/></Style>"
      "<Style ss:ID=\"d\"><NumberFormat ss:Format=\"yyyy\\-mm\\-dd\"/></Style></Styles>";
  const std::string number = "<Data ss:Type=\"Number\">0.5</Data>";
  const auto book = containers::open_workbook(
      "表.xls",
      xml_2003(styles +
               "<Worksheet ss:Name=\"s\"><Table><Column/><Column ss:Span=\"1\" ss:StyleID=\"d\"/><Row><Cell "
               "ss:StyleID=\"q\">" +
               number + "</Cell><Cell>" + number + "</Cell><Cell ss:Index=\"4\" ss:StyleID=\"?\">" + number +
               "</Cell></Row><Row ss:StyleID=\"p\"><Cell>" + number + "</Cell><Cell ss:StyleID=\"Default\">" +
               number + "</Cell></Row></Table></Worksheet>"));
  EXPECT_EQ(shown_of(book), "A1=50.00% B1=1900-01-00 D1=0.5 A2=50.00% B2=0.5");
}

TEST(Xml2003, LooksWidthsAndPrintSetUpAreKept) {
  const std::string styles =
      "<Styles><Style ss:ID=\"Default\"><Font ss:FontName=\"宋体\" ss:Size=\"12\"/></Style><Style "
      "ss:ID=\"t\"><Alignment "
      "ss:Horizontal=\"Center\" ss:Vertical=\"Center\" ss:WrapText=\"1\" ss:Indent=\"1\" "
      "ss:Rotate=\"-45\"/><Borders>"
      "<Border ss:Position=\"Bottom\" ss:LineStyle=\"Continuous\" ss:Weight=\"2\" "
      "ss:Color=\"#FF0000\"/><Border "
      "ss:Position=\"Left\" ss:LineStyle=\"Dash\" ss:Weight=\"1\"/></Borders><Font ss:Bold=\"1\" "
      "ss:Italic=\"1\" ss:Underline=\"Single\" ss:StrikeThrough=\"1\" ss:Color=\"#0000FF\"/><Interior "
      "ss:Color=\"#FFFF00\" "
      "ss:Pattern=\"Solid\"/></Style></Styles>";
  const std::string options =
      "<Names><NamedRange ss:Name=\"Print_Area\" ss:RefersTo=\"=表一!R1C1:R9C4\"/><NamedRange "
      "ss:Name=\"Print_Titles\" ss:RefersTo=\"=表一!C1:C2,表一!R1:R3\"/></Names>";
  const std::string settings =
      "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><PageSetup><Layout "
      "x:Orientation=\"Landscape\" x:CenterHorizontal=\"1\"/><Header x:Data=\"&amp;C表\"/><Footer "
      "x:Data=\"&amp;P\"/><PageMargins x:Bottom=\"1\" x:Left=\"0.5\" x:Right=\"0.25\" "
      "x:Top=\"2\"/></PageSetup><FitToPage/><Print><FitHeight>0</FitHeight><PaperSizeIndex>9</PaperSizeIndex>"
      "<Scale>80</Scale><FitWidth>x</FitWidth></Print><Visible>SheetHidden</Visible></WorksheetOptions>";
  const auto book = containers::open_workbook(
      "表.xls",
      xml_2003(
          styles + "<Worksheet ss:Name=\"表一\">" + options +
          "<Table ss:DefaultColumnWidth=\"54\" ss:DefaultRowHeight=\"15\"><Column ss:Width=\"84\"/><Column "
          "ss:Index=\"3\" ss:Width=\"0\"/><Row ss:Height=\"30\"><Cell ss:StyleID=\"t\"/><Cell "
          "ss:StyleID=\"t\"/></Row><Row ss:Hidden=\"1\" ss:Span=\"1\"><Cell "
          "ss:StyleID=\"t\"/></Row></Table>" +
          settings + "</Worksheet>"));
  const grid::Sheet& sheet = book.sheets[0];
  EXPECT_EQ(sheets_of(book), "表一(hidden)");
  EXPECT_EQ(spans_of(sheet.hidden_columns), "3-3");
  EXPECT_EQ(spans_of(sheet.hidden_rows), "2-3");
  ASSERT_EQ(sheet.look.column_widths.size(), 1U);
  EXPECT_NEAR(sheet.look.column_widths[0].characters, 15.3, 0.1);
  EXPECT_EQ(sheet.look.row_heights.at(0).points, 30);
  EXPECT_EQ(sheet.look.default_row_points, 15);
  ASSERT_EQ(sheet.look.styled.size(), 2U);
  EXPECT_EQ(to_a1(sheet.look.styled[0].cells), "A1:B1");
  const grid::CellStyle& style = book.styles.at(sheet.look.styled[0].style);
  EXPECT_EQ(style.font.name, "宋体");
  EXPECT_EQ(style.font.points, 12);
  EXPECT_TRUE(style.font.bold && style.font.italic && style.font.underlined && style.font.struck);
  EXPECT_EQ(style.font.colour, 0x0000FFU);
  EXPECT_EQ(style.fill, 0xFFFF00U);
  EXPECT_EQ(style.borders[grid::side_bottom], (grid::Border{grid::BorderLine::medium, 0xFF0000U}));
  EXPECT_EQ(style.borders[grid::side_left].line, grid::BorderLine::dashed);
  EXPECT_EQ(style.align, grid::Align::center);
  EXPECT_EQ(style.vertical, grid::VerticalAlign::center);
  EXPECT_TRUE(style.wraps);
  EXPECT_EQ(style.indent, 1);
  EXPECT_EQ(style.rotation, 135);
  const grid::PrintSetup& print = sheet.look.print;
  EXPECT_TRUE(print.is_landscape && print.is_centred_across && !print.is_centred_down);
  EXPECT_EQ(print.paper, 9);
  EXPECT_EQ(print.scale, 80);
  EXPECT_EQ(print.pages_wide, 1);
  EXPECT_EQ(print.pages_tall, 0);
  EXPECT_EQ(print.margins_inches, (std::array<double, 4>{0.5, 0.25, 2, 1}));
  EXPECT_EQ(print.header, "&C表");
  EXPECT_EQ(print.footer, "&P");
  ASSERT_TRUE(print.area);
  EXPECT_EQ(to_a1(*print.area), "A1:D9");
  EXPECT_EQ(print.repeated_rows, (grid::Span{0, 2}));
  EXPECT_EQ(print.repeated_columns, (grid::Span{0, 1}));
  ASSERT_EQ(book.names.size(), 2U);
  EXPECT_EQ(book.names[0].refers_to, "表一!$A$1:$D$9");
  EXPECT_EQ(book.names[0].sheet, "表一");
}

TEST(Xml2003, EveryLineOfABorderHasItsWeight) {
  const auto line = [](const std::string& style, const std::string& weight) {
    const auto book = containers::open_workbook(
        "表.xls", xml_2003("<Styles><Style ss:ID=\"t\"><Borders><Border ss:Position=\"Top\" ss:LineStyle=\"" +
                           style + "\" ss:Weight=\"" + weight + "\"/></Borders></Style></Styles>" +
                           xml_2003_table("<Row><Cell ss:StyleID=\"t\"/></Row>")));
    return book.styles.at(1).borders[grid::side_top].line;
  };
  EXPECT_EQ(line("Continuous", "0"), grid::BorderLine::hair);
  EXPECT_EQ(line("Continuous", "1"), grid::BorderLine::thin);
  EXPECT_EQ(line("Continuous", "3"), grid::BorderLine::thick);
  EXPECT_EQ(line("Double", "3"), grid::BorderLine::double_line);
  EXPECT_EQ(line("Dot", "1"), grid::BorderLine::dotted);
  EXPECT_EQ(line("Dash", "2"), grid::BorderLine::medium_dashed);
  EXPECT_EQ(line("DashDot", "1"), grid::BorderLine::dash_dot);
  EXPECT_EQ(line("DashDot", "2"), grid::BorderLine::medium_dash_dot);
  EXPECT_EQ(line("DashDotDot", "1"), grid::BorderLine::dash_dot_dot);
  EXPECT_EQ(line("DashDotDot", "2"), grid::BorderLine::medium_dash_dot_dot);
  EXPECT_EQ(line("SlantDashDot", "2"), grid::BorderLine::slant_dash_dot);
  EXPECT_EQ(line("None", "1"), grid::BorderLine::none);
}

TEST(Xml2003, AlignmentsByTheirWords) {
  const auto style = [](const std::string& alignment) {
    return containers::open_workbook("表.xls", xml_2003("<Styles><Style ss:ID=\"t\"><Alignment " + alignment +
                                                        "/></Style></Styles>" + xml_2003_table("")))
        .styles.at(1);
  };
  EXPECT_EQ(style("ss:Horizontal=\"Left\"").align, grid::Align::left);
  EXPECT_EQ(style("ss:Horizontal=\"Right\"").align, grid::Align::right);
  EXPECT_EQ(style("ss:Horizontal=\"Fill\"").align, grid::Align::fill);
  EXPECT_EQ(style("ss:Horizontal=\"Distributed\"").align, grid::Align::justify);
  EXPECT_EQ(style("ss:Horizontal=\"CenterAcrossSelection\"").align, grid::Align::across);
  EXPECT_EQ(style("ss:Horizontal=\"Automatic\"").align, grid::Align::general);
  EXPECT_EQ(style("ss:Vertical=\"Top\"").vertical, grid::VerticalAlign::top);
  EXPECT_EQ(style("ss:Vertical=\"Justify\"").vertical, grid::VerticalAlign::justify);
  EXPECT_EQ(style("ss:VerticalText=\"1\"").rotation, 255);
  EXPECT_EQ(style("ss:Rotate=\"30\"").rotation, 30);
  EXPECT_TRUE(style("ss:ShrinkToFit=\"1\"").shrinks);
}

TEST(Xml2003, FormulasAreReadInA1) {
  const auto book =
      open_rows("<Row><Cell ss:Formula=\"=100%\">" + data("Number", "1") +
                "</Cell><Cell ss:Formula=\"=RC[-1]*2\"/><Cell ss:Formula=\"=R1C1\">" + data("String", "x") +
                "</Cell><Cell ss:Formula=\"=1/0\"><Data ss:Type=\"Number\"></Data></Cell><Cell "
                "ss:Formula=\"=T(1)\"><Data ss:Type=\"String\"></Data></Cell></Row>");
  const grid::Sheet& sheet = book.sheets[0];
  EXPECT_EQ(cells_of(book), R"(A1=1 B1=? C1="x" D1=?)");
  EXPECT_EQ(sheet.formula_at({0, 1}), "A1*2");
  EXPECT_EQ(book.shown(sheet, sheet.cells[0]), "=100%");
  EXPECT_TRUE(sheet.cells[2].has_formula());
}

TEST(Xml2003, ReferencesInA1) {
  const auto a1 = [](const char* formula) { return containers::markup::formula_in_a1(formula, {4, 2}); };
  EXPECT_EQ(a1("RC[-1]*2+R[1]C+R1C1+R[-4]C3"), "B5*2+C6+$A$1+$C1");
  EXPECT_EQ(a1("SUM(R[1]C:R[3]C)"), "SUM(C6:C8)");
  EXPECT_EQ(a1("C1+SUM(C1:C[1])+R1:R3+R"), "$A:$A+SUM($A:D)+$1:$3+5:5");
  EXPECT_EQ(a1("\"R1C1\"&'R1C1'!RC"), "\"R1C1\"&'R1C1'!C5");
  EXPECT_EQ(a1("ROUND(RC2,2)+TRUE+RCX+COLUMN()+Rate"), "ROUND($B5,2)+TRUE+RCX+COLUMN()+Rate");
  EXPECT_EQ(a1("R[-9]C+RC[-3]+R0C1"), "#REF!+#REF!+#REF!");
  EXPECT_EQ(a1("C[-9]"), "#REF!");
  EXPECT_EQ(a1("[R1C1.xls]Sheet1!R1C1"), "[R1C1.xls]Sheet1!$A$1");
  EXPECT_EQ(a1("\"open"), "\"open");
  EXPECT_EQ(a1("C1:总计"), "$A:$A:总计");
}

TEST(Xml2003, NamedFormatsAndCodes) {
  using containers::markup::code_of_format;
  EXPECT_EQ(code_of_format("Percent"), "0.00%");
  EXPECT_EQ(code_of_format("Fixed"), "0.00");
  EXPECT_EQ(code_of_format("Standard"), "#,##0.00");
  EXPECT_EQ(code_of_format("Short Date"), "yyyy/m/d");
  EXPECT_EQ(code_of_format("General Number"), "General");
  EXPECT_EQ(code_of_format("Yes/No"), "\"Yes\";\"Yes\";\"No\"");
  EXPECT_EQ(code_of_format("0.0"), "0.0");
}

TEST(Xml2003, PrintNamesOfOtherShapesSayNothing) {
  using namespace containers::markup;
  EXPECT_FALSE(print_area_of("S!$A$1:$B$2,S!$D$1"));
  EXPECT_FALSE(print_area_of("#REF!"));
  EXPECT_EQ(print_area_of("'a,b'!$A$1:$B$2"), (base::CellRange{{0, 0}, {1, 1}}));
  EXPECT_FALSE(repeated_rows_of("S!$A:$B"));
  EXPECT_EQ(repeated_columns_of("S!$1:$3,S!$B:$C"), (grid::Span{1, 2}));
}

TEST(Xml2003, PropertiesHaveTheNamesOfXlsx) {
  const auto book = containers::open_workbook(
      "表.xls",
      xml_2003(
          "<DocumentProperties "
          "xmlns=\"urn:schemas-microsoft-com:office:office\"><Title>表</Title><LastAuthor>甲"
          "</LastAuthor><LastSaved>2022-03-05T01:02:03Z</LastSaved><Company>局</Company></DocumentProperties>"
          "<CustomDocumentProperties xmlns=\"urn:schemas-microsoft-com:office:office\"><target_x0020_mark "
          "xmlns:dt=\"uuid:x\" "
          "dt:dt=\"string\">hebei-project/3</target_x0020_mark></CustomDocumentProperties>" +
          xml_2003_table("")));
  EXPECT_EQ(book.property("title"), "表");
  EXPECT_EQ(book.property("lastModifiedBy"), "甲");
  EXPECT_EQ(book.property("modified"), "2022-03-05T01:02:03Z");
  EXPECT_EQ(book.property("Company"), "局");
  EXPECT_EQ(book.property("target mark"), "hebei-project/3");
}

TEST(Xml2003, NotesSheetsAndNames) {
  const auto book = containers::open_workbook(
      "表.xls",
      xml_2003(
          "<Names><NamedRange ss:Name=\"合计\" ss:RefersTo=\"=甲!R2C3\"/></Names>" +
          xml_2003_table("<Row><Cell><Comment ss:Author=\"x\"><ss:Data>批注</ss:Data></Comment></Cell></Row>",
                         "甲") +
          "<Worksheet ss:Name=\"乙\"><WorksheetOptions "
          "xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible> "
          "SheetVeryHidden</Visible></WorksheetOptions></Worksheet>"));
  EXPECT_EQ(sheets_of(book), "甲 乙(veryHidden)");
  EXPECT_EQ(book.sheets[0].comments, (std::vector<base::CellRef>{{0, 0}}));
  EXPECT_EQ(book.names.at(0).refers_to, "甲!$C$2");
  EXPECT_TRUE(book.names.at(0).sheet.empty());
}

TEST(Xml2003, EncodingsByDeclarationAndMark) {
  const std::string cell = "<Row><Cell><Data ss:Type=\"String\">\xB5\xA5\xCE\xBB</Data></Cell></Row>";
  for (const char* name : {"GBK", "gb2312", "GB18030"}) {
    const auto book = containers::open_workbook(
        "表.xls", xml_2003(xml_2003_table(cell, "s"),
                           std::string("<?xml version=\"1.0\" encoding=\"") + name + "\"?>"));
    EXPECT_EQ(cells_of(book), "A1=\"单位\"") << name;
  }
  const std::string ascii =
      xml_2003(xml_2003_table("<Row><Cell>" + data("String", "a") + "</Cell></Row>", "s"),
               "<?xml version='1.0' encoding='UTF-16'?>");
  EXPECT_EQ(cells_of(containers::open_workbook("表.xls", in_utf16(ascii, false))), "A1=\"a\"");
  EXPECT_EQ(cells_of(containers::open_workbook("表.xls", in_utf16(ascii, true))), "A1=\"a\"");
  const std::string marked =
      "\xEF\xBB\xBF" + xml_2003(xml_2003_table("<Row><Cell>" + data("String", "单位") + "</Cell></Row>"),
                                "<?xml version=\"1.0\" encoding=\"gb2312\"?>");
  EXPECT_EQ(cells_of(containers::open_workbook("表.xls", marked)), "A1=\"单位\"") << "a mark is stronger";
  EXPECT_EQ(kind_of(error_of_bytes(
                xml_2003(xml_2003_table(cell, "s"), "<?xml version=\"1.0\" encoding=\"x-nobody\"?>"))),
            "unsupported");
  EXPECT_EQ(kind_of(error_of_bytes(xml_2003(xml_2003_table(cell, "s")))), "corrupt")
      << "GBK that says nothing";
}

TEST(Xml2003, DamageIsToldAtItsCell) {
  const auto told = [](const std::string& rows) {
    const auto error = error_of_rows(rows);
    EXPECT_EQ(kind_of(error), "corrupt");
    return place_of(error);
  };
  const std::string one = data("Number", "1");
  EXPECT_EQ(told("<Row><Cell>" + data("Number", "12a") + "</Cell></Row>"), "表一!A1");
  EXPECT_EQ(told("<Row><Cell>" + data("Number", "1e999") + "</Cell></Row>"), "表一!A1");
  EXPECT_EQ(told("<Row><Cell/><Cell>" + data("DateTime", "2022-13-05T00:00:00") + "</Cell></Row>"),
            "表一!B1");
  EXPECT_EQ(told("<Row><Cell>" + data("Boolean", "yes") + "</Cell></Row>"), "表一!A1");
  EXPECT_EQ(told("<Row><Cell>" + data("Money", "1") + "</Cell></Row>"), "表一!A1");
  EXPECT_EQ(told("<Row><Cell>" + one + one + "</Cell></Row>"), "表一!A1");
  EXPECT_EQ(told("<Row><Cell ss:Index=\"0\"/></Row>"), "表一!A1");
  EXPECT_EQ(told("<Row><Cell ss:Index=\"16385\"/></Row>"), "表一!A1");
  EXPECT_EQ(told("<Row><Cell ss:Index=\"3\"/><Cell ss:Index=\"3\"/></Row>"), "表一!D1")
      << "twice at one place";
  EXPECT_EQ(told("<Row><Cell ss:Index=\"3\"/><Cell ss:Index=\"2\"/></Row>"), "表一!D1");
  EXPECT_EQ(told("<Row><Cell ss:MergeAcross=\"2\"/><Cell ss:Index=\"3\"/></Row>"), "表一!D1");
  EXPECT_EQ(told("<Row ss:Index=\"3\"/><Row ss:Index=\"2\"/>"), "表一!A4");
  EXPECT_EQ(told("<Row ss:Index=\"1048577\"/>"), "表一!A1");
  EXPECT_EQ(told("<Row ss:Index=\"1048576\"/><Row/>"), "表一!A1048577");
  EXPECT_EQ(told("<Row ss:Index=\"1048576\"><Cell ss:MergeDown=\"1\"/></Row>"), "表一!A1048576");
  EXPECT_EQ(told("<Row><Cell ss:Index=\"16384\"/><Cell/></Row>"), "表一!XFE1");
  EXPECT_EQ(told("<Row><Cell ss:Index=\"16384\" ss:MergeAcross=\"1\"/></Row>"), "表一!XFD1");
  EXPECT_EQ(told("<Row ss:Span=\"1048576\"/>"), "表一!A1");
  EXPECT_EQ(told("<Row><Cell ss:MergeDown=\"-1\"/></Row>"), "表一!A1");
  EXPECT_EQ(told("<Row><Cell ss:MergeDown=\"2\"/></Row><Row><Cell ss:MergeAcross=\"1\"/></Row>"), "表一!A2");
  EXPECT_EQ(told("<Row><Cell/><Cell ss:MergeDown=\"2\"/></Row><Row><Cell ss:MergeAcross=\"2\"/></Row>"),
            "表一!A2");
  EXPECT_EQ(told("<Column ss:Index=\"2\"/><Column ss:Index=\"1\"/>"), "表一!A1");
  EXPECT_EQ(told("<Column ss:Span=\"16384\"/>"), "表一!A1");
  EXPECT_EQ(told("<Row><Cell></Row>"), "表一");
}

TEST(Xml2003, BrokenDocuments) {
  const auto kind = [](const std::string& bytes) { return kind_of(error_of_bytes(bytes, "a.xls")); };
  const std::string whole = xml_2003(xml_2003_table("<Row><Cell>" + data("String", "a") + "</Cell></Row>"));
  EXPECT_EQ(kind(whole.substr(0, whole.size() - 20)), "corrupt");
  EXPECT_EQ(kind(xml_2003("", "<?xml version=\"1.0\"?><!DOCTYPE Workbook [<!ENTITY a \"b\">]>")), "corrupt")
      << "a DTD";
  EXPECT_EQ(
      kind("<?xml version=\"1.0\"?><Workbook xmlns:x=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
      "not-a-workbook");
}

TEST(Xml2003, LimitsHold) {
  const auto told = [](const std::string& content, const containers::Limits& limits) {
    return kind_of(error_of_bytes(xml_2003(content), "a.xls", limits));
  };
  containers::Limits few;
  few.cells = few.merges = few.sheets = 1;
  few.cell_characters = 3;
  few.xml_depth = 12;
  const std::string cell = "<Cell>" + data("Number", "1") + "</Cell>";
  EXPECT_EQ(told(xml_2003_table("<Row>" + cell + cell + "</Row>"), few), "too-large");
  EXPECT_EQ(told(xml_2003_table("<Row><Cell ss:MergeAcross=\"1\"/><Cell ss:MergeAcross=\"1\"/></Row>"), few),
            "too-large");
  EXPECT_EQ(told(xml_2003_table("", "a") + xml_2003_table("", "b"), few), "too-large");
  EXPECT_EQ(told(xml_2003_table("<Row><Cell>" + data("String", "abcd") + "</Cell></Row>"), few), "too-large");
  EXPECT_EQ(
      told(xml_2003_table("<Row><Cell>" + data("String", "a<b>bcdefghijkl</b>") + "</Cell></Row>"), few),
      "too-large");
  std::string deep;
  for (int i = 0; i < 20; ++i) deep += "<a>";
  EXPECT_EQ(told(deep, few), "too-large");
}

TEST(Xml2003, AnAbsurdNumberOfStylesIsDamage) {
  std::string styles;
  for (int i = 0; i < 65'600; ++i) styles += "<Style ss:ID=\"" + std::to_string(i) + "\"/>";
  EXPECT_EQ(kind_of(error_of_bytes(xml_2003("<Styles>" + styles + "</Styles>"), "a.xls")), "corrupt");
}

}  // namespace
}  // namespace targetbook::testing
