#pragma once
#include <cstdint>
#include <map>
#include <vector>

#include "grid/sheet.hpp"

namespace targetbook::containers::ods {

/// Gathers how the rows, columns and cells of one sheet look, however often each is repeated.
class SheetShape {
 public:
  explicit SheetShape(grid::Sheet& sheet) : sheet_(sheet) {}

  /// Columns and rows come in their order; sizes in inches, 0 where unsaid.
  void add_columns(grid::Span columns, double inches, bool is_hidden);
  void add_rows(grid::Span rows, double inches, bool is_hidden);
  /// Cells of the row that is being read, left to right.
  void add_cells(grid::Span columns, std::uint16_t style);
  /// Ends the row, which stands for these.
  void end_row(grid::Span rows);
  /// To be called at the end of the sheet.
  void finish();

 private:
  struct Sized {
    grid::Span span;
    double size = 0;
  };
  /// Cells of one style, side by side; from the first row on while they are open.
  struct Run {
    grid::Span columns;
    std::uint16_t style = 0;
    std::uint32_t first_row = 0;
  };
  static void add(std::vector<Sized>& all, grid::Span span, double size);
  static double usual(const std::vector<Sized>& all);
  void close(const Run& run, std::uint32_t last_row);

  grid::Sheet& sheet_;
  std::vector<Sized> columns_;
  std::vector<Sized> rows_;
  std::vector<Run> open_;
  std::vector<Run> row_;
  std::vector<Run> kept_;
  std::uint32_t next_row_ = 0;
};

}  // namespace targetbook::containers::ods
