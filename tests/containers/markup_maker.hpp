#pragma once
#include <string>
#include <string_view>

#include "testing.hpp"

namespace targetbook::testing {

/// A workbook of XML Spreadsheet 2003 as Excel writes it around the sheets.
inline std::string xml_2003(const std::string& content,
                            const std::string& declaration = "<?xml version=\"1.0\"?>") {
  return declaration +
         "\n<?mso-application progid=\"Excel.Sheet\"?>\n"
         "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"\n"
         " xmlns:o=\"urn:schemas-microsoft-com:office:office\"\n"
         " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"\n"
         " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"\n"
         " xmlns:html=\"http://www.w3.org/TR/REC-html40\">\n" +
         content + "</Workbook>\n";
}
inline std::string xml_2003_table(const std::string& rows, const std::string& name = "表一") {
  return "<Worksheet ss:Name=\"" + name + "\"><Table>" + rows + "</Table></Worksheet>";
}
inline std::string data(const std::string& type, const std::string& value) {
  return "<Data ss:Type=\"" + type + "\">" + value + "</Data>";
}
inline grid::Workbook open_rows(const std::string& rows) {
  return containers::open_workbook("表.xls", xml_2003(xml_2003_table(rows)));
}

inline grid::Workbook open_page(const std::string& page) {
  return containers::open_workbook("导出.xls", page);
}
/// A page as systems export them: a head that names UTF-8, and this body.
inline std::string page_of(const std::string& body) {
  return "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></head><body>" +
         body + "</body></html>";
}
inline grid::Workbook open_body(const std::string& body) {
  return open_page(page_of(body));
}
inline std::string cells_of_body(const std::string& body) {
  return cells_of(open_body(body));
}

inline std::string merges_of(const grid::Workbook& workbook, std::size_t sheet = 0) {
  std::string out;
  for (const base::CellRange& merge : workbook.sheets.at(sheet).merges)
    out += (out.empty() ? "" : " ") + to_a1(merge);
  return out;
}
inline std::string spans_of(const std::vector<grid::Span>& spans) {
  std::string out;
  for (const grid::Span& span : spans)
    out += (out.empty() ? "" : " ") + std::to_string(span.first + 1) + "-" + std::to_string(span.last + 1);
  return out;
}
inline std::string sheets_of(const grid::Workbook& workbook) {
  std::string out;
  for (const grid::Sheet& sheet : workbook.sheets) {
    if (!out.empty()) out += ' ';
    out += sheet.name;
    if (sheet.state == grid::SheetState::hidden) out += "(hidden)";
    if (sheet.state == grid::SheetState::very_hidden) out += "(veryHidden)";
  }
  return out;
}
/// The cells as displayed: `A1=98%`.
inline std::string shown_of(const grid::Workbook& workbook, std::size_t sheet = 0) {
  std::string out;
  for (const grid::Cell& cell : workbook.sheets.at(sheet).cells)
    out +=
        (out.empty() ? "" : " ") + to_a1(cell.at()) + "=" + workbook.shown(workbook.sheets.at(sheet), cell);
  return out;
}
/// ASCII as UTF-16, and as GBK what the bytes say.
inline std::string in_utf16(std::string_view ascii, bool is_big_endian) {
  std::string out = is_big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) {
    if (is_big_endian) out += '\0';
    out += c;
    if (!is_big_endian) out += '\0';
  }
  return out;
}

}  // namespace targetbook::testing
