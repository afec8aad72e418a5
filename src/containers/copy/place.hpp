#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/cell_ref.hpp"

namespace targetbook::containers::copy {

/// Cells of a sheet, as a formula or a name refers to them.
struct Place {
  std::string sheet;
  base::CellRange cells;
};

/// Reads a text that is nothing but a reference with its sheet, as the containers write it: `'表
/// 1'!$A$1:$B$2` (Excel), `$'表 1'.$A$1` and `[.'表 1'.A1]` (ODF), `='表 1'!R1C1:R2C2` (XML 2003). Nothing
/// for anything else.
std::optional<Place> parse_place(std::string_view text);

/// `'表 1'!$A$1:$B$2`
std::string to_text(std::string_view sheet, const base::CellRange& cells);

}  // namespace targetbook::containers::copy
