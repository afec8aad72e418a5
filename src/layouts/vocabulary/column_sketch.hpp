#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "layouts/vocabulary/form_cells.hpp"
#include "layouts/vocabulary/sketch.hpp"

/// The columns of a table by their headings, whatever its records are.
namespace targetbook::layouts {

/// Where a table stands: its headings, and one past its last row.
struct TableRows {
  std::uint32_t first_row = 0;
  std::uint32_t last_heading = 0;
  std::uint32_t end_row = 0;
};

/// What stands below a heading, by its words and those of the heading over it (null for none): a name that
/// drawings know; empty for a column of somebody's own.
using SlotOf = std::function<std::string(const Item& heading, const Item* above)>;

/// The table's headings as they stand there, and the row below them. Columns that come once for each of two
/// terms are told apart, levels without a heading by what stands in them.
SketchedBlock sketch_columns(const FormCells& cells, const TableRows& rows, const SlotOf& slot_of);

/// Printed words as an entry of a drawing; empty where the language has no way to print them.
std::string entry_of(std::string_view text);

}  // namespace targetbook::layouts
