#pragma once
#include <cstdint>
#include <vector>

#include "grid/look.hpp"

namespace targetbook::containers::markup {

/// Gathers which cells bear which style, cell by cell in the order of rows and columns, as few rectangles.
class StyledRuns {
 public:
  /// REQUIRES: ranges that do not overlap, in the order of their first cells.
  void add(const base::CellRange& cells, std::uint16_t style);
  /// All that was added; what comes next is of another sheet. Past two million rectangles the rest is left
  /// out: looks are worth no more memory.
  std::vector<grid::StyledCells> take();

 private:
  void end_row();

  std::vector<grid::StyledCells> done_;
  std::vector<grid::StyledCells> above_;  ///< those of the row before, which may go on below
  std::vector<grid::StyledCells> row_;
};

}  // namespace targetbook::containers::markup
