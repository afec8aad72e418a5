#pragma once
#include <string>

#include "grid/sheet.hpp"

namespace targetbook::containers::copy {

/// The width that the file stores for one that programs show, both in characters of the default font
/// (18.3.1.13, with a digit seven pixels wide).
double stored_width(double shown);
/// The `cols` element; empty where no column has a width of its own or is hidden.
std::string columns_xml(const grid::Sheet& sheet);

}  // namespace targetbook::containers::copy
