#pragma once
#include <optional>
#include <string>
#include <vector>

#include "layouts/drawing/drawing.hpp"
#include "rules/engine/profile.hpp"
#include "writers/blank/blank_places.hpp"
#include "writers/blank/fill_lists.hpp"
#include "writers/xlsx/entry_check.hpp"

namespace targetbook::writers {

/// A check and the cells it holds for.
struct PlacedCheck {
  base::CellRange area;
  xlsx::EntryCheck check;
};

/// What the open places of a form are checked for while they are filled in. `level1_column` is the helper
/// column in which each row of an indicator table has its first level.
std::vector<PlacedCheck> entry_checks(const layouts::Drawing& drawing, const BlankPlaces& places,
                                      const rules::Profile& profile, std::uint32_t level1_column,
                                      FillLists& lists);

/// How many decimals an amount may have in words: `两` of 元, `六` of 万元.
std::string decimals_of(base::AmountUnit unit);

/// The number format of an open place; empty for General.
std::string number_format_of(const layouts::BlankEntry& entry);

}  // namespace targetbook::writers
