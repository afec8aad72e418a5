#pragma once
#include "containers/xml/element_reader.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::ods {

/// Reads the office:meta just reached (ODF 1.2 part 1, 4.3) to its end: what it says, under the names that
/// the properties of an .xlsx have.
void read_properties(ElementReader& element, grid::Workbook& book);

}  // namespace targetbook::containers::ods
