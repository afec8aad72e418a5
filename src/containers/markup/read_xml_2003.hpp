#pragma once
#include <string>

#include "containers/limits.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::markup {

/// A workbook out of XML Spreadsheet 2003 (Microsoft's XML Spreadsheet Reference), in UTF-8, UTF-16 or the
/// encoding that its XML declaration names. Formulas come in A1 notation. Throws FileError, with sheet and
/// cell where they are known. The bytes are given up while they are read.
grid::Workbook read_xml_2003(std::string bytes, const Limits& limits);

}  // namespace targetbook::containers::markup
