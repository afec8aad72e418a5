#include "report/html_page.hpp"

#include <gmock/gmock.h>

#include "report/findings_html.hpp"
#include "report/html_data.hpp"

namespace targetbook::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(HtmlPage, DataCannotLeaveItsElement) {
  const std::string element = data_element("{\"a\":\"</script><!--<b>&\xE2\x80\xA8\xE2\x80\xA9\"}");
  EXPECT_EQ(element,
            "<script type=\"application/json\" "
            "id=\"data\">{\"a\":\"\\u003c/script\\u003e\\u003c!--\\u003cb\\u003e\\u0026\\u2028\\u2029\"}</"
            "script>\n");
}

TEST(HtmlPage, TextsOfTheFrameAreText) {
  PageFrame frame;
  frame.title = "<b>{{script}}</b> & \"x\"";
  frame.scripts = {"page.js"};
  const PageAround around = page_around(frame);
  EXPECT_THAT(around.before_table,
              HasSubstr("<title>&lt;b&gt;{{script}}&lt;/b&gt; &amp; &quot;x&quot;</title>"))
      << "what is put in is no place to put something";
  EXPECT_EQ(table_row({"文件"}, true) + table_row({"<script>alert(1)</script>"}, false),
            "<tr><th>文件</th></tr><tr><td>&lt;script&gt;alert(1)&lt;/script&gt;</td></tr>");
  EXPECT_THAT(around.before_data, HasSubstr("</main>"));
  EXPECT_THAT(around.behind, HasSubstr("\"use strict\""));
}

TEST(HtmlPage, AllowsItsOwnStyleAndScriptOnly) {
  PageFrame frame;
  frame.scripts = {"night.js", "page.js"};
  const std::string page = page_around(frame).before_table;
  EXPECT_THAT(page, HasSubstr("default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-"));
  EXPECT_THAT(page, Not(HasSubstr("unsafe")));
  EXPECT_THAT(page, Not(HasSubstr("http://")));
  EXPECT_THAT(page, Not(HasSubstr("https://")));
}

TEST(HtmlData, AFindingIsAnArrayInTheOrderThePageReads) {
  base::Finding finding;
  finding.code = "A-12";
  finding.severity = base::Severity::warning;
  finding.status = base::FindingStatus::waived;
  finding.sheet = "表";
  finding.cell = base::CellRef{6, 1};
  finding.form = "1.接访经费";
  finding.message = {"合计90%", "adds up to 90 %"};
  finding.actual = "90";
  finding.expected = "100";
  finding.fix = {"改", "mend"};
  base::JsonWriter json(base::JsonWriter::Style::compact);
  write_html_finding(json, finding, 3, 17, base::Language::zh);
  EXPECT_EQ(json.take(), R"([3,"表","B7","A-12",1,1,"1.接访经费","合计90%","90","100","改",17])");
}

TEST(HtmlData, APictureHasSpansWhereCellsAreMerged) {
  grid::SheetPicture picture;
  picture.sheet = "表";
  picture.columns = 2;
  picture.rows = {{0, {{0, 2, 1, "标题"}}}, {4, {{0, 1, 1, "a"}, {1, 1, 1, ""}}}};
  base::JsonWriter json(base::JsonWriter::Style::compact);
  write_html_picture(json, picture, 0);
  EXPECT_EQ(
      json.take(),
      R"({"file":0,"sheet":"表","columns":2,"cut":false,"rows":[[1,[[0,"标题",2,1]]],[5,[[0,"a"],[1,""]]]]})");
}

TEST(FindingsHtml, CountsByFileAndTellsWhoIsClean) {
  rules::Verdict verdict;
  base::Finding finding;
  finding.code = "U-01";
  finding.severity = base::Severity::error;
  finding.file = "坏.xlsx";
  verdict.findings.push_back(finding);
  const std::string page =
      findings_html({3, 2, verdict, "0.1.0"},
                    {{"甲.xlsx", "甲局", true, {}}, {"坏.xlsx", "", false, {}}, {"乙.xlsx", "", true, {}}},
                    base::Language::zh);
  EXPECT_THAT(
      page,
      HasSubstr(
          R"("counts":{"files":3,"read":2,"unreadable":1,"clean":2,"errors":1,"warnings":0,"infos":0})"));
  EXPECT_THAT(page, HasSubstr(R"({"name":"坏.xlsx","bureau":"","counts":[1,0,0]})"));
  EXPECT_THAT(page, HasSubstr("<td>甲.xlsx</td><td>甲局</td><td>0</td>"));
}

}  // namespace
}  // namespace targetbook::report
