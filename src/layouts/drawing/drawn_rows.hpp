#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "layouts/drawing/drawing.hpp"

/// Rows of cells, of what a drawing writes for them.
namespace targetbook::layouts {

/// What an entry says. REQUIRES: `{` and `}` in pairs, with a name between them.
DrawnCell drawn_cell(std::string_view entry);

/// Works out how far each cell reaches over the `<` and `^` that follow it. Throws DrawingError at those with
/// nothing beside or above them, and where what is merged is no rectangle.
void spread(std::vector<DrawnRow>& rows, const std::string& file);

}  // namespace targetbook::layouts
