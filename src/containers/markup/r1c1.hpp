#pragma once
#include <string>
#include <string_view>

#include "base/cell_ref.hpp"

namespace targetbook::containers::markup {

/// A formula in R1C1 notation as it reads in A1 notation at a cell (`RC[-1]*2` in C5 is `B5*2`). What is no
/// reference stays; a reference off the sheet becomes `#REF!`.
std::string formula_in_a1(std::string_view formula, base::CellRef at);

}  // namespace targetbook::containers::markup
