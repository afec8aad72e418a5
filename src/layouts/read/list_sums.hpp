#pragma once
#include <cstdint>
#include <set>
#include <vector>

#include "layouts/drawing/drawing.hpp"
#include "layouts/read/table_columns.hpp"

namespace targetbook::layouts {

/// Whether a list's row below this heading has nothing of an indicator there although it may be filled: a
/// sum's row has remarks and weights as well.
bool may_be_totalled(std::string_view slot);

/// The rows of a list that stand where a project's would and are none: a unit's name, and an amount that is
/// the sum of those of the projects below it, as far as another such row or the end.
std::set<std::uint32_t> rows_of_sums(const Block& list, const std::vector<TableColumn>& columns,
                                     const SheetView& view);

}  // namespace targetbook::layouts
