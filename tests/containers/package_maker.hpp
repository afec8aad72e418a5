#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "zip_maker.hpp"

/// Small xlsx packages for tests: each part may be replaced before the zip is made.
namespace targetbook::testing {

inline const std::string main_ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
inline const std::string rel_ns = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline const std::string package_rel_ns = "http://schemas.openxmlformats.org/package/2006/relationships";

inline std::string relationships(const std::string& entries) {
  return "<Relationships xmlns=\"" + package_rel_ns + "\">" + entries + "</Relationships>";
}
inline std::string relationship(const std::string& id, const std::string& type, const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + rel_ns + "/" + type + "\" Target=\"" + target + "\"/>";
}
inline std::string worksheet(const std::string& content) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"" + main_ns + "\" xmlns:r=\"" +
         rel_ns + "\">" + content + "</worksheet>";
}
inline std::string rows(const std::string& content) {
  return worksheet("<sheetData>" + content + "</sheetData>");
}
inline std::string shared_strings(const std::string& items) {
  return "<sst xmlns=\"" + main_ns + "\">" + items + "</sst>";
}
inline std::string style_sheet(const std::string& content) {
  return "<styleSheet xmlns=\"" + main_ns + "\">" + content + "</styleSheet>";
}

/// A package with one sheet, named 表1, which holds `sheet`.
inline ZipMaker package_with_sheet(const std::string& sheet, const std::string& strings = "<si><t>a</t></si>",
                                   const std::string& workbook_head = {},
                                   const std::string& workbook_tail = {}) {
  ZipMaker zip;
  zip.add("[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
  zip.add("_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
  zip.add("xl/workbook.xml", "<workbook xmlns=\"" + main_ns + "\" xmlns:r=\"" + rel_ns + "\">" +
                                 workbook_head +
                                 "<sheets><sheet name=\"表1\" sheetId=\"1\" r:id=\"rId1\"/></sheets>" +
                                 workbook_tail + "</workbook>");
  zip.add("xl/_rels/workbook.xml.rels",
          relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
                        relationship("rId2", "sharedStrings", "sharedStrings.xml") +
                        relationship("rId3", "styles", "styles.xml")));
  zip.add("xl/sharedStrings.xml", shared_strings(strings));
  zip.add("xl/styles.xml", style_sheet("<cellXfs><xf numFmtId=\"0\"/></cellXfs>"));
  zip.add("xl/worksheets/sheet1.xml", sheet);
  return zip;
}

}  // namespace targetbook::testing
