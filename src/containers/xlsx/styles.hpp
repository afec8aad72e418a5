#pragma once
#include <cstdint>
#include <vector>

#include "containers/zip/package.hpp"
#include "grid/number_format.hpp"

namespace targetbook::containers::xlsx {

/// For each cell style (18.8.10 cellXfs) the index of its number format in `formats`, to which the formats
/// not yet there are added.
std::vector<std::uint16_t> read_styles(Part part, const Limits& limits,
                                       std::vector<grid::NumberFormat>& formats);

}  // namespace targetbook::containers::xlsx
