#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "layouts/find/place.hpp"
#include "layouts/read/accounts.hpp"

namespace targetbook::layouts {

/// The sheet columns that belong to one slot of a table, and the heading over them.
struct TableColumn {
  std::string slot;
  std::uint32_t drawn = 0;  ///< where the drawing has it
  bool is_added = false;    ///< of somebody's own, in no place of the drawing
  bool is_found = false;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  const Item* heading = nullptr;
  std::string extra;  ///< for a column whose values are extras: its heading

  [[nodiscard]] bool holds(const Item& item) const {
    return is_found && item.at().column <= last && item.extent.last.column >= first;
  }
};

/// Finds each slot's columns by the headings of the table. `right_edge` is the last column the form reaches.
/// A heading that the drawing does not have has its own column, if anything stands below it before `end_row`.
std::vector<TableColumn> find_columns(const PlacedBlock& placed, const SheetView& view, Accounts& accounts,
                                      std::uint32_t right_edge, std::uint32_t end_row);

/// The drawn heading straight above a drawn column, the lowest one; null for none.
const PlacedNeedle* lowest_heading(const PlacedBlock& placed, std::uint32_t drawn_column);

}  // namespace targetbook::layouts
