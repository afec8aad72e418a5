#pragma once
#include <vector>

#include "base/finding.hpp"
#include "layouts/find/place.hpp"

namespace targetbook::layouts {

/// U-02: one finding per block that does not follow the block before it as the drawing has it, or whose
/// columns lie elsewhere; saying from where to where.
std::vector<base::Finding> find_moved(const FoundForm& form, const PlacedForm& placed, const SheetView& view);

}  // namespace targetbook::layouts
