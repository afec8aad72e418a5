#pragma once
#include <vector>

#include "layouts/find/sheet_view.hpp"

namespace targetbook::layouts {

/// Which rows of a form are a table's already, from the form's first row on.
using TakenRows = std::vector<bool>;

/// Some rows of a sheet by their places: which cell or merged area covers each, blank ones too.
class FormCells {
 public:
  /// Columns further right belong to no form.
  static constexpr std::uint32_t most_columns = 60;

  FormCells(const SheetView& view, std::uint32_t first_row, std::uint32_t end_row);

  [[nodiscard]] std::uint32_t first_row() const { return first_row_; }
  [[nodiscard]] std::uint32_t end_row() const { return end_row_; }
  [[nodiscard]] std::uint32_t first_column() const { return first_column_; }
  [[nodiscard]] std::uint32_t end_column() const { return end_column_; }
  /// What covers this cell; null for a blank one.
  [[nodiscard]] const Item* over(std::uint32_t row, std::uint32_t column) const;
  /// The merged area around this cell, or the cell alone, cut to these rows and columns.
  [[nodiscard]] base::CellRange area(std::uint32_t row, std::uint32_t column) const;
  [[nodiscard]] base::CellRange cut(base::CellRange range) const;

 private:
  [[nodiscard]] std::size_t place(std::uint32_t row, std::uint32_t column) const {
    return std::size_t{row - first_row_} * (end_column_ - first_column_) + (column - first_column_);
  }
  [[nodiscard]] bool holds(std::uint32_t row, std::uint32_t column) const {
    return row >= first_row_ && row < end_row_ && column >= first_column_ && column < end_column_;
  }

  std::uint32_t first_row_;
  std::uint32_t end_row_;
  std::uint32_t first_column_ = 0;
  std::uint32_t end_column_ = 0;
  std::vector<const Item*> items_;
  std::vector<const base::CellRange*> merges_;
};

}  // namespace targetbook::layouts
