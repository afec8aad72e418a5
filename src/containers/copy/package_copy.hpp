#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "grid/workbook.hpp"

/// A workbook of another container as an .xlsx: what annotated copies of .xls, .ods, .csv, XML 2003 and HTML
/// are made of.
namespace targetbook::containers::copy {

/// What programs hold against the file's ending before they open it.
enum class Kind : std::uint8_t { workbook, macro_workbook, template_book, macro_template };

struct PackageCopy {
  std::string bytes;
  std::vector<base::Words> lost;  ///< what the grid tells of and the copy has not
};

/// Cells, formats, merges, widths and heights, hidden things, looks, print set-up, names and properties, so
/// that reading the copy gives the same submission. Formulas become their values, but for those that a
/// reading asks for: literals (`=100%`) and plain references. That the cells hold what was displayed is kept
/// as a property. `names[i]` is the i-th sheet's name in the copy. REQUIRES: as many names as sheets, legal
/// and no two alike. Throws FileError (too-large).
PackageCopy package_of(const grid::Workbook& workbook, const std::vector<std::string>& names,
                       Kind kind = Kind::workbook);

}  // namespace targetbook::containers::copy
