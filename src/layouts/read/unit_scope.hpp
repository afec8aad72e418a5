#pragma once
#include "layouts/read/record.hpp"
#include "layouts/read/units.hpp"

namespace targetbook::layouts {

/// Where a drawn form's unit may be stated.
UnitScope unit_scope(const FoundForm& found, const PlacedForm& placed, const Record& record,
                     const SheetView& view, std::uint32_t lead_row);

}  // namespace targetbook::layouts
