#include "writers/xlsx/xlsx_file.hpp"

#include <gtest/gtest.h>

#include "base/file_error.hpp"
#include "temporary.hpp"
#include "unzip.hpp"

namespace targetbook::writers::xlsx {
namespace {

using base::CellRef;
using base::Decimal;

class XlsxFileTest : public testing::TestWithParam<bool> {
 protected:
  template <class Fill>
  std::map<std::string, std::string> made(Fill&& fill, const std::string& name = "t.xlsx") {
    XlsxFile::Options options;
    options.created = 1'700'000'000;
    options.constant_memory = GetParam();
    XlsxFile file(folder_.path() / name, options);
    fill(file);
    file.close();
    return unzip(read_whole(folder_.path() / name));
  }
  /// All texts of the workbook, wherever this mode keeps them.
  static std::string texts(const std::map<std::string, std::string>& parts) {
    const auto shared = parts.find("xl/sharedStrings.xml");
    return parts.at("xl/worksheets/sheet1.xml") + (shared == parts.end() ? "" : shared->second);
  }
  TemporaryFolder folder_;
};
INSTANTIATE_TEST_SUITE_P(BothModes, XlsxFileTest, testing::Bool());

TEST_P(XlsxFileTest, TextNeverBecomesAFormula) {
  const auto parts = made([](XlsxFile& file) {
    XlsxSheet& sheet = file.add_sheet("a");
    sheet.put({0, 0}, "=1+1", Format());
    sheet.put({1, 0}, "=100%", Format());
    sheet.put({2, 0}, "{=SUM(A1)}", Format());
    sheet.put({3, 0}, "007", Format());
    sheet.put({4, 0}, "http://example.com", Format());
  });
  EXPECT_EQ(parts.at("xl/worksheets/sheet1.xml").find("<f>"), std::string::npos);
  EXPECT_EQ(parts.at("xl/worksheets/sheet1.xml").find("hyperlink"), std::string::npos);
  for (const char* text : {">=1+1<", ">=100%<", ">{=SUM(A1)}<", ">007<"})
    EXPECT_NE(texts(parts).find(text), std::string::npos) << text;
}

TEST_P(XlsxFileTest, OddTextsComeThroughWhole) {
  const auto parts = made([](XlsxFile& file) {
    XlsxSheet& sheet = file.add_sheet("a");
    sheet.put({0, 0}, "_x0041_", Format());
    sheet.put({1, 0}, "a\x01z", Format());
    sheet.put({2, 0}, "bad\xFF", Format());
    sheet.put({3, 0}, "<&>\"", Format());
  });
  for (const char* text : {">_x005F_x0041_<", ">a_x0001_z<", ">bad\xEF\xBF\xBD<", ">&lt;&amp;&gt;\"<"})
    EXPECT_NE(texts(parts).find(text), std::string::npos) << text;
}

TEST_P(XlsxFileTest, NumbersAreNumbers) {
  const auto parts = made([](XlsxFile& file) {
    XlsxSheet& sheet = file.add_sheet("a");
    sheet.put({0, 0}, *Decimal::parse("825.16"), Format());
    sheet.put({0, 1}, *Decimal::parse("-0.000001"), Format());
  });
  EXPECT_NE(parts.at("xl/worksheets/sheet1.xml").find("<v>825.16</v>"), std::string::npos);
}

TEST_P(XlsxFileTest, RefusesOverlappingMergesAndLongTexts) {
  made([](XlsxFile& file) {
    XlsxSheet& sheet = file.add_sheet("a");
    sheet.put_area({{0, 0}, {0, 3}}, "title", Format());
    EXPECT_THROW(sheet.put_area({{0, 3}, {0, 4}}, "x", Format()), base::FileError);
    EXPECT_THROW(sheet.put({1, 0}, std::string(32'768, 'x'), Format()), base::FileError);
    EXPECT_NO_THROW(sheet.put({1, 0}, std::string(32'767, 'x'), Format()));
  });
}

TEST_P(XlsxFileTest, EqualStylesAreOneFormat) {
  const auto parts = made([](XlsxFile& file) {
    XlsxSheet& sheet = file.add_sheet("a");
    Style bold;
    bold.bold = true;
    for (std::uint32_t row = 0; row < 10; ++row) sheet.put({row, 0}, "x", file.format(bold));
  });
  EXPECT_NE(parts.at("xl/styles.xml").find("<cellXfs count=\"2\">"), std::string::npos);
}

TEST_P(XlsxFileTest, LinksKeepTheirWholePath) {
  const auto parts = made([](XlsxFile& file) {
    XlsxSheet& sheet = file.add_sheet("a'b");
    XlsxSheet& other = file.add_sheet("c");
    sheet.put_file_link({0, 0}, "one", "../in/a#b 100%.xlsx", Format());
    sheet.put_file_link({1, 0}, "two", std::string(3000, 'x'), Format());
    other.put_sheet_link({0, 0}, "three", sheet, Format());
  });
  EXPECT_NE(parts.at("xl/worksheets/_rels/sheet1.xml.rels").find("Target=\"../in/a%23b%20100%25.xlsx\""),
            std::string::npos);
  EXPECT_NE(texts(parts).find(">two<"), std::string::npos);
  EXPECT_NE(parts.at("xl/worksheets/sheet2.xml").find("location=\"'a''b'!A1\""), std::string::npos);
}

TEST_P(XlsxFileTest, PrintsOnePageWideOnA4) {
  const auto parts = made([](XlsxFile& file) {
    XlsxSheet& sheet = file.add_sheet("a");
    sheet.put({0, 0}, "x", Format());
    sheet.put({1, 0}, "y", Format());
    PageSetup page;
    page.landscape = true;
    page.repeat_rows = 1;
    page.print_columns = 1;
    page.print_rows = 2;
    page.footer_left = "A & B";
    sheet.set_page(page);
  });
  const std::string& sheet = parts.at("xl/worksheets/sheet1.xml");
  EXPECT_NE(sheet.find("paperSize=\"9\""), std::string::npos);
  EXPECT_NE(sheet.find("fitToHeight=\"0\""), std::string::npos);
  EXPECT_NE(sheet.find("&amp;LA ＆ B&amp;C第 &amp;P 页，共 &amp;N 页"), std::string::npos);
  EXPECT_NE(parts.at("xl/workbook.xml").find("$1:$1"), std::string::npos);
}

TEST_P(XlsxFileTest, GivesTheSameBytesAgain) {
  const auto fill = [](XlsxFile& file) {
    XlsxSheet& sheet = file.add_sheet("a");
    sheet.put({0, 0}, "x", Format());
    file.set_property("targetbook.form.0", "hebei-project;2022");
    Chart chart;
    chart.categories = {{0, 0}, {0, 0}};
    chart.series = {{"s", {{0, 1}, {0, 1}}}};
    sheet.add_chart({2, 0}, chart);
  };
  made(fill, "1.xlsx");
  made(fill, "2.xlsx");
  EXPECT_EQ(read_whole(folder_.path() / "1.xlsx"), read_whole(folder_.path() / "2.xlsx"));
}

TEST_P(XlsxFileTest, BearsTheDateItIsGiven) {
  const auto parts = made([](XlsxFile& file) { file.add_sheet("a"); });
  EXPECT_NE(parts.at("docProps/core.xml").find("2023-11-14T22:13:20Z"), std::string::npos);
}

TEST_P(XlsxFileTest, RefusesLongProperties) {
  made([](XlsxFile& file) {
    file.add_sheet("a");
    EXPECT_THROW(file.set_property("name", std::string(256, 'x')), base::FileError);
  });
}

TEST_P(XlsxFileTest, LeavesNothingBehindWhenGivenUp) {
  {
    XlsxFile::Options options;
    options.constant_memory = GetParam();
    XlsxFile file(folder_.path() / "t.xlsx", options);
    file.add_sheet("a").put({0, 0}, "x", Format());
  }
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "t.xlsx"));
}

TEST_P(XlsxFileTest, TellsAFolderThatIsNotThere) {
  XlsxFile::Options options;
  XlsxFile file(folder_.path() / "no/such/t.xlsx", options);
  file.add_sheet("a");
  EXPECT_THROW(file.close(), base::FileError);
}

}  // namespace
}  // namespace targetbook::writers::xlsx
