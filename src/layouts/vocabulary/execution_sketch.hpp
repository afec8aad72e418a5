#pragma once
#include <optional>

#include "layouts/vocabulary/table_sketch.hpp"

/// What only self-evaluations have: the money's execution, and the total below the indicators.
namespace targetbook::layouts {

struct SketchedExecution {
  TableRows rows;
  SketchedBlock block;
  bool says_unit = false;  ///< its caption says what the amounts are in
};

/// The money below these headings, a line each, as far as lines of money follow before `limit`. Nothing
/// where no column says what the lines are called.
std::optional<SketchedExecution> sketch_execution(FormKind kind, const FormCells& cells,
                                                  const TableRows& headings, std::uint32_t limit);

/// The row of the total: values stand in the columns that the table above has for them.
SketchedBlock sketch_total(const FormCells& cells, const SketchedBlock& indicators, std::uint32_t row);

}  // namespace targetbook::layouts
