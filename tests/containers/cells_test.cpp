#include "testing.hpp"

namespace targetbook::testing {
namespace {

/// The cells of a sheet with one row 1 of this content; whole and as a stream, which must agree.
std::string read_row(const std::string& cells, const std::string& strings = "<si><t>a</t></si>",
                     const std::string& head = {}) {
  const ZipMaker zip = package_with_sheet(rows("<row r=\"1\">" + cells + "</row>"), strings, head);
  const std::string out = cells_of(open(zip));
  containers::Limits streaming;
  streaming.whole_part_bytes = 0;
  EXPECT_EQ(cells_of(open(zip, streaming)), out);
  return out;
}
std::string read_text(const std::string& item) {
  return read_row("<c r=\"A1\" t=\"s\"><v>0</v></c>", item);
}

TEST(Cells, EachType) {
  EXPECT_EQ(read_row("<c r=\"A1\"><v>12.5</v></c><c r=\"B1\" t=\"n\"><v>-1E3</v></c>"), "A1=12.5 B1=-1000");
  EXPECT_EQ(read_row("<c r=\"A1\" t=\"s\"><v>0</v></c>"), "A1=\"a\"");
  EXPECT_EQ(read_row("<c r=\"A1\" t=\"str\"><v> x </v></c>"), "A1=\" x \"");
  EXPECT_EQ(read_row("<c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c>"), "A1=TRUE B1=FALSE");
  EXPECT_EQ(read_row("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>"), "A1=#N/A");
  EXPECT_EQ(read_row("<c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c>"), "A1=\"x\"");
  EXPECT_EQ(read_row("<c r=\"A1\" t=\"inlineStr\"><v>x</v></c>"), "A1=\"x\"");
}

TEST(Cells, Numbers) {
  EXPECT_EQ(read_row("<c r=\"A1\"><v> 1 </v></c><c r=\"B1\"><v>+.5</v></c><c r=\"C1\"><v>1.</v></c>"),
            "A1=1 B1=0.5 C1=1");
  EXPECT_EQ(read_row("<c r=\"A1\"><v>1e-400</v></c><c r=\"B1\"><v>123456789012345678</v></c>"),
            "A1=0 B1=123456789012346000");
  for (const char* text : {"x", "1x", "--1", "+-1", "inf", "nan", "1e999", "0x10", "1 2", ".", "1e"}) {
    const auto error =
        error_of_sheet(rows("<row r=\"1\"><c r=\"B1\"><v>" + std::string(text) + "</v></c></row>"));
    EXPECT_EQ(kind_of(error), "corrupt") << text;
    EXPECT_EQ(place_of(error), "表1!B1") << text;
  }
}

TEST(Cells, DatesInIsoForm) {
  const auto read = [](const std::string& text, const std::string& head = {}) {
    return read_row("<c r=\"A1\" t=\"d\"><v>" + text + "</v></c>", "<si/>", head);
  };
  EXPECT_EQ(read("2022-03-05"), "A1=44625");
  EXPECT_EQ(read("2022-03-05T12:00:00Z"), "A1=44625.5");
  EXPECT_EQ(read("12:00:00"), "A1=0.5");
  EXPECT_EQ(read("1900-02-28"), "A1=59") << "spreadsheet programs count a day that never was";
  EXPECT_EQ(read("1900-03-01"), "A1=61");
  EXPECT_EQ(read("1904-01-02", "<workbookPr date1904=\"1\"/>"), "A1=1");
  EXPECT_EQ(read("PT0H11M0.000S"), "A1=0.00763888888888889");
  EXPECT_EQ(read("PT36H"), "A1=1.5") << "hours that passed may be more than a day has";
  EXPECT_EQ(read("P2DT12H"), "A1=2.5");
  EXPECT_EQ(read("P3D"), "A1=3");
  EXPECT_EQ(read("-PT6H"), "A1=-0.25");
  for (const char* text :
       {"2022-02-30", "2022-3-5", "x", "2022-03-05T25:00:00", "2022-03-05T12:61:00", "12:00", "P", "PT",
        "P1DT", "PT1", "PTH", "P1M", "PT1D", "PT5S3M", "PT1H2", "P1H", "PT-5S"})
    EXPECT_EQ(kind_of(error_of_sheet(rows("<row><c t=\"d\"><v>" + std::string(text) + "</v></c></row>"))),
              "corrupt")
        << text;
}

TEST(Cells, EmptyOnesAreLeftOut) {
  EXPECT_EQ(read_row("<c r=\"A1\"/><c r=\"B1\" s=\"0\"/><c r=\"C1\"><v/></c><c r=\"D1\" t=\"s\"/><c r=\"E1\" "
                     "t=\"str\"><v></v></c>"
                     "<c r=\"F1\" t=\"s\"><v>0</v></c><c r=\"G1\" t=\"inlineStr\"><is><t/></is></c>",
                     "<si><t/></si>"),
            "");
}

TEST(Cells, PlacesAreCountedWhereNotGiven) {
  EXPECT_EQ(read_row("<c><v>1</v></c><c/><c><v>2</v></c><c r=\"F1\"><v>3</v></c><c><v>4</v></c>"),
            "A1=1 C1=2 F1=3 G1=4");
  const auto workbook = open(package_with_sheet(
      rows("<row><c><v>1</v></c></row><row r=\"5\"><c><v>2</v></c></row><row><c><v>3</v></c></row>")));
  EXPECT_EQ(cells_of(workbook), "A1=1 A5=2 A6=3");
}

TEST(Cells, ReferencesInOtherSpellings) {
  EXPECT_EQ(read_row("<c r=\"a1\"><v>1</v></c><c r=\"$B$1\"><v>2</v></c>"), "A1=1 B1=2");
}

TEST(Cells, TheLastPlaceOfASheet) {
  const auto workbook =
      open(package_with_sheet(rows("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")));
  EXPECT_EQ(cells_of(workbook), "XFD1048576=1");
}

TEST(Cells, OutOfOrderIsSorted) {
  const auto workbook = open(package_with_sheet(
      rows("<row r=\"2\"><c r=\"B2\"><v>4</v></c><c r=\"A2\"><f>1+2</f><v>3</v></c></row>"
           "<row r=\"1\"><c r=\"B1\"><v>2</v></c><c r=\"A1\"><f>1</f><v>1</v></c></row>")));
  EXPECT_EQ(cells_of(workbook), "A1=1 B1=2 A2=3 B2=4");
  EXPECT_EQ(workbook.sheets[0].formula_at({1, 0}), "1+2");
}

TEST(Cells, TheSameCellTwice) {
  EXPECT_EQ(read_row("<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>1</v></c>"), "A1=1");
  EXPECT_EQ(read_row("<c r=\"A1\"><v>1</v></c><c r=\"A1\"/>"), "A1=1");
  const auto error =
      error_of_sheet(rows("<row r=\"1\"><c r=\"C1\"><v>1</v></c><c r=\"C1\"><v>2</v></c></row>"));
  EXPECT_EQ(kind_of(error), "corrupt");
  EXPECT_EQ(place_of(error), "表1!C1");
}

TEST(Cells, PlacesThatAreWrong) {
  const auto kind = [](const std::string& data) { return kind_of(error_of_sheet(rows(data))); };
  EXPECT_EQ(kind("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>"), "corrupt");
  EXPECT_EQ(kind("<row r=\"1048577\"><c><v>1</v></c></row>"), "corrupt");
  EXPECT_EQ(kind("<row r=\"0\"><c><v>1</v></c></row>"), "corrupt");
  EXPECT_EQ(kind("<row r=\"x\"><c><v>1</v></c></row>"), "corrupt");
  EXPECT_EQ(kind("<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>"), "corrupt");
  EXPECT_EQ(kind("<row r=\"1\"><c r=\"XFD1\"/><c><v>1</v></c></row>"), "corrupt");
  EXPECT_EQ(kind("<row r=\"1048576\"/><row><c><v>1</v></c></row>"), "corrupt");
  const auto error = error_of_sheet(rows("<row r=\"1\"><c r=\"B2\"><v>1</v></c></row>"));
  EXPECT_EQ(kind_of(error), "corrupt");
  EXPECT_EQ(place_of(error), "表1!B2");
  EXPECT_NE(error.reason().en.find("another row"), std::string::npos);
}

TEST(Cells, ContentsThatAreWrong) {
  const auto place = [](const std::string& cell) {
    const auto error = error_of_sheet(rows("<row r=\"1\">" + cell + "</row>"));
    return kind_of(error) + " " + place_of(error);
  };
  EXPECT_EQ(place("<c r=\"A1\" t=\"s\"><v>1</v></c>"), "corrupt 表1!A1") << "string index out of range";
  EXPECT_EQ(place("<c r=\"A1\" t=\"s\"><v>-1</v></c>"), "corrupt 表1!A1");
  EXPECT_EQ(place("<c r=\"A1\" t=\"s\"><v>4294967296</v></c>"), "corrupt 表1!A1");
  EXPECT_EQ(place("<c r=\"A1\" t=\"b\"><v>2</v></c>"), "corrupt 表1!A1");
  EXPECT_EQ(place("<c r=\"A1\"><v>1</v><v>2</v></c>"), "corrupt 表1!A1");
  EXPECT_EQ(place("<c r=\"A1\" t=\"x\"><v>1</v></c>"), "corrupt 表1");
}

TEST(Cells, TextsAreExact) {
  EXPECT_EQ(read_text("<si><t xml:space=\"preserve\"> a\r\n b </t></si>"), "A1=\" a\n b \"");
  EXPECT_EQ(read_text("<si><t>a&amp;b&#x4E2D;<![CDATA[<c>]]></t></si>"), "A1=\"a&b中<c>\"");
  EXPECT_EQ(read_text("<si><r><t>a</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> b</t></r></si>"),
            "A1=\"a b\"");
  EXPECT_EQ(
      read_text("<si><t>漢字</t><rPh sb=\"0\" eb=\"1\"><t>カンジ</t></rPh><phoneticPr fontId=\"1\"/></si>"),
      "A1=\"漢字\"");
  EXPECT_EQ(read_text("<si><t><!-- c -->a<!-- d -->b</t></si>"), "A1=\"ab\"");
}

TEST(Cells, Escapes) {
  EXPECT_EQ(read_text("<si><t>a_x000D_b</t></si>"), "A1=\"a\rb\"");
  EXPECT_EQ(read_text("<si><t>_x005F_x000D_</t></si>"), "A1=\"_x000D_\"");
  EXPECT_EQ(read_text("<si><t>_xD83D__xDE00_</t></si>"), "A1=\"😀\"");
  EXPECT_EQ(read_text("<si><t>_xD83D_x_xDE00_</t></si>"), "A1=\"\uFFFDx\uFFFD\"");
  EXPECT_EQ(read_text("<si><t>_x00_ _x000g_ _x4E2D</t></si>"), "A1=\"_x00_ _x000g_ _x4E2D\"");
  EXPECT_EQ(read_text("<si><r><t>_x4E</t></r><r><t>2D_</t></r></si>"), "A1=\"中\"")
      << "runs are joined first";
  EXPECT_EQ(read_row("<c r=\"A1\" t=\"str\"><v>_x4E2D_</v></c>"), "A1=\"中\"");
  EXPECT_EQ(read_row("<c r=\"A1\" t=\"inlineStr\"><is><t>_x4E2D_</t></is></c>"), "A1=\"中\"");
}

TEST(Cells, AnEmptyTextIsNoResultOfWhatOnlyCounts) {
  const auto workbook = open(package_with_sheet(
      rows("<row r=\"1\"><c r=\"A1\" t=\"str\"><f>100%</f><v></v></c><c r=\"B1\" "
           "t=\"str\"><f>SUM(C1:D1)+E1</f><v></v>"
           "</c><c r=\"C1\" t=\"str\"><f>IF(D1=0,\"\",D1)</f><v></v></c><c r=\"D1\" "
           "t=\"str\"><f>E1</f><v></v></c><c r=\"E1\" t=\"str\"><f>\"≥98%\"</f><v></v></c></row>")));
  EXPECT_EQ(cells_of(workbook), "A1=? B1=? E1=?");
  const grid::Sheet& sheet = workbook.sheets[0];
  EXPECT_EQ(workbook.shown(sheet, sheet.cells[0]), "=100%");
  EXPECT_EQ(workbook.shown(sheet, sheet.cells[2]), "≥98%");
}

TEST(Cells, Formulas) {
  const auto workbook = open(package_with_sheet(
      rows("<row r=\"1\"><c r=\"A1\"><f>SUM(B1:C1)</f><v>3</v></c><c r=\"B1\"><f>100%</f></c><c r=\"C1\"><f "
           "t=\"shared\" ref=\"C1:D1\" si=\"0\">1+1</f><v>2</v></c>"
           "<c r=\"D1\"><f t=\"shared\" si=\"0\"/><v>2</v></c><c r=\"E1\" t=\"str\"><f>\"\"</f><v></v></c><c "
           "r=\"F1\"><f>G1</f><v></v></c></row>")));
  EXPECT_EQ(cells_of(workbook), "A1=3 B1=? C1=2 D1=2 F1=?");
  const grid::Sheet& sheet = workbook.sheets[0];
  EXPECT_EQ(sheet.formula_at({0, 0}), "SUM(B1:C1)");
  EXPECT_EQ(sheet.formula_at({0, 1}), "100%");
  EXPECT_EQ(sheet.formula_at({0, 2}), "1+1");
  EXPECT_EQ(sheet.formula_at({0, 3}), "");
  EXPECT_TRUE(sheet.find({0, 3})->has_formula());
  EXPECT_EQ(workbook.shown(sheet, *sheet.find({0, 1})), "=100%");
}

TEST(Cells, TooLongATextIsTooLarge) {
  const auto sheet = rows("<row r=\"1\"><c r=\"B1\" t=\"s\"><v>0</v></c></row>");
  const auto zip_of = [&](const std::string& text) {
    return package_with_sheet(sheet, "<si><t>" + text + "</t></si>");
  };
  std::string chinese;
  for (int i = 0; i < 32'767; ++i) chinese += "中";
  EXPECT_NO_THROW(open(zip_of(chinese)));
  EXPECT_NO_THROW(open(zip_of(std::string(32'767, 'x'))));
  const auto error = error_of(zip_of(chinese + "中"));
  EXPECT_EQ(kind_of(error), "too-large");
  EXPECT_EQ(place_of(error), "表1!B1");
  EXPECT_EQ(kind_of(error_of(zip_of(std::string(5'000'000, 'x')))), "too-large");
  std::string emoji;
  for (int i = 0; i < 16'384; ++i) emoji += "😀";
  EXPECT_EQ(kind_of(error_of(zip_of(emoji))), "too-large") << "counted in UTF-16 units";
}

TEST(Cells, OnlyTheStructureMakesACell) {
  const auto workbook = open(package_with_sheet(worksheet(
      "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v><extLst><ext><c r=\"B1\"><v>2</v></c></ext></extLst></c>"
      "<extLst><ext><c r=\"C1\"><v>3</v></c></ext></extLst></row></sheetData>"
      "<extLst><ext><sheetData><row r=\"9\"><c r=\"A9\"><v>9</v></c></row></sheetData><mergeCell "
      "ref=\"A1:B2\"/></ext></extLst>"
      "<x:sheetData xmlns:x=\"urn:x\"><x:row r=\"8\"/></x:sheetData>")));
  EXPECT_EQ(cells_of(workbook), "A1=1");
  EXPECT_TRUE(workbook.sheets[0].merges.empty());
}

TEST(Cells, AlternateContentHasOneArm) {
  const std::string mc =
      "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:x14=\"urn:x14\" "
      "xmlns:m=\"" +
      main_ns + "\"";
  const auto choice = [&](const std::string& requires_prefix) {
    return read_row("<mc:AlternateContent " + mc + "><mc:Choice Requires=\"" + requires_prefix +
                    "\"><c r=\"A1\"><v>1</v></c></mc:Choice><mc:Fallback><c r=\"A1\"><v>2</v></c><c "
                    "r=\"B1\"><v>3</v></c></mc:Fallback>"
                    "</mc:AlternateContent><c r=\"C1\"><v>4</v></c>");
  };
  EXPECT_EQ(choice("x14"), "A1=2 B1=3 C1=4");
  EXPECT_EQ(choice("m"), "A1=1 C1=4");
  EXPECT_EQ(choice("m x14"), "A1=2 B1=3 C1=4");
  EXPECT_EQ(
      read_row(
          "<mc:AlternateContent " + mc +
          "><mc:Choice Requires=\"x14\"><c><v>1</v></c></mc:Choice></mc:AlternateContent><c><v>2</v></c>"),
      "A1=2");
  EXPECT_EQ(read_row("<mc:AlternateContent " + mc + "/><c><v>2</v></c>"), "A1=2");
}

/// Cells in the spelling that is read in one go, and the same ones otherwise.
TEST(Cells, HowTheyAreWrittenDoesNotMatter) {
  const std::string strings = "<si><t>a</t></si><si><t></t></si><si><r><t>b</t></r></si>";
  const char* values[] = {"0", "1", "2", "12", " 1", "1.5", "-2", "1e3", "x", "", "99999999999", "007"};
  for (const std::string type : {"", " t=\"s\"", " t=\"n\"", " t=\"str\"", " t=\"b\""}) {
    for (const std::string style : {"", " s=\"0\"", " s=\"123456789\"", " s=\"x\""}) {
      for (const std::string value : values) {
        const auto outcome = [&](const std::string& cell) {
          try {
            return cells_of(open(package_with_sheet(
                rows("<row r=\"7\"><c r=\"A7\"/>" + cell + "<c r=\"AB7\"><v>5</v></c></row>"), strings)));
          } catch (const base::FileError& error) {
            return kind_of(error) + " " + place_of(error) + " " + error.reason().en;
          }
        };
        const std::string content = "<v>" + value + "</v></c>";
        const std::string usual = outcome("<c r=\"B7\"" + style + type + ">" + content);
        EXPECT_EQ(usual, outcome("<c" + type + style + " r=\"B7\">" + content)) << type << style << value;
        EXPECT_EQ(usual, outcome("<c  r=\"B7\"" + style + type + ">" + content)) << type << style << value;
        EXPECT_EQ(usual, outcome("<c" + style + type + ">" + content)) << type << style << value;
      }
    }
  }
}

TEST(Cells, TooManyIsTooLarge) {
  containers::Limits limits;
  limits.cells = 2;
  const auto zip = package_with_sheet(rows("<row r=\"1\"><c><v>1</v></c><c/><c/><c><v>1</v></c></row>"));
  EXPECT_NO_THROW(open(zip, limits)) << "only what holds something counts";
  limits.cells = 1;
  EXPECT_EQ(kind_of(error_of(zip, limits)), "too-large");
}

}  // namespace
}  // namespace targetbook::testing
