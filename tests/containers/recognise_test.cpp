#include "containers/recognise.hpp"

#include "ole_maker.hpp"
#include "testing.hpp"

namespace targetbook::testing {
namespace {

const std::string ole_signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};

/// A compound file with streams of these names.
std::string ole(const std::vector<std::string>& names) {
  OleMaker maker;
  for (const std::string& name : names) maker.add(name, "x");
  return maker.finish();
}

ZipMaker zip_with(const std::string& name, const std::string& content) {
  ZipMaker zip;
  zip.add(name, content, false);
  return zip;
}

TEST(Recognise, WhatIsNoWorkbook) {
  const auto said = [](const std::string& bytes, const std::string& word) {
    const auto error = error_of_bytes(bytes, "a.xlsx");
    EXPECT_NE(error.reason().zh.find(word), std::string::npos) << error.reason().zh;
    return kind_of(error);
  };
  EXPECT_EQ(said("", "空"), "not-a-workbook");
  EXPECT_EQ(said("hello", "不是工作簿"), "not-a-workbook");
  EXPECT_EQ(said("%PDF-1.7\n", "PDF"), "not-a-workbook");
  EXPECT_EQ(said("{\\rtf1", "Word"), "not-a-workbook");
  EXPECT_EQ(said(ole({"WordDocument"}), "粘贴到空白表"), "not-a-workbook");
  EXPECT_EQ(said(zip_with("word/document.xml", "<x/>").finish(), "Word"), "not-a-workbook");
  EXPECT_EQ(said(zip_with("ppt/presentation.xml", "<x/>").finish(), "演示"), "not-a-workbook");
  EXPECT_EQ(said(zip_with("mimetype", "application/vnd.oasis.opendocument.text").finish(), "Word"),
            "not-a-workbook");
  EXPECT_EQ(said(zip_with("表.xlsx", "x").finish(), "解压"), "not-a-workbook");
  EXPECT_EQ(said(ole({"x"}), "不是工作簿"), "not-a-workbook");
}

TEST(Recognise, WhatIsUnsupported) {
  const auto kind = [](const std::string& bytes) { return kind_of(error_of_bytes(bytes, "a.xls")); };
  EXPECT_EQ(kind(zip_with("xl/workbook.bin", "x").finish()), "unsupported");
  EXPECT_EQ(kind("MIME-Version: 1.0\n"), "unsupported");
  EXPECT_EQ(kind("From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n"), "unsupported");
  EXPECT_EQ(kind(std::string("\x09\x02\x06\x00\x00\x00\x10\x00\x00\x00", 10)), "unsupported");
}

TEST(Recognise, PagesAndXmlSpreadsheetsByTheirFirstElement) {
  using containers::FileKind;
  const auto kind = [](const std::string& bytes, const std::string& name = "a.xls") {
    return containers::recognise(name, bytes, {});
  };
  for (const char* page : {"<html>", "\xEF\xBB\xBF \n<TABLE border=1>", "<!DOCTYPE html PUBLIC \"x\">\n",
                           "<!-- a --><!-- b --> <div>", "<?xml version=\"1.0\"?><!DOCTYPE html><html>",
                           "<meta charset=gbk>", "<style>", "<tr>", "<center\n>", "<br/>"})
    EXPECT_EQ(kind(page), FileKind::html) << page;
  const std::string urn = "urn:schemas-microsoft-com:office:spreadsheet";
  EXPECT_EQ(kind("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook>"),
            FileKind::xml_2003);
  EXPECT_EQ(kind("<!-- a -->\n<ss:Workbook xmlns:ss=\"" + urn + "\">"), FileKind::xml_2003);
  EXPECT_EQ(kind("<html xmlns:ss=\"" + urn + "\"><table>"), FileKind::html);
  EXPECT_EQ(kind("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument>"),
            FileKind::word);
  EXPECT_EQ(kind("<Workbook/>"), FileKind::unknown);
  EXPECT_EQ(kind("<header>"), FileKind::unknown) << "another name that begins so";
  EXPECT_EQ(kind("<"), FileKind::unknown);
  EXPECT_EQ(kind("<!--"), FileKind::unknown);
  // A csv may begin with `<`; a page may be called one.
  EXPECT_EQ(kind("<5,10\n", "a.csv"), FileKind::csv);
  EXPECT_EQ(kind("<table>,<b>\n", "a.csv"), FileKind::csv);
  EXPECT_EQ(kind("<table><tr><td>1</table>", "a.csv"), FileKind::html);
  EXPECT_EQ(kind("from: 甲,to: 乙\n", "a.csv"), FileKind::csv);
}

TEST(Recognise, APasswordIsEncrypted) {
  const auto error = error_of_bytes(ole({"EncryptedPackage", "EncryptionInfo"}));
  EXPECT_EQ(kind_of(error), "encrypted");
  EXPECT_NE(error.reason().zh.find("取消密码"), std::string::npos);
}

TEST(Recognise, ABrokenDirectoryIsCorrupt) {
  EXPECT_EQ(kind_of(error_of_bytes(ole_signature)), "corrupt");
  EXPECT_EQ(kind_of(error_of_bytes(ole({"Workbook"}).substr(0, 1000))), "corrupt");
  EXPECT_EQ(kind_of(error_of_bytes("PK\x03\x04 and nothing more")), "corrupt");
  std::string circle = ole({"x"});
  circle.replace(512 + 4, 4, std::string("\x01\0\0\0", 4));  // the directory's sector follows itself
  EXPECT_EQ(kind_of(error_of_bytes(circle)), "corrupt");
}

TEST(Recognise, TheNameDoesNotCount) {
  const std::string bytes = package_with_sheet(rows("<row><c><v>1</v></c></row>")).finish();
  for (const char* name : {"a.xls", "a.csv", "a.doc", "a", ""})
    EXPECT_EQ(cells_of(containers::open_workbook(name, bytes)), "A1=1") << name;
}

TEST(Recognise, LooksLikeAWorkbook) {
  EXPECT_TRUE(containers::looks_like_workbook(package_with_sheet(rows("")).finish()));
  EXPECT_TRUE(containers::looks_like_workbook(ole({"Workbook"})));
  EXPECT_TRUE(containers::looks_like_workbook(
      zip_with("mimetype", "application/vnd.oasis.opendocument.spreadsheet").finish()));
  EXPECT_FALSE(containers::looks_like_workbook(ole({"WordDocument"})));
  EXPECT_FALSE(containers::looks_like_workbook(zip_with("a.txt", "x").finish()));
  EXPECT_FALSE(containers::looks_like_workbook("a,b,c"));
  EXPECT_FALSE(containers::looks_like_workbook("PK\x03\x04"));
  EXPECT_FALSE(containers::looks_like_workbook(""));
}

}  // namespace
}  // namespace targetbook::testing
