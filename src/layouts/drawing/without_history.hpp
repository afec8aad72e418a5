#pragma once
#include <optional>

#include "layouts/drawing/drawing.hpp"

namespace targetbook::layouts {

/// The block with one column for the values where it has columns for earlier years beside them: the simple
/// table that forms print where nothing is known of those years. Nothing for a block that has no such
/// columns, or whose sub-headings hold more than the years.
std::optional<Block> without_history(const Block& block);

}  // namespace targetbook::layouts
