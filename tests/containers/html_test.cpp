#include "markup_maker.hpp"

namespace targetbook::testing {
namespace {

using namespace std::string_literals;

std::string words_of(const base::FileError& error) {
  return kind_of(error) + ' ' + place_of(error);
}
std::string error_of_body(const std::string& body, const containers::Limits& limits = {}) {
  return words_of(error_of_bytes(page_of(body), "导出.xls", limits));
}

TEST(HtmlTables, ATableIsASheetAndItsCellsAreTexts) {
  const auto book = open_body(
      "<table><tr><th>编码</th><th>金额</th></tr><tr><td>0012</td><td>1,234.50</td></tr><tr><td></"
      "td><td>98%</td></tr>"
      "</table>");
  EXPECT_EQ(cells_of(book), R"(A1="编码" B1="金额" A2="0012" B2="1,234.50" B3="98%")");
  EXPECT_EQ(sheets_of(book), "Sheet1");
  EXPECT_EQ(book.container, grid::Container::html);
  EXPECT_TRUE(book.choices.empty());
}

TEST(HtmlTables, WhatIsShownCountsWhereItSaysMoreThanTheNumber) {
  const auto cells = [](const std::string& row) {
    return cells_of(open_body("<table><tr>" + row + "</tr></table>"));
  };
  EXPECT_EQ(cells("<td x:num=\"50\">50.00万元</td><td x:num=\"40000\">≥40000卷</td>"),
            R"(A1="50.00万元" B1="≥40000卷")");
  EXPECT_EQ(cells("<td x:num=\"0.98\">98%</td><td x:num>98%</td>"), R"(A1="98%" B1="98%")");
  EXPECT_EQ(cells("<td x:num=\"1.2\">500000</td>"), R"(A1="500000")");
  EXPECT_EQ(cells("<td x:num>0202001</td><td x:num>130229220000000000123</td>"),
            R"(A1="0202001" B1="130229220000000000123")");
  EXPECT_EQ(
      cells("<td x:num=\"1234.5\">1,234.50</td><td x:num=\"0.333333\">0.33</td><td x:num=\"-2\">-2</td>"),
      "A1=1234.5 B1=0.333333 C1=-2");
  EXPECT_EQ(cells("<td>=\"0202001\"</td>"), R"(A1="0202001")") << "a code kept as a text";
}

TEST(HtmlTables, SpansAreMerges) {
  const auto book = open_body(
      "<table><tr><td colspan=3>标题</td></tr><tr><td rowspan=2>a</td><td>b</td><td rowspan='2'>c</td></tr>"
      "<tr><td>d</td></tr><tr><td rowspan=2 colspan=2>e</td><td>f</td></tr><tr><td>g</td></tr></table>");
  EXPECT_EQ(cells_of(book), R"(A1="标题" A2="a" B2="b" C2="c" B3="d" A4="e" C4="f" C5="g")");
  EXPECT_EQ(merges_of(book), "A1:C1 A2:A3 C2:C3 A4:B5");
}

TEST(HtmlTables, TallCellsEndWithTheirGroupOfRows) {
  const auto book = open_body(
      "<table><tbody><tr><td rowspan=0>a</td><td>b</td></tr><tr><td>c</td></tr></tbody><tr><td "
      "rowspan=9>d</td>"
      "<td rowspan=1>e</td></tr></table><table><tr><td>f</td></tr></table>");
  EXPECT_EQ(cells_of(book), R"(A1="a" B1="b" B2="c" A3="d" B3="e")");
  EXPECT_EQ(merges_of(book), "A1:A2");
  EXPECT_EQ(cells_of(book, 1), R"(A1="f")");
}

TEST(HtmlTables, AWideCellIsMergedUpToATallOne) {
  const auto book = open_body(
      "<table><tr><td>a</td><td rowspan=2>b</td><td>c</td></tr><tr><td "
      "colspan=3>d</td><td>e</td></tr></table>");
  EXPECT_EQ(cells_of(book), R"(A1="a" B1="b" C1="c" A2="d" D2="e")");
  EXPECT_EQ(merges_of(book), "B1:B2");
}

TEST(HtmlTables, OddSpansAreWhatBrowsersMakeOfThem) {
  const auto book = open_body(
      "<table><tr><td colspan=0>a</td><td colspan=x>b</td><td colspan=\" 2x\">c</td><td colspan=-3>d</td><td "
      "colspan=1000000>e</td><td>f</td></tr></table>");
  EXPECT_EQ(cells_of(book), R"(A1="a" B1="b" C1="c" E1="d" F1="e" ALR1="f")");
  EXPECT_EQ(merges_of(book), "C1:D1 F1:ALQ1");
}

TEST(HtmlTables, CellsOffTheSheetAreDamage) {
  std::string row;
  for (int i = 0; i < 17; ++i) row += "<td colspan=1000>a</td>";
  EXPECT_EQ(error_of_body("<table><tr>" + row + "</table>"), "corrupt Sheet1!WQK1");
  std::string tall;
  for (int i = 0; i < 16; ++i) tall += "<td colspan=1000 rowspan=3>a</td>";
  EXPECT_EQ(error_of_body("<table><tr>" + tall + "<td colspan=384 rowspan=2></td></tr><tr><td>b</table>"),
            "corrupt Sheet1!XFD2");
  std::string lines;
  for (int i = 0; i < 1'048'576; ++i) lines += "a<br>";
  EXPECT_EQ(error_of_body("<table></table>" + lines + "a"), "corrupt Sheet1!A1048576");
}

TEST(HtmlTables, EndTagsMayBeLeftOut) {
  EXPECT_EQ(cells_of_body("<table><tr><td>a<td>b<tr><td>c<th>d</table>"), R"(A1="a" B1="b" A2="c" B2="d")");
  EXPECT_EQ(cells_of_body("<table><td>a<td>b<tr><td>c</table>"), R"(A1="a" B1="b" A2="c")");
  EXPECT_EQ(cells_of_body("<TABLE><TBODY><TR><TD>a</TD></TR><TBODY><TR><TD>b</TABLE>"), R"(A1="a" A2="b")");
  EXPECT_EQ(cells_of(open_page("<html><body><table><tr><td>a</body></html>")), R"(A1="a")")
      << "the page ends";
}

TEST(HtmlTables, TextBeforeATableStandsAboveIt) {
  const auto book = open_body(
      "<h1>绩效目标表</h1><p>单位：<b>万元</b></p>\n<table><caption>表一</caption><tr><td>a</td></tr></"
      "table>注：<br>一"
      "<table><tr><td>b</td></tr></table><div>附注</div>电话");
  EXPECT_EQ(sheets_of(book), "Sheet1 Sheet2");
  EXPECT_EQ(cells_of(book), R"(A1="绩效目标表" A2="单位：万元" A3="表一" A4="a")");
  EXPECT_EQ(cells_of(book, 1), R"(A1="注：" A2="一" A3="b" A4="附注" A5="电话")");
}

TEST(HtmlTables, TextBetweenCellsIsKept) {
  EXPECT_EQ(cells_of_body("<table>前<tr>中<td>a</td>后</tr></table>"), R"(A1="前" A2="a" A3="中" A4="后")")
      << "as browsers show it, but for what comes too late to stand above";
}

TEST(HtmlTables, ATableInACellIsItsText) {
  EXPECT_EQ(
      cells_of_body("<table><tr><td>x</td><td>甲<table><tr><td>1</td><td>2</td></tr><tr><td>3<table><tr><td>4"
                    "</td></tr></table></td></tr></table>乙</td></tr></table>"),
      "A1=\"x\" B1=\"甲\n1 2\n3\n4\n乙\"");
}

TEST(HtmlTables, ATableThatOnlyArrangesOthersIsNone) {
  const auto book = open_body(
      "<table><tr><td>标题</td></tr><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></"
      "tr><tr><td>单位：元"
      "<table><tbody><tr><td "
      "colspan=2>c</td></tr></table></td></tr></table><table><tr><td>d</td></tr></table>");
  EXPECT_EQ(sheets_of(book), "Sheet1 Sheet2");
  EXPECT_EQ(cells_of(book), R"(A1="标题" A2="a" B2="b" A3="单位：元" A4="c")");
  EXPECT_EQ(merges_of(book), "A4:B4");
  EXPECT_EQ(cells_of(book, 1), R"(A1="d")");
}

TEST(HtmlTables, ATableBetweenCellsEndsTheOther) {
  const auto book = open_body("<table><tr><td>a</td></tr><table><tr><td>b</td></tr></table>");
  EXPECT_EQ(cells_of(book), R"(A1="a")");
  EXPECT_EQ(cells_of(book, 1), R"(A1="b")");
}

TEST(HtmlTables, TheFooterStandsLast) {
  EXPECT_EQ(
      cells_of_body(
          "<table><thead><tr><td>h</td><td></td></tr></thead><tfoot><tr><td>合计<table><tr><td>x</td></tr>"
          "</table></td></tr></tfoot><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>"),
      "A1=\"h\" A2=\"1\" A3=\"2\" A4=\"合计\nx\"");
  EXPECT_EQ(cells_of_body("<table><tfoot><tr><td>f<tbody><tr><td>1</table>"), R"(A1="1" A2="f")");
  EXPECT_EQ(cells_of_body("<div><tfoot></div><table><tr><td>1</table>"), R"(A1="1")");
}

TEST(HtmlTables, BlanksAreCollapsedAsInABrowser) {
  EXPECT_EQ(
      cells_of_body(
          "<table><tr><td>\n  a \t b  </td><td>一<br>二<br/></td><td><p>p</p><p>q</p></td><td>&nbsp;</td>"
          "<td>c&nbsp;&nbsp;d</td><td><pre> e\n f</pre></td><td style='white-space:pre'>g  "
          "h</td></tr></table>"),
      "A1=\"a b\" B1=\"一\n二\" C1=\"p\nq\" E1=\"c\u00A0\u00A0d\" F1=\" e\n f\" G1=\"g  h\"");
  EXPECT_EQ(cells_of_body(
                "<table><tr><td><span style='mso-spacerun:yes'>&nbsp;&nbsp; </span>a <span>b</span></td><td>x"
                "<div>y</div>z<hr>w</td></tr></table>"),
            "A1=\"   a b\" B1=\"x\ny\nz\nw\"");
}

TEST(HtmlTables, EntitiesStandForTheirCharacters) {
  EXPECT_EQ(
      cells_of_body(
          "<table><tr><td>&lt;80&gt; &amp;&quot;&#39;&apos;&#x4E07;&#20803;</td><td>&ge;95&permil; &yen;1 "
          "&middot;&times;&copy2 &unknown; & &amp &#128; &#0; &#xD800; &#; "
          "&#x;</td><td>a&#10;b</td></tr></table>"),
      "A1=\"<80> &\"''万元\" B1=\"≥95‰ ¥1 ·×©2 &unknown; & & € \uFFFD \uFFFD &#; &#x;\" C1=\"a\nb\"");
}

TEST(HtmlTables, ScriptsStylesAndCommentsAreNoText) {
  EXPECT_EQ(cells_of_body(
                "<script>document.write('<table><tr><td>1</td></tr></table>')</script><!-- <table> --><table>"
                "<tr><td>a<script>x='</td>'</script><!-- b "
                "-->c<style>td{}</style><![CDATA[<d>&amp;]]></td></tr></table>"
                "<noframes>n</noframes>"),
            R"(A1="ac<d>&amp;")");
  EXPECT_EQ(
      cells_of_body("<table><tr><td><![if !x]>a<![endif]><?php ?></ >b<!---->c<!-->d</td></tr></table>"),
      R"(A1="abcd")");
  EXPECT_EQ(cells_of_body("<table><tr><td>a<![CDATA[b</td><td>c</td></tr></table>"), R"(A1="a" B1="c")")
      << "a section that never ends is a tag";
}

TEST(HtmlTables, WhatLooksLikeATagAndIsNone) {
  EXPECT_EQ(
      cells_of_body("<table><tr><td>3<5, a < b, <优>, x<</td><td a=\"1>2\" b='>' c = d>e</td></tr></table>"),
      R"(A1="3<5, a < b, <优>, x<" B1="e")");
}

TEST(HtmlTables, FormControlsShowTheirValue) {
  EXPECT_EQ(
      cells_of_body(
          "<form><input type=hidden value=h><table><tr><td><input type=text value='12&amp;'></td><td><select>"
          "<option>a<option "
          "selected>b</select></td><td><select><option>c</option><option>d</option></select></td>"
          "<td><textarea> 一\n二</textarea></td><td><input type=checkbox checked>是<input "
          "type=radio>否</td><td>"
          "<input type=button value=x><button>删<b>除</b></button></td><td><input value=' x  y '></td><td>"
          "<select><option selected>e</td></tr></table></form>"),
      "A1=\"12&\" B1=\"b\" C1=\"c\" D1=\" 一\n二\" E1=\"☑是□否\" G1=\" x  y \" H1=\"e\"");
}

TEST(HtmlTables, WhatIsHiddenIsToldOrLeftOut) {
  const auto book = open_page(
      "<style>.no{display:none}</style><div class=no>x</div><p style='display:none'>y<p>z<table><tr "
      "style=\"DISPLAY: none\"><td>a</td></tr><tr class='no'><td>b</td></tr><tr "
      "hidden><td>c</td></tr><tr><td>d<span "
      "style='display:none'>01<span>0</span>1</span>e</td></tr><tbody "
      "style='display:none'><tr><td>f</td></tr></tbody>"
      "</table>");
  EXPECT_EQ(cells_of(book), R"(A1="z" A2="a" A3="b" A4="c" A5="de" A6="f")");
  EXPECT_EQ(spans_of(book.sheets[0].hidden_rows), "2-4 6-6");
}

TEST(HtmlTables, HiddenCellsTakeNoPlaceAndAreKept) {
  // As browsers show it: what is hidden moves nothing.
  const auto book = open_body(
      "<table><tr><td style='display:none'>id</td><td>甲</td><td>乙</td></tr><tr><td "
      "style='display:none'>7</td><td>1"
      "</td><td>2</td></tr></table>");
  EXPECT_EQ(cells_of(book), R"(A1="甲" B1="乙" C1="id" A2="1" B2="2" C2="7")");
  EXPECT_EQ(spans_of(book.sheets[0].hidden_columns), "3-3");
  // Covered cells that a page hides instead of leaving them out.
  const auto merged = open_body(
      "<table><tr><td rowspan=2>产出</td><td colspan=2>a</td><td style='display:none'></td></tr><tr><td "
      "hidden>产出</td>"
      "<td>b</td><td>c</td></tr></table>");
  EXPECT_EQ(cells_of(merged), R"(A1="产出" B1="a" B2="b" C2="c")");
  EXPECT_EQ(merges_of(merged), "A1:A2 B1:C1");
  EXPECT_EQ(spans_of(merged.sheets[0].hidden_columns), "");
}

TEST(HtmlTables, HiddenColumnsAndTables) {
  const auto book = open_body(
      "<table><colgroup span=2 width=70></colgroup><col style='display:none' span=2><col width=0><col "
      "width=\"20%\">"
      "<tr><td>a</td><td>b</td><td style='display:none'>c</td><td>d</td></tr></table><div "
      "style='display:none'><table><tr><td>"
      "e</td></tr></table></div><table style='display:none'><tr><td>f</table><p>g");
  EXPECT_EQ(cells_of(book), R"(A1="a" B1="b" C1="c" D1="d")");
  EXPECT_EQ(spans_of(book.sheets[0].hidden_columns), "3-5");
  EXPECT_EQ(sheets_of(book), "Sheet1 Sheet2(hidden) Sheet3(hidden)");
  EXPECT_EQ(cells_of(book, 2), R"(A1="f" A2="g")");
}

TEST(HtmlTables, ExcelsTypes) {
  const auto book = open_body(
      "<table x:str><tr><td x:num>1,234.5</td><td x:num=\"0.98\" style='mso-number-format:0%'>98%</td><td "
      "x:num "
      "style='mso-number-format:\"0\\.00%\"'>12.50%</td><td x:str=\"0012 \">0012</td><td "
      "x:bool=\"TRUE\">TRUE</td><td "
      "x:bool>false</td><td x:err=\"#N/A\">#N/A</td><td x:num>约5</td><td x:num=\"3\" "
      "x:fmla=\"=1+A1\">3</td><td "
      "x:fmla=\"=T(1)\"></td><td x:fmla=\"=T(1)\" x:str=\"\"></td><td x:num=\"\">7</td><td "
      "x:bool>?</td></tr></table>");
  EXPECT_EQ(
      cells_of(book),
      R"(A1=1234.5 B1=0.98 C1=0.125 D1="0012 " E1=TRUE F1=FALSE G1=#N/A H1="约5" I1=3 J1=? L1="7" M1="?")");
  EXPECT_EQ(book.shown(book.sheets[0], book.sheets[0].cells[1]), "98%");
  EXPECT_EQ(book.shown(book.sheets[0], book.sheets[0].cells[2]), "12.50%");
  EXPECT_EQ(book.sheets[0].formula_at({0, 8}), "1+A1");
  EXPECT_EQ(error_of_body("<table><tr><td></td><td x:num=\"1x\">1</td></tr></table>"), "corrupt Sheet1!B1");
}

TEST(HtmlTables, TypesOfLibreOfficeAndSheetJs) {
  const auto book = open_body(
      "<table><tr><td sdval=\"0.25\" sdnum=\"2052;0;0%\">25%</td><td sdval=\"1\" "
      "sdnum=\"1033;0;BOOLEAN\">TRUE</td><td "
      "sdnum=\"1033;0;@\">0012</td><td sdval=\"5\" sdnum=\"1033;\">5</td><td data-t=\"n\" data-v=\"44561\" "
      "data-z=\"yyyy-mm-dd\">2021-12-31</td><td data-t=\"b\" data-v=\"true\">TRUE</td><td data-t=\"s\" "
      "data-v=\"a\">a</td><td "
      "data-t=\"e\" data-v=\"42\">#N/A</td><td data-t=\"z\">b</td><td data-v=\"9\">c</td></tr></table>");
  EXPECT_EQ(cells_of(book),
            R"(A1=0.25 B1=TRUE C1="0012" D1=5 E1=44561 F1=TRUE G1="a" H1=#N/A I1="b" J1="c")");
  EXPECT_EQ(shown_of(book).substr(0, 6), "A1=25%");
  EXPECT_EQ(book.format_of(book.sheets[0].cells[2]).code(), "@");
  EXPECT_NE(shown_of(book).find("E1=2021-12-31"), std::string::npos);
}

TEST(HtmlTables, NumberFormatsByClassRowAndHand) {
  const auto book = open_page(
      "<style><!--\n.xl1{mso-number-format:\"Short Date\";}\ntd.xl2 "
      "{mso-number-format:\"\\0022¥\\0022\\#\\,\\#\\#0\\.00\";}\n"
      "/* .xl1{mso-number-format:0} */ @page {margin:1in} @import url(x.css); #n{mso-number-format:Percent}\n"
      ".xl3, .t .xl1, td:hover, a b c {mso-number-format:\\@}\n--></style><table class=t><tr><td class=xl1 "
      "x:num>44561</td><td "
      "class=\"a xl2\" x:num>1234.5</td><td id=n x:num>0.5</td><td class=xl3 x:num>7</td></tr><tr "
      "style='vnd.ms-excel.numberformat:0.0'><td x:num>1</td><td "
      "style=\"mso-number-format:'0\\.000\\;\\[Red\\]0'\" "
      "x:num>2</td><td style='mso-number-format:General' x:num>3</td></tr></table>");
  EXPECT_EQ(shown_of(book), "A1=44561 B1=¥1,234.50 C1=50.00% D1=7 A2=1.0 B2=2.000 C2=3");
  EXPECT_EQ(book.format_of(book.sheets[0].cells[0]).code(), "@")
      << "a rule for the table's cells is the stronger one";
}

TEST(HtmlTables, LooksWidthsAndHeights) {
  const auto book = open_page(
      "<table border=1 style='color:red'><col width=72 span=2><col style='width:108pt'><tr height=40 "
      "align=center "
      "bgcolor=\"#FFFF00\"><td style='border-top:none;border-left:2.0pt double windowtext;border-right:1.5pt "
      "solid "
      "#00F;border-bottom:.5pt hairline black;font-weight:700;font-size:12.0pt;font-family:\"宋体\",serif;"
      "text-decoration:underline line-through;vertical-align:middle;white-space:normal'>a</td><th "
      "valign=top>b</th><td><b><i><u>"
      "<s><font face='黑体' size=5 color='rgb(0, 128,0)'>c</font></s></u></i></b></td></tr><tr><td>d</td><td "
      "style='mso-ignore:colspan' colspan=2>over</td></tr></table>");
  const grid::Sheet& sheet = book.sheets[0];
  EXPECT_EQ(merges_of(book), "") << "the text runs over, nothing is merged";
  ASSERT_EQ(sheet.look.column_widths.size(), 2U);
  EXPECT_EQ(sheet.look.column_widths[0].columns, (grid::Span{0, 1}));
  EXPECT_NEAR(sheet.look.column_widths[0].characters, 9.6, 0.1);
  EXPECT_NEAR(sheet.look.column_widths[1].characters, 19.9, 0.1);
  ASSERT_EQ(sheet.look.row_heights.size(), 1U);
  EXPECT_EQ(sheet.look.row_heights[0].points, 30);
  ASSERT_GE(sheet.look.styled.size(), 3U);
  const auto style = [&](std::size_t index) { return book.styles.at(sheet.look.styled.at(index).style); };
  const grid::CellStyle first = style(0);
  EXPECT_EQ(first.borders[grid::side_left], (grid::Border{grid::BorderLine::double_line, 0U}));
  EXPECT_EQ(first.borders[grid::side_right], (grid::Border{grid::BorderLine::medium, 0xFFU}));
  EXPECT_EQ(first.borders[grid::side_bottom].line, grid::BorderLine::hair);
  EXPECT_EQ(first.borders[grid::side_top].line, grid::BorderLine::none);
  EXPECT_EQ(first.fill, 0xFFFF00U);
  EXPECT_EQ(first.align, grid::Align::center);
  EXPECT_EQ(first.vertical, grid::VerticalAlign::center);
  EXPECT_TRUE(first.wraps && first.font.bold && first.font.underlined && first.font.struck);
  EXPECT_EQ(first.font.name, "宋体");
  EXPECT_EQ(first.font.points, 12);
  EXPECT_EQ(first.font.colour, 0xFF0000U);
  EXPECT_EQ(style(1).vertical, grid::VerticalAlign::top);
  EXPECT_TRUE(style(1).font.bold);
  EXPECT_EQ(style(1).borders[grid::side_top].line, grid::BorderLine::thin);
  EXPECT_EQ(style(2).font.name, "黑体");
  EXPECT_EQ(style(2).font.points, 18);
  EXPECT_EQ(style(2).font.colour, 0x8000U);
  EXPECT_TRUE(style(2).font.italic);
}

TEST(HtmlTables, SheetNamesStatesAndPropertiesOfExcel) {
  const auto book = open_page(
      "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><title> 目标表 </title><meta "
      "name=author content=甲><meta "
      "name=changed content=\"2022-03-05T01:02:03\"><!--[if gte mso 9]><xml>\n "
      "<o:DocumentProperties><o:LastSaved>2021-01-01T00:00:00Z"
      "</o:LastSaved></o:DocumentProperties><o:CustomDocumentProperties><o:target_x0020_mark "
      "dt:dt=\"string\">x/3</o:target_x0020_mark></o:CustomDocumentProperties></xml><![endif]--><!--[if gte "
      "mso "
      "9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>绩效 &amp; "
      "目标</x:Name><x:WorksheetOptions><x:Selected/>"
      "</x:WorksheetOptions></x:ExcelWorksheet><x:ExcelWorksheet><x:Name>表</"
      "x:Name><x:WorksheetOptions><x:Visible>SheetHidden"
      "</x:Visible></x:WorksheetOptions></x:ExcelWorksheet><x:ExcelWorksheet><x:Name>表</"
      "x:Name><x:WorksheetOptions><x:Visible>"
      "SheetVeryHidden</x:Visible></x:WorksheetOptions></x:ExcelWorksheet></x:ExcelWorksheets><x:Date1904/></"
      "x:ExcelWorkbook></xml>"
      "<![endif]--></head><body><xml><x:y>no "
      "text</x:y></xml><table><tr><td>a</td></tr></table><table></table><table><tr><td>b</td></tr>"
      "</table><table><tr><td>c</td></tr></table></body></html>");
  EXPECT_EQ(sheets_of(book), "绩效 & 目标 表(hidden) 表 (2)(veryHidden) Sheet4");
  EXPECT_EQ(cells_of(book), R"(A1="a")");
  EXPECT_TRUE(book.date1904);
  EXPECT_EQ(book.property("title"), "目标表");
  EXPECT_EQ(book.property("creator"), "甲");
  EXPECT_EQ(book.property("modified"), "2022-03-05T01:02:03");
  EXPECT_EQ(book.property("target mark"), "x/3");
}

TEST(HtmlTables, LibreOfficesListAndHeadingsAreNoText) {
  const auto book = open_page(
      "<html><head><meta charset=utf-8><meta name=generator content='LibreOffice "
      "7.4'></head><body><h1>Overview</h1><A "
      "HREF='#table0'>甲</A><br><A NAME='table0'><h1>Sheet 1: "
      "<em>甲</em></h1></A><table><tr><td>a</td></tr></table><A "
      "NAME='table1'><h1>Sheet 2: <em>乙&amp;丙</em></h1></A>x<table><tr><td><a "
      "name=table2>b</a></td></tr></table></body></html>");
  EXPECT_EQ(sheets_of(book), "甲 乙&丙");
  EXPECT_EQ(cells_of(book), R"(A1="a")");
  EXPECT_EQ(cells_of(book, 1), R"(A1="x" A2="b")");
}

TEST(HtmlTables, RubyIsLeftOut) {
  EXPECT_EQ(
      cells_of_body(
          "<table><tr><td><ruby>漢<rp>(</rp><rt>かん</rt></ruby>字<img src=x.png hidden>i</td></tr></table>"),
      R"(A1="漢字i")");
}

std::string choice_of(const grid::Workbook& book) {
  return book.choices.empty() ? "" : book.choices[0].field + " " + book.choices[0].chosen;
}

TEST(HtmlEncodings, ByMarkMetaAndBytes) {
  const std::string gbk = "\xB5\xA5\xCE\xBB";
  const std::string table = "<table><tr><td>" + gbk + "</td></tr></table>";
  for (const char* head :
       {"<meta charset=gbk>", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">",
        "<meta name=x content='y'><meta content=\"text/html;charset = 'GB18030'\">",
        "<?xml version='1.0' encoding='GBK'?>"}) {
    const auto book = open_page(head + table);
    EXPECT_EQ(cells_of(book), "A1=\"单位\"") << head;
    EXPECT_EQ(choice_of(book), "") << head;
  }
  const auto bare = open_page("<html>" + table + "</html>");
  EXPECT_EQ(cells_of(bare), "A1=\"单位\"");
  EXPECT_EQ(choice_of(bare), "encoding GB18030");
  const auto utf8 = open_page("<table><tr><td>单位</td></tr></table>");
  EXPECT_EQ(choice_of(utf8), "encoding UTF-8");
  EXPECT_EQ(choice_of(open_page("<table><tr><td>a</td></tr></table>")), "");
  const auto misnamed = open_page("<meta charset=gb2312><table><tr><td>单位</td></tr></table>");
  EXPECT_EQ(cells_of(misnamed), "A1=\"单位\"") << "valid UTF-8 is that, whatever it says";
  EXPECT_EQ(choice_of(misnamed), "encoding UTF-8");
  EXPECT_EQ(cells_of(open_page("\xEF\xBB\xBF<meta charset=gb2312><table><tr><td>单位</td></tr></table>")),
            "A1=\"单位\"");
  EXPECT_EQ(cells_of(open_page("<meta charset=utf-16><table><tr><td>单位</td></tr></table>")), "A1=\"单位\"");
  EXPECT_EQ(cells_of(open_page("<meta charset=iso-8859-1><table><tr><td>\xA3\x80</td></tr></table>")),
            "A1=\"£€\"");
  EXPECT_EQ(cells_of(open_page("<meta charset=big5><table><tr><td>\xB3\xE6\xA6\xEC</td></tr></table>")),
            "A1=\"單位\"");
  EXPECT_EQ(cells_of(open_page(in_utf16("<table><tr><td>a</td></tr></table>", false))), "A1=\"a\"");
  EXPECT_EQ(cells_of(open_page(in_utf16("<html><table><tr><td>a</td></tr></table></html>", true))),
            "A1=\"a\"");
  EXPECT_EQ(cells_of(open_page(in_utf16("<table><tr><td>a</td></tr></table>", false).substr(2))), "A1=\"a\"");
}

TEST(HtmlEncodings, BytesOfNoEncodingAreDamage) {
  const auto kind = [](const std::string& page) { return kind_of(error_of_bytes(page, "a.xls")); };
  EXPECT_EQ(kind("<meta charset=utf-8><table><tr><td>\xB5\xA5</td></tr></table>"), "corrupt");
  EXPECT_EQ(kind("\xEF\xBB\xBF<table><tr><td>\xB5\xA5</td></tr></table>"), "corrupt");
  EXPECT_EQ(kind("<table><tr><td>\xFF\xFF</td></tr></table>"), "corrupt");
  EXPECT_EQ(kind("<meta charset=x-nobody><table><tr><td>\xB5\xA5</td></tr></table>"), "unsupported");
  const auto line = error_of_bytes("<meta charset=gbk>\n<table>\n\xFF", "a.xls");
  EXPECT_NE(line.reason().zh.find("第 3 行"), std::string::npos) << line.reason().zh;
}

TEST(HtmlEncodings, LargePagesAreConvertedPieceByPiece) {
  const std::string rows_of_gbk = [] {
    std::string rows;
    const std::string row = "<tr><td>" + "\xB5\xA5\xCE\xBB"s + std::string(900, 'x') + "</td></tr>";
    for (int i = 0; i < 5'000; ++i) rows += row;
    return rows;
  }();
  const auto book = open_page("<meta charset=gbk><table>" + rows_of_gbk + "</table>");
  EXPECT_EQ(book.sheets[0].cells.size(), 5'000U);
  EXPECT_EQ(book.sheets[0].cells.back().text().substr(0, 6), "单位");
  EXPECT_EQ(
      kind_of(error_of_bytes("<meta charset=gbk><table>" + rows_of_gbk + "<td>\xFF\xFF</table>", "a.xls")),
      "corrupt");
  EXPECT_EQ(kind_of(error_of_bytes("<meta charset=x-nobody><table>" + rows_of_gbk + "</table>", "a.xls")),
            "unsupported");
  const std::string ascii = "<table><tr><td>" + std::string(30'000, 'a') + "</td></tr></table>";
  std::string many;
  for (int i = 0; i < 75; ++i) many += ascii;
  EXPECT_EQ(open_page(in_utf16(many, true)).sheets.size(), 75U);
  EXPECT_EQ(open_page(in_utf16(many, false)).sheets.size(), 75U);
}

TEST(HtmlFaults, APageThatBreaksOffIsDamage) {
  const auto kind = [](const std::string& page) { return kind_of(error_of_bytes(page, "a.xls")); };
  EXPECT_EQ(kind("<table><tr><td>a</td></tr>"), "corrupt") << "a table without an end";
  EXPECT_EQ(kind("<html><table><tr><td>a</td></tr></table><td"), "corrupt");
  EXPECT_EQ(kind("<html><table><tr><td a=\"b>"), "corrupt");
  EXPECT_EQ(kind("<html><table></table><!-- a"), "corrupt");
  EXPECT_EQ(kind("<html><table></table><script>a"), "corrupt");
  EXPECT_EQ(kind("<html><table></table><!doctype"), "corrupt");
  EXPECT_EQ(kind("<html><table></table></"), "corrupt");
}

TEST(HtmlFaults, PagesThatAreNoWorkbook) {
  const auto told = [](const std::string& page) {
    const auto error = error_of_bytes(page, "a.xls");
    return kind_of(error) + " " + error.reason().zh;
  };
  EXPECT_NE(told("<html><body><p>没有登录</p></body></html>").find("not-a-workbook 这是网页"),
            std::string::npos);
  const std::string frames =
      "<html><head><link rel=File-List href=\"x.files/filelist.xml\"></head><frameset rows=\"*,39\"><frame "
      "src=\"x.files/sheet001.htm\"></frameset></html>";
  EXPECT_NE(told(frames).find("unsupported 这是 Excel 另存的多文件网页"), std::string::npos);
  EXPECT_NE(told(frames).find("另存为 .xlsx"), std::string::npos);
  EXPECT_EQ(told("<html><head><link id=Main-File rel=Main-File "
                 "href=\"../x.htm\"></head><table><tr><td>a</table></html>")
                .substr(0, 11),
            "unsupported");
  EXPECT_EQ(told("<html><!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>a</x:Name><x:WorksheetSource "
                 "HRef=\"x.files/sheet001.htm\"/></x:ExcelWorksheet></xml><![endif]--><table></table></html>")
                .substr(0, 11),
            "unsupported");
}

TEST(HtmlFaults, LimitsHold) {
  containers::Limits few;
  few.cells = few.merges = few.sheets = 1;
  few.cell_characters = 3;
  few.xml_depth = 2;
  EXPECT_EQ(error_of_body("<table><tr><td>1<td>2</table>", few), "too-large Sheet1!B1");
  EXPECT_EQ(error_of_body("<table><tr><td colspan=2><td colspan=2></table>", few), "too-large Sheet1!C1");
  EXPECT_EQ(error_of_body("<table></table><table></table>", few).substr(0, 9), "too-large");
  EXPECT_EQ(error_of_body("<table><tr><td>abcd</table>", few), "too-large Sheet1!A1");
  EXPECT_EQ(error_of_body("<table><tr><td>" + std::string(20, 'a') + "</table>", few).substr(0, 9),
            "too-large");
  EXPECT_EQ(error_of_body("<table><tr><td><table><tr><td><table>", few).substr(0, 9), "too-large");
}

}  // namespace
}  // namespace targetbook::testing
