#pragma once
#include <string>

#include "zip_maker.hpp"

/// Makes OpenDocument spreadsheets of hand-written XML.
namespace targetbook::testing {

inline const std::string odf_namespaces =
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
    " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
    " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
    " office:version=\"1.2\"";
inline const std::string ods_type = "application/vnd.oasis.opendocument.spreadsheet";

inline std::string manifest(const std::string& within = {}) {
  return "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
         "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" +
         ods_type +
         "\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\">" +
         within + "</manifest:file-entry></manifest:manifest>";
}

/// The parts of a document; each may be changed before it is put together.
struct OdsMaker {
  std::string meta{};              ///< in office:meta
  std::string common_styles{};     ///< in office:styles of styles.xml
  std::string page_styles{};       ///< in office:automatic-styles of styles.xml
  std::string master_styles{};     ///< in office:master-styles
  std::string automatic_styles{};  ///< in office:automatic-styles of content.xml
  std::string spreadsheet{};       ///< in office:spreadsheet

  [[nodiscard]] static std::string in(const std::string& name, const std::string& content) {
    return "<office:" + name + ">" + content + "</office:" + name + ">";
  }
  [[nodiscard]] static std::string part(const std::string& root, const std::string& content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:" + root + odf_namespaces + ">" + content +
           "</office:" + root + ">";
  }
  [[nodiscard]] std::string content() const {
    return part("document-content",
                in("automatic-styles", automatic_styles) + in("body", in("spreadsheet", spreadsheet)));
  }
  [[nodiscard]] ZipMaker zip() const {
    ZipMaker zip;
    zip.add("mimetype", ods_type, false);
    zip.add("META-INF/manifest.xml", manifest());
    zip.add("meta.xml", part("document-meta", in("meta", meta)));
    zip.add("styles.xml",
            part("document-styles", in("styles", common_styles) + in("automatic-styles", page_styles) +
                                        in("master-styles", master_styles)));
    zip.add("content.xml", content());
    return zip;
  }
  [[nodiscard]] std::string flat() const {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document" + odf_namespaces +
           " office:mimetype=\"" + ods_type + "\">" + in("meta", meta) + in("styles", common_styles) +
           in("automatic-styles", page_styles + automatic_styles) + in("master-styles", master_styles) +
           in("body", in("spreadsheet", spreadsheet)) + "</office:document>";
  }
};

inline std::string table(const std::string& content, const std::string& attributes = {}) {
  return "<table:table table:name=\"表一\"" + attributes + ">" + content + "</table:table>";
}
inline std::string table_row(const std::string& cells, const std::string& attributes = {}) {
  return "<table:table-row" + attributes + ">" + cells + "</table:table-row>";
}
/// A cell of a text.
inline std::string text_cell(const std::string& paragraphs, const std::string& attributes = {}) {
  return "<table:table-cell office:value-type=\"string\"" + attributes + ">" + paragraphs +
         "</table:table-cell>";
}
/// A cell of a number.
inline std::string number_cell(const std::string& value, const std::string& attributes = {}) {
  return "<table:table-cell office:value-type=\"float\" office:value=\"" + value + "\"" + attributes + "/>";
}
/// One blank cell, or more.
inline std::string blank_cell(const std::string& attributes = {}) {
  return "<table:table-cell" + attributes + "/>";
}
inline std::string repeated(const std::string& what, const std::string& count) {
  return " table:number-" + what + "=\"" + count + "\"";
}

/// A document of one sheet.
inline OdsMaker ods_with_table(const std::string& content, const std::string& attributes = {}) {
  OdsMaker maker;
  maker.spreadsheet = table(content, attributes);
  return maker;
}
/// Of one row.
inline OdsMaker ods_with_cells(const std::string& cells) {
  return ods_with_table(table_row(cells));
}

}  // namespace targetbook::testing
