#pragma once
#include <optional>

#include "layouts/read/record.hpp"

namespace targetbook::layouts {

/// Where a form states the unit of its amounts (`单位：元`), or would: for the finding that it does not.
std::optional<base::CellRef> unit_place(const Drawing& drawing, const PlacedForm& placed,
                                        const Record& record);
/// The same of its year, where a line above the form states that: `（2025年度）`.
std::optional<base::CellRef> year_place(const Drawing& drawing, const PlacedForm& placed,
                                        const Record& record);

}  // namespace targetbook::layouts
