#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/cell_ref.hpp"

/// References and formulas of OpenFormula (ODF 1.2 part 2) in the words of other spreadsheet programs.
namespace targetbook::containers::ods {

/// `$Sheet1.$A$1:.$B$5` as `Sheet1!$A$1:$B$5`.
std::string to_a1_reference(std::string_view address);
/// `of:=SUM([.A1:.B2];1)` as `SUM(A1:B2,1)`: without prefix and `=`.
std::string to_a1_formula(std::string_view formula);
/// The only range of a list of ranges (`Sheet1.A1:Sheet1.G18`), whatever its sheet; nothing where there are
/// several or it lies off the sheet.
std::optional<base::CellRange> only_range(std::string_view list);

}  // namespace targetbook::containers::ods
