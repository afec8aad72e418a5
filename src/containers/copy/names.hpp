#pragma once
#include <string>
#include <vector>

#include "containers/copy/losses.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::copy {

/// The `definedNames` element: print areas, repeated rows and columns, and names that refer to cells of the
/// copy. `sheets[i]` is the index in `workbook.sheets` of the copy's i-th sheet, `names` is by the former.
std::string defined_names_xml(const grid::Workbook& workbook, const std::vector<std::string>& names,
                              const std::vector<std::size_t>& sheets, Losses& losses);

}  // namespace targetbook::containers::copy
