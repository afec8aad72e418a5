#pragma once
#include <optional>
#include <string_view>

#include "grid/look.hpp"

/// What the names Print_Area and Print_Titles refer to, in A1 notation (`Sheet1!$A$1:$G$18`,
/// `Sheet1!$A:$B,Sheet1!$1:$3`); nothing where it is anything else.
namespace targetbook::containers::markup {

std::optional<base::CellRange> print_area_of(std::string_view refers_to);
std::optional<grid::Span> repeated_rows_of(std::string_view refers_to);
std::optional<grid::Span> repeated_columns_of(std::string_view refers_to);

}  // namespace targetbook::containers::markup
