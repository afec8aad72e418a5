#pragma once
#include <optional>
#include <vector>

#include "layouts/vocabulary/field_words.hpp"
#include "layouts/vocabulary/form_sketch.hpp"
#include "layouts/vocabulary/table_sketch.hpp"

namespace targetbook::layouts {

struct FormTable {
  TableRows rows;
  SketchedBlock block;  ///< its id is empty where it is called as its table
};

/// The tables of a form, with what only whole tables tell.
struct FormTables {
  std::vector<FormTable> tables;  ///< from top to bottom
  TakenRows taken;
  std::vector<FoundWord> found;  ///< values of the form that stand in a list's columns
  bool has_levels = false;       ///< 产出指标, 数量指标 … stand in one of them
  bool says_unit = false;        ///< a caption says what the amounts are in
};

/// The headings of a table of other records that begin in this row, as far as they stand there; nothing where
/// those that must be there do not.
std::optional<TableRows> headings_of(FormKind kind, const WordTable& table, const SheetView& view,
                                     std::uint32_t row);

/// Where the tables of a form's indicators and of its other records stand, by the words of their headings.
FormTables find_tables(FormKind kind, const SheetView& view, const FormCells& cells,
                       const FormStretch& stretch);

}  // namespace targetbook::layouts
