#include <gmock/gmock.h>

#include "testing.hpp"

namespace targetbook::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

const std::string one_cell = rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");

TEST(Workbook, SheetsInOrderWithNamesAndStates) {
  ZipMaker zip = package_with_sheet(one_cell);
  zip.remove("xl/workbook.xml");
  zip.remove("xl/_rels/workbook.xml.rels");
  zip.add("xl/workbook.xml",
          "<workbook xmlns=\"" + main_ns + "\" xmlns:r=\"" + rel_ns +
              "\"><sheets><sheet name=\"二&amp;\" r:id=\"b\" state=\"hidden\"/><sheet name=\"一\" r:id=\"a\" "
              "state=\"veryHidden\"/><sheet name=\"图\" r:id=\"c\"/></sheets></workbook>");
  zip.add("xl/_rels/workbook.xml.rels",
          relationships(relationship("a", "worksheet", "worksheets/sheet1.xml") +
                        relationship("b", "worksheet", "/xl/worksheets/sheet2.xml") +
                        relationship("c", "chartsheet", "x.xml")));
  zip.add("xl/worksheets/sheet2.xml", rows("<row r=\"2\"><c r=\"B2\"><v>2</v></c></row>"));
  const auto workbook = open(zip);
  ASSERT_EQ(workbook.sheets.size(), 3U);
  EXPECT_EQ(workbook.sheets[0].name, "二&");
  EXPECT_EQ(workbook.sheets[0].state, grid::SheetState::hidden);
  EXPECT_EQ(cells_of(workbook, 0), "B2=2");
  EXPECT_EQ(workbook.sheets[1].state, grid::SheetState::very_hidden);
  EXPECT_FALSE(workbook.sheets[2].is_worksheet);
  EXPECT_EQ(workbook.container, grid::Container::xlsx);
}

TEST(Workbook, StrictAndAnyPrefix) {
  const auto strict = [](std::string text) {
    for (const auto& [from, to] :
         {std::pair<std::string, std::string>{main_ns, "http://purl.oclc.org/ooxml/spreadsheetml/main"},
          {rel_ns, "http://purl.oclc.org/ooxml/officeDocument/relationships"}})
      for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
  };
  ZipMaker zip;
  zip.add("_rels/.rels", strict(relationships(relationship("r", "officeDocument", "book/main.xml"))));
  zip.add("book/main.xml", strict("<x:workbook xmlns:x=\"" + main_ns + "\" xmlns:q=\"" + rel_ns +
                                  "\"><x:sheets><x:sheet name=\"s\" q:id=\"r1\"/></x:sheets></x:workbook>"));
  zip.add("book/_rels/main.xml.rels", strict(relationships(relationship("r1", "worksheet", "../a%20b.xml"))));
  zip.add("a b.xml", strict("<x:worksheet xmlns:x=\"" + main_ns +
                            "\"><x:sheetData><x:row r=\"1\"><x:c "
                            "r=\"A1\"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"));
  EXPECT_EQ(cells_of(open(zip)), "A1=1");
}

TEST(Workbook, Utf16Parts) {
  ZipMaker zip = package_with_sheet(one_cell);
  zip.remove("xl/sharedStrings.xml");
  zip.remove("xl/worksheets/sheet1.xml");
  const std::string ascii = rows("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>");
  std::string wide = "\xFF\xFE";
  for (const char c : ascii.substr(ascii.find('\n') + 1)) wide += std::string{c, '\0'};
  zip.add("xl/worksheets/sheet1.xml", wide);
  zip.add("xl/sharedStrings.xml", shared_strings(""));
  EXPECT_EQ(cells_of(open(zip)), "A1=7");
}

TEST(Workbook, MergesHiddenRowsAndColumns) {
  const auto workbook = open(package_with_sheet(
      worksheet("<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"4\" max=\"4\" hidden=\"true\"/><col "
                "min=\"6\" max=\"6\"/></cols><sheetData><row r=\"2\" hidden=\"1\"/>"
                "<row r=\"3\" hidden=\"1\"/><row r=\"4\"/><row r=\"6\" "
                "hidden=\"1\"/></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/>"
                "<mergeCell ref=\"$C$3:D4\"/></mergeCells>")));
  const grid::Sheet& sheet = workbook.sheets[0];
  ASSERT_EQ(sheet.merges.size(), 2U);
  EXPECT_EQ(to_a1(sheet.merges[0]), "A1:B2");
  EXPECT_EQ(to_a1(sheet.merges[1]), "C3:D4");
  ASSERT_EQ(sheet.hidden_rows.size(), 2U);
  EXPECT_EQ(sheet.hidden_rows[0].first, 1U);
  EXPECT_EQ(sheet.hidden_rows[0].last, 2U);
  ASSERT_EQ(sheet.hidden_columns.size(), 1U);
  EXPECT_EQ(sheet.hidden_columns[0].first, 1U);
  EXPECT_EQ(sheet.hidden_columns[0].last, 3U);
}

TEST(Workbook, MergesOffTheSheetAreAnError) {
  for (const char* range : {"A1:XFE2", "B2:A1", "A0:B1", "x", ""}) {
    const auto error =
        error_of_sheet(worksheet("<mergeCells><mergeCell ref=\"" + std::string(range) + "\"/></mergeCells>"));
    EXPECT_EQ(kind_of(error), "corrupt") << range;
    EXPECT_EQ(error.sheet(), "表1");
  }
}

TEST(Workbook, Limits) {
  containers::Limits limits;
  limits.merges = 1;
  limits.sheets = 0;
  EXPECT_EQ(kind_of(error_of(package_with_sheet(one_cell), limits)), "too-large");
  limits.sheets = 1;
  const auto merges =
      worksheet("<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C1:D2\"/></mergeCells>");
  EXPECT_EQ(kind_of(error_of(package_with_sheet(merges), limits)), "too-large");
  limits.file_bytes = 100;
  EXPECT_EQ(kind_of(error_of(package_with_sheet(one_cell), limits)), "too-large");
}

TEST(Workbook, NumberFormats) {
  ZipMaker zip =
      package_with_sheet(rows("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>0.98</v></c><c r=\"B1\" "
                              "s=\"2\"><v>1</v></c><c r=\"C1\" s=\"3\"><v>44625</v></c>"
                              "<c r=\"D1\" s=\"0\"><v>1</v></c><c r=\"E1\" s=\"9\"><v>1</v></c><c r=\"F1\" "
                              "s=\"\"><v>1</v></c><c r=\"G1\" s=\"4\"><v>0.5</v></c></row>"));
  zip.remove("xl/styles.xml");
  zip.add("xl/styles.xml",
          style_sheet("<numFmts><numFmt numFmtId=\"176\" formatCode=\"0&quot;人&quot;\"/><numFmt "
                      "numFmtId=\"177\" formatCode=\"0%\"/></numFmts>"
                      "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf "
                      "numFmtId=\"9\"/><xf numFmtId=\"176\"/>"
                      "<xf numFmtId=\"57\"/><xf numFmtId=\"177\"/></cellXfs><dxfs><dxf><numFmt "
                      "numFmtId=\"9\" formatCode=\"0.0\"/></dxf></dxfs>"));
  const auto workbook = open(zip);
  const grid::Sheet& sheet = workbook.sheets[0];
  std::string shown;
  for (const grid::Cell& cell : sheet.cells) shown += workbook.shown(sheet, cell) + " ";
  EXPECT_EQ(shown, "98% 1人 2022年3月 1 1 1 50% ");
  EXPECT_EQ(workbook.formats.size(), 4U) << "one of a kind";
}

TEST(Workbook, DefinedNames) {
  const auto workbook = open(package_with_sheet(
      one_cell, "<si/>", "<workbookPr date1904=\"1\"/>",
      "<definedNames><definedName name=\"a\">表1!$A$1</definedName><definedName name=\"b\" "
      "localSheetId=\"0\">1&lt;2</definedName>"
      "<definedName name=\"c\" localSheetId=\"7\">x</definedName><definedName name=\"d\"/></definedNames>"));
  ASSERT_EQ(workbook.names.size(), 3U);
  EXPECT_EQ(workbook.names[0].refers_to, "表1!$A$1");
  EXPECT_EQ(workbook.names[1].refers_to, "1<2");
  EXPECT_EQ(workbook.names[1].sheet, "表1");
  EXPECT_TRUE(workbook.date1904);
}

TEST(Workbook, Comments) {
  ZipMaker zip = package_with_sheet(one_cell);
  zip.add("xl/worksheets/_rels/sheet1.xml.rels",
          relationships(relationship("r1", "comments", "../comments1.xml") +
                        "<Relationship Id=\"r2\" "
                        "Type=\"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\" "
                        "Target=\"../threads.xml\"/>"));
  zip.add("xl/comments1.xml",
          "<comments xmlns=\"" + main_ns +
              "\"><authors/><commentList><comment ref=\"B2\"><text><t>x</t></text></comment><comment "
              "ref=\"A1\"/></commentList></comments>");
  zip.add("xl/threads.xml",
          "<ThreadedComments "
          "xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/"
          "threadedcomments\"><threadedComment ref=\"B2\"/><threadedComment ref=\"C3\"/></ThreadedComments>");
  const auto workbook = open(zip);
  EXPECT_THAT(workbook.sheets[0].comments,
              ElementsAre(base::CellRef{0, 0}, base::CellRef{1, 1}, base::CellRef{2, 2}));
}

TEST(Workbook, Properties) {
  ZipMaker zip = package_with_sheet(one_cell);
  zip.remove("_rels/.rels");
  zip.add("_rels/.rels", relationships(relationship("r1", "officeDocument", "xl/workbook.xml") +
                                       relationship("r3", "extended-properties", "docProps/app.xml") +
                                       relationship("r4", "custom-properties", "docProps/custom.xml") +
                                       "<Relationship Id=\"r2\" "
                                       "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
                                       "metadata/core-properties\" Target=\"docProps/core.xml\"/>"));
  zip.add("docProps/core.xml",
          "<cp:coreProperties "
          "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
          "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
          "xmlns:t=\"http://purl.org/dc/terms/\"><dc:title>绩效</dc:title><dc:creator>某局</"
          "dc:creator><t:created>2022-01-01T00:00:00Z</t:created></cp:coreProperties>");
  zip.add(
      "docProps/app.xml",
      "<Properties "
      "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>WPS</"
      "Application><TitlesOfParts><x>1</x></TitlesOfParts></Properties>");
  zip.add("docProps/custom.xml",
          "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
          "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
          "<property fmtid=\"{0}\" pid=\"2\" "
          "name=\"targetbook.layout\"><vt:lpwstr>hebei-project</vt:lpwstr></property><property "
          "name=\"n\"><vt:i4>7</vt:i4></property></Properties>");
  EXPECT_THAT(
      open(zip).properties,
      ElementsAre(Pair("title", "绩效"), Pair("creator", "某局"), Pair("created", "2022-01-01T00:00:00Z"),
                  Pair("Application", "WPS"), Pair("targetbook.layout", "hebei-project"), Pair("n", "7")));
}

TEST(Workbook, MissingPartsAreAnError) {
  for (const char* part : {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
                           "xl/_rels/workbook.xml.rels", "_rels/.rels", "xl/workbook.xml"}) {
    ZipMaker zip = package_with_sheet(one_cell);
    zip.remove(part);
    EXPECT_EQ(kind_of(error_of(zip)), "corrupt") << part;
  }
  ZipMaker zip = package_with_sheet(one_cell);
  zip.remove("xl/worksheets/sheet1.xml");
  const auto error = error_of(zip);
  EXPECT_EQ(error.sheet(), "表1");
  EXPECT_NE(error.reason().zh.find("缺少部件 “xl/worksheets/sheet1.xml”"), std::string::npos);
}

TEST(Workbook, ASheetWithoutAPartHasNoCells) {
  for (const std::string id : {" r:id=\"\"", ""}) {
    ZipMaker zip = package_with_sheet(one_cell);
    zip.remove("xl/workbook.xml");
    zip.add("xl/workbook.xml", "<workbook xmlns=\"" + main_ns + "\" xmlns:r=\"" + rel_ns +
                                   "\"><sheets><sheet name=\"Code\" sheetId=\"8\" state=\"veryHidden\"" + id +
                                   "/><sheet name=\"表1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    const auto workbook = open(zip);
    ASSERT_EQ(workbook.sheets.size(), 2U);
    EXPECT_FALSE(workbook.sheets[0].is_worksheet);
    EXPECT_EQ(workbook.sheets[0].state, grid::SheetState::very_hidden);
    EXPECT_EQ(cells_of(workbook, 1), "A1=1");
  }
  ZipMaker zip = package_with_sheet(one_cell);
  zip.remove("xl/_rels/workbook.xml.rels");
  zip.add("xl/_rels/workbook.xml.rels",
          relationships(relationship("x", "worksheet", "worksheets/sheet1.xml")));
  EXPECT_EQ(error_of(zip).sheet(), "表1") << "one whose part cannot be found is damage";
}

TEST(Workbook, PartsThatNothingReadsAreHeldAgainstTheirChecksums) {
  for (const char* part : {"xl/theme/theme1.xml", "xl/media/image1.png", "[Content_Types].xml"})
    for (const bool deflate : {true, false}) {
      ZipMaker zip = package_with_sheet(one_cell);
      zip.remove(part);
      zip.add(part, "<a>some part</a>", deflate);
      EXPECT_EQ(cells_of(open(zip)), "A1=1") << part;
      zip.item(part).crc ^= 1U;
      const auto error = error_of(zip);
      EXPECT_EQ(kind_of(error), "corrupt") << part;
      EXPECT_NE(error.reason().zh.find(part), std::string::npos);
    }
}

TEST(Workbook, PartsThatNothingReadsHaveNoDtd) {
  const auto with = [](const std::string& part, const std::string& text) {
    ZipMaker zip = package_with_sheet(one_cell);
    zip.add(part, text);
    return zip;
  };
  const auto wide = [](const std::string& text, bool marked) {
    std::string bytes = marked ? "\xFF\xFE" : "";
    for (const char c : text) bytes += {c, '\0'};
    return bytes;
  };
  const std::string dtd = "<?xml version=\"1.0\"?>\n<!-- > -->\n<!DOCTYPE a [<!ENTITY b \"c\">]><a/>";
  for (const std::string& text : {dtd, "\xEF\xBB\xBF" + dtd, wide(dtd, true), wide(dtd, false)})
    for (const char* part : {"xl/theme/theme1.xml", "customXml/item1.xml", "xl/drawings/a.vml", "x.bin"}) {
      const auto error = error_of(with(part, text));
      EXPECT_EQ(kind_of(error), "corrupt") << part;
      EXPECT_NE(error.reason().zh.find("含有 DTD"), std::string::npos) << part;
    }
  containers::Limits in_pieces;
  in_pieces.whole_part_bytes = 100;
  EXPECT_EQ(kind_of(error_of(with("xl/theme/theme1.xml", dtd + std::string(200, ' ')), in_pieces)),
            "corrupt");
  ZipMaker damaged = with("xl/theme/theme1.xml", std::string(200, ' '));
  damaged.item("xl/theme/theme1.xml").crc ^= 1U;
  EXPECT_EQ(kind_of(error_of(damaged, in_pieces)), "corrupt");
  // What is no XML, or is not said in a prolog, is no DTD.
  for (const char* text : {"<!DOCTYPE html><p>", "text"})
    EXPECT_EQ(open(with("a.htm", text)).sheets.size(), 1U);
  EXPECT_EQ(open(with("xl/media/image1.svg", dtd)).sheets.size(), 1U);
  EXPECT_EQ(open(with("xl/theme/theme1.xml", "<a><!-- <!DOCTYPE a> --></a>")).sheets.size(), 1U);
  EXPECT_EQ(open(with("xl/theme/theme1.xml", "<?xml never ends")).sheets.size(), 1U);
}

TEST(Workbook, ExternalOrStrangeSheetsAreAnError) {
  ZipMaker zip = package_with_sheet(one_cell);
  zip.remove("xl/_rels/workbook.xml.rels");
  zip.add("xl/_rels/workbook.xml.rels",
          relationships("<Relationship Id=\"rId1\" Type=\"" + rel_ns +
                        "/worksheet\" Target=\"http://x/\" TargetMode=\"External\"/>"));
  EXPECT_EQ(kind_of(error_of(zip)), "corrupt");
  EXPECT_EQ(kind_of(error_of_sheet("<html/>")), "corrupt");
  EXPECT_EQ(kind_of(error_of_sheet("<worksheet/>")), "corrupt") << "of no namespace";
}

TEST(Workbook, DtdAndMalformedPartsAreAnError) {
  EXPECT_EQ(kind_of(error_of_sheet("<!DOCTYPE x>" + one_cell)), "corrupt");
  EXPECT_EQ(kind_of(error_of_sheet(one_cell.substr(0, one_cell.size() - 5))), "corrupt");
  EXPECT_EQ(kind_of(error_of_sheet(one_cell + "<x/>")), "corrupt");
  EXPECT_EQ(error_of_sheet(one_cell + "x").sheet(), "表1");
}

}  // namespace
}  // namespace targetbook::testing
