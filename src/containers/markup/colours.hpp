#pragma once
#include <string_view>

#include "grid/look.hpp"

namespace targetbook::containers::markup {

/// `#RRGGBB`, `#RGB`, `rgb(1, 2, 3)` and the usual names of CSS; nothing (automatic) for anything else.
grid::Colour parse_colour(std::string_view text);

}  // namespace targetbook::containers::markup
