#pragma once
#include <string>
#include <vector>

#include "containers/xml/element_reader.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::ods {

/// Reads the table:named-expressions just reached (ODF 1.2 part 1, 9.4.11) to its end; they hold for the
/// sheet, or for the whole workbook where that is empty.
void read_names(ElementReader& element, const std::string& sheet, std::vector<grid::DefinedName>& names);

}  // namespace targetbook::containers::ods
