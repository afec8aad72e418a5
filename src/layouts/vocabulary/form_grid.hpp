#pragma once
#include <string>
#include <vector>

#include "layouts/vocabulary/form_cells.hpp"

namespace targetbook::layouts {

/// The drawing of a form's rows outside its tables: an entry per cell in the language of drawings.
class FormGrid {
 public:
  /// REQUIRES: both outlive the grid.
  FormGrid(const FormCells& cells, const TakenRows& taken)
      : cells_(cells),
        taken_(taken),
        rows_(taken.size(), std::vector<std::string>(cells.end_column() - cells.first_column())) {}

  [[nodiscard]] bool is_taken(std::uint32_t row) const { return taken_[row - cells_.first_row()]; }
  [[nodiscard]] bool is_free(std::uint32_t row, std::uint32_t column) const;
  [[nodiscard]] const std::vector<std::string>& row(std::uint32_t row) const {
    return rows_[row - cells_.first_row()];
  }
  /// Nothing is drawn in this row.
  [[nodiscard]] bool is_blank(std::uint32_t row) const;
  /// It is merged with the row above it.
  [[nodiscard]] bool is_joined(std::uint32_t row) const;

  /// Draws an area with what it holds, cut to what is free; nothing where its first cell is not.
  void put(base::CellRange area, const std::string& text);

 private:
  std::string& entry(std::uint32_t row, std::uint32_t column) {
    return rows_[row - cells_.first_row()][column - cells_.first_column()];
  }

  const FormCells& cells_;
  const TakenRows& taken_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace targetbook::layouts
