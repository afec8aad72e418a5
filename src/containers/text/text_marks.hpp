#pragma once
#include <string>
#include <string_view>

/// Marks by which files that call themselves .xls are something else.
namespace targetbook::containers {

/// A web page, whole or the table alone, whatever its encoding.
bool is_html(std::string_view bytes);
/// Whether such a page has cells anywhere. For texts whose name says that they are csv.
bool has_html_cells(std::string_view bytes);
/// A web archive (MIME, .mht).
bool is_web_archive(std::string_view bytes);
/// The XML document of Word 2003.
bool is_word_2003(std::string_view bytes);
/// The XML Spreadsheet of Excel 2003.
bool is_xml_2003_workbook(std::string_view bytes);
/// The type of an OpenDocument file that is all one XML file (office:mimetype); empty where it is none.
std::string flat_open_document_type(std::string_view bytes);
/// A BIFF stream without an OLE file around it: its first record is a BOF (MS-XLS 2.4.21 and its
/// forerunners).
bool is_bare_biff(std::string_view bytes);

}  // namespace targetbook::containers
