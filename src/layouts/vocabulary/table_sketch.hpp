#pragma once
#include <functional>

#include "layouts/vocabulary/form_cells.hpp"
#include "layouts/vocabulary/sketch.hpp"
#include "layouts/vocabulary/table_heads.hpp"

namespace targetbook::layouts {

/// Where a table stands: its headings, and one past its last row.
struct TableRows {
  std::uint32_t first_row = 0;
  std::uint32_t last_heading = 0;
  std::uint32_t end_row = 0;
};

/// The block of an indicator table.
SketchedBlock sketch_indicators(FormKind kind, const FormCells& cells, const TableRows& rows);
/// The block of a list of projects, an indicator a row; its columns of project values are told in `found`.
SketchedBlock sketch_list(FormKind kind, const FormCells& cells, const TableRows& rows,
                          std::vector<FoundWord>& found);
/// The block of a table of other records, by its words.
SketchedBlock sketch_table(FormKind kind, const std::string& table, const FormCells& cells,
                           const TableRows& rows);
/// Every heading of a table with what stands below it, so that none is read by its place in silence; those
/// over others have no value of their own.
void tell_headings(const FormCells& cells, const TableRows& rows, const SketchedBlock& block,
                   std::vector<FoundWord>& found);

/// Printed words as an entry of a drawing; empty where the language has no way to print them.
std::string entry_of(std::string_view text);

}  // namespace targetbook::layouts
