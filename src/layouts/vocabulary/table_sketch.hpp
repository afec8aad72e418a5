#pragma once
#include <string>
#include <vector>

#include "layouts/vocabulary/column_sketch.hpp"

/// Tables by what their records are: which columns they have, and what their rows tell besides.
namespace targetbook::layouts {

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

}  // namespace targetbook::layouts
