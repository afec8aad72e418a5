#include <gmock/gmock.h>

#include "containers/edit/marked_book.hpp"
#include "containers/edit/package_edit.hpp"
#include "testing.hpp"

namespace targetbook::containers {
namespace {

using edit::MadeSheet;
using edit::Mark;
using edit::MarkedBook;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::package_with_sheet;
using testing::relationship;
using testing::relationships;
using testing::rows;
using testing::worksheet;
using testing::ZipMaker;

const std::string red = "FFC9D0";
const std::string begin = "——— targetbook ———";

Mark mark(const std::string& cell, const std::string& note = "A-12 错误", const std::string& colour = red) {
  return {*base::parse_cell_ref(cell), colour, note, 60};
}

MadeSheet list() {
  MadeSheet sheet;
  edit::MadeCell title;
  title.text = "退回单";
  sheet.widths = {10, 20};
  sheet.rows = {{{title}}, {{title}}, {{title}}};
  sheet.heading = 1;
  sheet.last_of_table = 2;
  return sheet;
}

/// The package with marks on sheet 表1.
std::string marked(const std::string& bytes, const std::vector<Mark>& marks) {
  MarkedBook book(bytes, {"问题清单", {"退回单"}, "targetbook.marks"}, Limits{});
  if (!marks.empty()) book.mark("表1", marks);
  return book.finish(list());
}

std::string part(const std::string& bytes, const std::string& name) {
  edit::PackageEdit package(bytes, Limits{});
  return package.text(name);
}
bool has_part(const std::string& bytes, const std::string& name) {
  return edit::PackageEdit(bytes, Limits{}).has(name);
}

std::string sheet_of(const std::string& bytes) {
  return part(bytes, "xl/worksheets/sheet1.xml");
}

/// What a sheet becomes, as its part, after marking.
std::string sheet_after(const std::string& sheet, const std::vector<Mark>& marks) {
  const std::string out = marked(package_with_sheet(sheet).finish(), marks);
  const grid::Workbook workbook = open_workbook("表.xlsx", out);
  EXPECT_EQ(workbook.sheets.size(), 3U);
  EXPECT_EQ(workbook.sheets.at(0).name, "问题清单");
  EXPECT_EQ(workbook.sheets.at(2).state, grid::SheetState::very_hidden);
  return sheet_of(out);
}

TEST(MarkedBook, SetsTheFormatOfACellAndLeavesTheRestOfTheSheetAlone) {
  const std::string out = sheet_after(
      rows(
          "<row r='1' spans=\"1:2\"><c r=\"A1\"><v>1</v></c> <!-- x --><c r=\"B1\" s='0'><v>2</v></c></row>"),
      {mark("A1"), mark("B1")});
  EXPECT_THAT(out, HasSubstr("<row r='1' spans=\"1:2\"><c s=\"1\" r=\"A1\"><v>1</v></c> <!-- x --><c "
                             "r=\"B1\" s='1'><v>2</v></c></row>"));
}

TEST(MarkedBook, MakesCellsAndRowsInOrder) {
  const std::string out =
      sheet_after(worksheet("<dimension ref=\"B2:C4\"/><sheetData><row r=\"2\" spans=\"2:3\"><c "
                            "r=\"C2\"/></row><row r=\"4\"/></sheetData>"),
                  {mark("A2"), mark("D2"), mark("B3"), mark("B4"), mark("A9")});
  EXPECT_THAT(out, HasSubstr("<dimension ref=\"A2:D9\"/>"));
  EXPECT_THAT(
      out,
      HasSubstr("<row r=\"2\" spans=\"1:4\"><c r=\"A2\" s=\"1\"/><c r=\"C2\"/><c r=\"D2\" s=\"1\"/></row>"
                "<row r=\"3\"><c r=\"B3\" s=\"1\"/></row><row r=\"4\"><c r=\"B4\" s=\"1\"/></row>"
                "<row r=\"9\"><c r=\"A9\" s=\"1\"/></row></sheetData>"));
}

TEST(MarkedBook, CountsRowsAndCellsThatDoNotSayWhereTheyAre) {
  const std::string out =
      sheet_after(rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"),
                  {mark("B1"), mark("A2"), mark("C2")});
  EXPECT_THAT(out, HasSubstr("<row><c><v>1</v></c><c s=\"1\"><v>2</v></c></row><row><c "
                             "s=\"1\"><v>3</v></c><c r=\"C2\" s=\"1\"/></row>"));
}

TEST(MarkedBook, MakesTheDataOfASheetThatHasNone) {
  EXPECT_THAT(sheet_after(worksheet("<sheetData/><pageMargins left=\"1\" right=\"1\" top=\"1\" bottom=\"1\" "
                                    "header=\"1\" footer=\"1\"/>"),
                          {mark("A1")}),
              HasSubstr("<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"/></row></sheetData><pageMargins"));
  EXPECT_THAT(sheet_after(worksheet("<sheetViews/><mergeCells/>"), {mark("A1")}),
              HasSubstr("</sheetData><mergeCells/>"));
}

TEST(MarkedBook, MarksAMergeAtItsUpperLeft) {
  const std::string out = sheet_after(
      worksheet("<sheetData><row r=\"1\"><c r=\"A1\"/><c r=\"B1\"/></row></sheetData><mergeCells><mergeCell "
                "ref=\"A1:B2\"/></mergeCells>"),
      {mark("B2")});
  EXPECT_THAT(out, HasSubstr("<c s=\"1\" r=\"A1\"/><c r=\"B1\"/>"));
}

TEST(MarkedBook, PutsTheDrawingOfNotesWhereTheSchemaWantsIt) {
  const std::string out =
      sheet_after(worksheet("<sheetData/><drawing r:id=\"rId9\"/><mc:AlternateContent "
                            "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                            "<mc:Choice Requires=\"x14\" "
                            "xmlns:x14=\"urn:x\"><controls/></mc:Choice></mc:AlternateContent><tableParts/>"),
                  {mark("A1")});
  EXPECT_LT(out.find("<drawing "), out.find("<legacyDrawing "));
  EXPECT_LT(out.find("<legacyDrawing "), out.find("<mc:AlternateContent "));
}

TEST(MarkedBook, MendsADrawingOfNotesThatLeadsNowhere) {
  const std::string out =
      sheet_after(worksheet("<sheetData/><legacyDrawing r:id=\"rId9\"/><extLst/>"), {mark("A1")});
  EXPECT_EQ(out.find("<legacyDrawing "), out.rfind("<legacyDrawing "));
  EXPECT_THAT(out, HasSubstr("r:id=\"rId2\"/><extLst/>"));
}

TEST(MarkedBook, KeepsAFormatButForItsFill) {
  ZipMaker zip = package_with_sheet(rows("<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>"));
  zip.remove("xl/styles.xml");
  zip.add("xl/styles.xml",
          testing::style_sheet(
              "<fonts count=\"2\"><font/><font><b/></font></fonts><fills count=\"2\"><fill/><fill/></fills>"
              "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"10\" fontId=\"1\" "
              "fillId=\"1\"><protection locked=\"0\"/></xf></cellXfs>"));
  const std::string styles = part(marked(zip.finish(), {mark("A1")}), "xl/styles.xml");
  EXPECT_THAT(
      styles,
      HasSubstr(
          "<xf numFmtId=\"10\" fontId=\"1\" fillId=\"2\" applyFill=\"1\"><protection locked=\"0\"/></xf>"));
  EXPECT_THAT(styles, HasSubstr("<fgColor rgb=\"FFFFC9D0\"/>"));
}

/// What is shown of the numbers on 表1: `A1=50%`.
std::string shown(const std::string& bytes) {
  const grid::Workbook workbook = open_workbook("表.xlsx", bytes);
  std::string text;
  for (const grid::Sheet& sheet : workbook.sheets)
    if (sheet.name == "表1")
      for (const grid::Cell& cell : sheet.cells)
        text += (text.empty() ? "" : " ") + to_a1(cell.at()) + "=" +
                workbook.formats.at(cell.format()).show(cell.number());
  return text;
}

TEST(MarkedBook, AFormatThatThereIsNotStaysNone) {
  ZipMaker zip = package_with_sheet(
      rows("<row r=\"1\" s=\"6\" customFormat=\"1\"><c r=\"A1\" s=\"9\"><v>0.5</v></c><c r=\"B1\" "
           "s='1'><v>0.25</v></c><c r=\"C1\" s = \"2\"><v>0.75</v></c><c r=\"D1\"><v>0.5</v></c></row>"));
  zip.remove("xl/styles.xml");
  zip.add("xl/styles.xml", testing::style_sheet("<cellXfs><xf numFmtId=\"10\"/></cellXfs>"));
  const std::string before = "A1=0.5 B1=0.25 C1=0.75 D1=50.00%";
  ASSERT_EQ(shown(zip.finish()), before);
  const std::string copy = marked(zip.finish(), {mark("A1"), mark("D1")});
  EXPECT_EQ(shown(copy), before);
  EXPECT_THAT(sheet_of(copy), HasSubstr("<c r=\"A1\" s=\"3\"><v>0.5</v></c><c r=\"B1\" s='1'>"));
  // Marked again, elsewhere: A1 has its own format back, B1 and C1 have kept theirs.
  const std::string again = marked(copy, {mark("B1")});
  EXPECT_EQ(shown(again), before);
  EXPECT_THAT(sheet_of(again), HasSubstr("<c r=\"A1\" s=\"9\">"));
}

TEST(MarkedBook, SaysWhichPartItCannotMark) {
  const auto reason = [](const ZipMaker& zip) {
    const std::string bytes = zip.finish();
    (void)open_workbook("表.xlsx", bytes);  // it can be read
    try {
      (void)marked(bytes, {mark("A1")});
    } catch (const base::FileError& error) {
      return error.reason().zh;
    }
    return std::string("none");
  };
  ZipMaker types = package_with_sheet(rows(""));
  types.remove("[Content_Types].xml");
  types.add("[Content_Types].xml", "<Types><Default");
  EXPECT_THAT(reason(types), HasSubstr("[Content_Types].xml"));

  ZipMaker notes = package_with_sheet(worksheet("<sheetData/><legacyDrawing r:id=\"d\"/>"));
  notes.add("xl/worksheets/_rels/sheet1.xml.rels",
            relationships(relationship("d", "vmlDrawing", "../drawings/a.vml")));
  notes.add("xl/drawings/a.vml", "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:sha");
  EXPECT_THAT(reason(notes), HasSubstr("xl/drawings/a.vml"));
}

TEST(MarkedBook, EditsPrefixedAndStrictAndUtf16Parts) {
  const std::string strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  const std::string prefixed =
      "<x:worksheet xmlns:x=\"" + strict +
      "\"><x:sheetData><x:row r=\"1\"><x:c r=\"B1\"/></x:row></x:sheetData><x:extLst/></x:worksheet>";
  ZipMaker zip = package_with_sheet("");
  zip.remove("xl/worksheets/sheet1.xml");
  std::string utf16 = "\xFF\xFE";
  for (const char c : "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + prefixed) utf16 += {c, '\0'};
  zip.add("xl/worksheets/sheet1.xml", utf16);
  zip.remove("xl/workbook.xml");
  zip.add("xl/workbook.xml",
          "<x:workbook xmlns:x=\"" + strict +
              "\" xmlns:k=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"><x:sheets><x:sheet "
              "name=\"表1\" sheetId=\"7\" k:id=\"rId1\"/></x:sheets></x:workbook>");
  const std::string out = marked(zip.finish(), {mark("A1")});
  EXPECT_THAT(sheet_of(out), HasSubstr("encoding=\"UTF-8\""));
  EXPECT_THAT(sheet_of(out), HasSubstr("<x:c r=\"A1\" s=\"1\"/><x:c r=\"B1\"/>"));
  EXPECT_THAT(
      sheet_of(out),
      HasSubstr("<x:legacyDrawing xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\""));
  EXPECT_THAT(part(out, "xl/workbook.xml"), HasSubstr("name=\"问题清单\" sheetId=\"8\""));
  EXPECT_THAT(part(out, "xl/worksheets/_rels/sheet1.xml.rels"),
              HasSubstr("http://purl.oclc.org/ooxml/officeDocument/relationships/comments"));
  EXPECT_EQ(open_workbook("表.xlsx", out).sheets.at(1).comments.size(), 1U);
}

TEST(MarkedBook, MovesWhatCountsSheets) {
  const ZipMaker zip = package_with_sheet(
      worksheet("<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews><sheetData/>"),
      "<si><t>a</t></si>",
      "<workbookProtection lockStructure=\"1\"/><bookViews><workbookView firstSheet=\"0\" "
      "activeTab=\"0\"/></bookViews>",
      "<definedNames><definedName name=\"_xlnm.Print_Area\" "
      "localSheetId=\"0\">表1!$A$1</definedName><definedName "
      "name=\"全局\">表1!$A$1</definedName></definedNames><calcPr/>");
  const std::string once = marked(zip.finish(), {mark("A1")});
  const std::string workbook = part(once, "xl/workbook.xml");
  EXPECT_THAT(workbook, HasSubstr("<definedName name=\"_xlnm.Print_Area\" "
                                  "localSheetId=\"1\">表1!$A$1</definedName><definedName name=\"全局\">"));
  EXPECT_THAT(
      workbook,
      HasSubstr(
          "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'问题清单'!$2:$2</definedName>"));
  EXPECT_THAT(workbook, HasSubstr("<workbookProtection lockStructure=\"1\"/>"));
  EXPECT_THAT(sheet_of(once), HasSubstr("tabSelected=\"0\""));
  EXPECT_EQ(part(marked(once, {mark("A1")}), "xl/workbook.xml"), workbook)
      << "a second time nothing is counted twice";
}

/// A sheet whose cell A1 has a note of the submitter's.
ZipMaker package_with_note() {
  ZipMaker zip = package_with_sheet(worksheet(
      "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData><legacyDrawing r:id=\"rId2\"/>"));
  zip.add("xl/worksheets/_rels/sheet1.xml.rels",
          relationships(relationship("rId1", "comments", "../comments1.xml") +
                        relationship("rId2", "vmlDrawing", "../drawings/d.vml")));
  zip.add("xl/comments1.xml",
          "<comments xmlns=\"" + testing::main_ns +
              "\"><authors><author>张</author></authors><commentList><comment ref=\"A1\" authorId=\"0\">"
              "<text><t>自己的</t><phoneticPr fontId=\"1\"/></text></comment></commentList></comments>");
  zip.add(
      "xl/drawings/d.vml",
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
      "xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
      "<v:shape id=\"_x0000_s2049\" type=\"#t\"><br><x:ClientData ObjectType=\"Note\"><x:Anchor>1, 2, 3, 4, "
      "5, 6, 7, 8</x:Anchor><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>");
  return zip;
}

TEST(MarkedBook, PutsItsNoteBelowTheSubmittersOwnAndTakesItOffAgain) {
  const std::string original = package_with_note().finish();
  const std::string once = marked(original, {mark("A1", "第一次")});
  EXPECT_THAT(part(once, "xl/comments1.xml"), HasSubstr("<t>自己的</t><r>"));
  EXPECT_THAT(part(once, "xl/comments1.xml"),
              HasSubstr("\n" + begin + "\n第一次\n———</t></r><phoneticPr fontId=\"1\"/></text>"));
  EXPECT_THAT(part(once, "xl/drawings/d.vml"), Not(HasSubstr("1, 2, 3, 4"))) << "the box is made larger";
  const std::string twice = marked(once, {mark("B1", "第二次")});
  const std::string comments = part(twice, "xl/comments1.xml");
  EXPECT_THAT(comments, HasSubstr("<text><t>自己的</t><phoneticPr fontId=\"1\"/></text>"));
  EXPECT_THAT(comments, Not(HasSubstr("第一次")));
  EXPECT_THAT(comments, HasSubstr("<comment ref=\"B1\" authorId=\"1\">"));
  EXPECT_THAT(part(twice, "xl/drawings/d.vml"), HasSubstr("<x:Anchor>1, 2, 3, 4, 5, 6, 7, 8</x:Anchor>"));
  EXPECT_THAT(part(twice, "xl/drawings/d.vml"), HasSubstr("id=\"_x0000_s2050\""));
  EXPECT_THAT(part(marked(twice, {}), "xl/drawings/d.vml"), Not(HasSubstr("_x0000_s2050")));
}

TEST(MarkedBook, KeepsWhatTheSubmitterWroteBelowOurNote) {
  std::string once = marked(package_with_sheet(rows("")).finish(), {mark("A1", "问题")});
  edit::PackageEdit package(once, Limits{});
  std::string comments = package.text("xl/comments1.xml");
  comments.insert(comments.find("———</t>") + std::string("———").size(), "\n已改");
  package.put("xl/comments1.xml", comments);
  const std::string answered = package.finish();
  const std::string twice = marked(answered, {mark("A1", "还有问题")});
  EXPECT_THAT(part(twice, "xl/comments1.xml"), HasSubstr("已改"));
  EXPECT_THAT(part(twice, "xl/comments1.xml"), HasSubstr("还有问题"));
  EXPECT_THAT(part(twice, "xl/comments1.xml"), Not(HasSubstr("\n问题")));
}

TEST(MarkedBook, LeavesNoPartOfNotesBehind) {
  const std::string once =
      marked(package_with_sheet(rows("<row r=\"1\"><c r=\"A1\"/></row>")).finish(), {mark("A1"), mark("C7")});
  ASSERT_TRUE(has_part(once, "xl/comments1.xml"));
  const std::string bare = marked(once, {});
  EXPECT_FALSE(has_part(bare, "xl/comments1.xml"));
  EXPECT_FALSE(has_part(bare, "xl/drawings/vmlDrawing1.vml"));
  EXPECT_FALSE(has_part(bare, "xl/worksheets/_rels/sheet1.xml.rels"));
  EXPECT_THAT(part(bare, "[Content_Types].xml"), Not(HasSubstr("comments")));
  EXPECT_THAT(sheet_of(bare), HasSubstr("<row r=\"1\"><c s=\"0\" r=\"A1\"/></row><row r=\"7\"></row>"))
      << "a cell made for the mark goes again";
}

TEST(MarkedBook, GivesTheFillBackOnlyWhereItsOwnStillIs) {
  const std::string once =
      marked(package_with_sheet(rows("<row r=\"1\"><c r=\"A1\"/><c r=\"B1\"/></row>")).finish(),
             {mark("A1"), mark("B1")});
  edit::PackageEdit package(once, Limits{});
  std::string sheet = package.text("xl/worksheets/sheet1.xml");
  sheet.replace(sheet.find("<c s=\"1\" r=\"B1\"/>"), std::string("<c s=\"1\" r=\"B1\"/>").size(),
                "<c s=\"2\" r=\"B1\"/>");
  package.put("xl/worksheets/sheet1.xml", sheet);
  EXPECT_THAT(sheet_of(marked(package.finish(), {})),
              HasSubstr("<c s=\"0\" r=\"A1\"/><c s=\"2\" r=\"B1\"/>"));
}

TEST(MarkedBook, LeavesThreadsOfCommentsAlone) {
  ZipMaker zip = package_with_note();
  zip.remove("xl/worksheets/_rels/sheet1.xml.rels");
  zip.add("xl/worksheets/_rels/sheet1.xml.rels",
          relationships(relationship("rId1", "comments", "../comments1.xml") +
                        relationship("rId2", "vmlDrawing", "../drawings/d.vml") +
                        "<Relationship Id=\"rId3\" "
                        "Type=\"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\" "
                        "Target=\"../threadedComments/t1.xml\"/>"));
  zip.add(
      "xl/threadedComments/t1.xml",
      "<ThreadedComments "
      "xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><threadedComment "
      "ref=\"A1\" id=\"{1}\"><text>x</text></threadedComment></ThreadedComments>");
  const std::string original = zip.finish();
  MarkedBook book(original, {"问题清单", {"退回单"}, "targetbook.marks"}, Limits{});
  EXPECT_THAT(book.mark("表1", {mark("A1")}), ::testing::ElementsAre(base::CellRef{0, 0}));
  const std::string out = book.finish(list());
  EXPECT_EQ(part(out, "xl/comments1.xml"), part(original, "xl/comments1.xml"));
  EXPECT_THAT(sheet_of(out), HasSubstr("<c s=\"1\" r=\"A1\">"));
}

TEST(MarkedBook, TakesASignatureOffAndTellsIt) {
  ZipMaker zip = package_with_sheet(rows(""));
  zip.remove("_rels/.rels");
  zip.add("_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml") +
                                       "<Relationship Id=\"rId2\" "
                                       "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
                                       "digital-signature/origin\" Target=\"_xmlsignatures/origin.sigs\"/>"));
  zip.add("_xmlsignatures/origin.sigs", "");
  zip.add("_xmlsignatures/_rels/origin.sigs.rels",
          relationships("<Relationship Id=\"rId1\" Type=\"urn:signature\" Target=\"sig1.xml\"/>"));
  zip.add("_xmlsignatures/sig1.xml", "<s/>");
  zip.add("xl/vbaProject.bin", "macros");
  const std::string original = zip.finish();
  MarkedBook book(original, {"问题清单", {"退回单"}, "targetbook.marks"}, Limits{});
  EXPECT_TRUE(book.lost_signature());
  const std::string out = book.finish(list());
  for (const char* gone :
       {"_xmlsignatures/origin.sigs", "_xmlsignatures/_rels/origin.sigs.rels", "_xmlsignatures/sig1.xml"})
    EXPECT_FALSE(has_part(out, gone)) << gone;
  EXPECT_THAT(part(out, "_rels/.rels"), Not(HasSubstr("signature")));
  EXPECT_EQ(part(out, "xl/vbaProject.bin"), "macros");
}

TEST(MarkedBook, ChoosesAnotherNameWhereTheSubmitterHasSuchASheet) {
  ZipMaker zip = package_with_sheet(
      rows("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>我们自己的</t></is></c></row>"));
  const std::string workbook = zip.item("xl/workbook.xml").content;
  zip.remove("xl/workbook.xml");
  zip.add("xl/workbook.xml",
          std::string(workbook).replace(workbook.find("表1"), std::string("表1").size(), "问题清单"));
  const std::string once = marked(zip.finish(), {});
  const std::string twice = marked(once, {});
  for (const std::string& bytes : {once, twice}) {
    const grid::Workbook read = open_workbook("表.xlsx", bytes);
    ASSERT_EQ(read.sheets.size(), 3U);
    EXPECT_EQ(read.sheets[0].name, "问题清单 (2)");
    EXPECT_EQ(testing::cells_of(read, 1), "A1=\"我们自己的\"");
  }
}

TEST(MarkedBook, DropsTheChainOfCalculationWithASheetOfOurs) {
  ZipMaker zip = package_with_sheet(rows(""));
  zip.remove("xl/_rels/workbook.xml.rels");
  zip.add("xl/_rels/workbook.xml.rels",
          relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
                        relationship("rId2", "sharedStrings", "sharedStrings.xml") +
                        relationship("rId3", "styles", "styles.xml") +
                        relationship("rId4", "calcChain", "calcChain.xml")));
  zip.add("xl/calcChain.xml", "<calcChain/>");
  const std::string once = marked(zip.finish(), {mark("A1")});
  EXPECT_TRUE(has_part(once, "xl/calcChain.xml")) << "it counts no cell that is gone";
  EXPECT_FALSE(has_part(marked(once, {mark("A1")}), "xl/calcChain.xml"));
}

TEST(MarkedBook, WritesTheSameBytesEachTime) {
  const std::string original = package_with_note().finish();
  EXPECT_EQ(marked(original, {mark("A1"), mark("B9")}), marked(original, {mark("A1"), mark("B9")}));
}

TEST(MarkedBook, EscapesWhatXmlCannotCarry) {
  const std::string out = marked(package_with_sheet(rows("")).finish(), {mark("A1", "<&>\x01 _x0041_")});
  EXPECT_THAT(part(out, "xl/comments1.xml"), HasSubstr("&lt;&amp;&gt;_x0001_ _x005F_x0041_"));
}

}  // namespace
}  // namespace targetbook::containers
