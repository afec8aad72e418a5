#pragma once
#include <string>
#include <string_view>

/// Marks by which files that call themselves .xls are something else.
namespace targetbook::containers {

/// A web page or web archive, whatever its encoding.
bool is_html(std::string_view bytes);
/// The XML Spreadsheet of Excel 2003.
bool is_xml_2003_workbook(std::string_view bytes);
/// The type of an OpenDocument file that is all one XML file (office:mimetype); empty where it is none.
std::string flat_open_document_type(std::string_view bytes);
/// A BIFF stream without an OLE file around it: its first record is a BOF (MS-XLS 2.4.21 and its
/// forerunners).
bool is_bare_biff(std::string_view bytes);

}  // namespace targetbook::containers
