#pragma once
#include <string_view>
#include <vector>

#include "containers/zip/package.hpp"
#include "grid/text_store.hpp"

namespace targetbook::containers::xlsx {

/// The texts of the shared strings part, in its order; they live in `texts`.
std::vector<std::string_view> read_shared_strings(Part part, const Limits& limits, grid::TextStore& texts);

}  // namespace targetbook::containers::xlsx
