#include "layouts/vocabulary/form_cells.hpp"

#include <algorithm>

namespace targetbook::layouts {

FormCells::FormCells(const SheetView& view, std::uint32_t first_row, std::uint32_t end_row)
    : first_row_(first_row), end_row_(end_row) {
  first_column_ = base::max_columns;
  for (const Item& item : view.rows(first_row, end_row)) {
    first_column_ = std::min(first_column_, item.at().column);
    const std::uint32_t last = std::min(item.extent.last.column, item.at().column + most_columns);
    end_column_ = std::max(end_column_, last + 1);
  }
  if (first_column_ >= end_column_) first_column_ = end_column_ = 0;
  end_column_ = std::min(end_column_, first_column_ + most_columns);
  items_.resize(std::size_t{end_row_ - first_row_} * (end_column_ - first_column_));
  merges_.resize(items_.size());
  const auto for_each_cell = [&](const base::CellRange& range, auto&& visit) {
    const base::CellRange inner = cut(range);
    for (std::uint32_t r = inner.first.row; r <= inner.last.row && r < end_row_; ++r)
      for (std::uint32_t c = inner.first.column; c <= inner.last.column && c < end_column_; ++c)
        if (holds(r, c)) visit(place(r, c));
  };
  for (const base::CellRange& merge : view.sheet().merges) {
    const bool is_here = merge.first.row < end_row_ && merge.last.row >= first_row_ &&
                         merge.first.column < end_column_ && merge.last.column >= first_column_;
    if (is_here) for_each_cell(merge, [&](std::size_t at) { merges_[at] = &merge; });
  }
  for (const Item& item : view.rows(first_row, end_row))
    for_each_cell(item.extent, [&](std::size_t at) { items_[at] = &item; });
}

const Item* FormCells::over(std::uint32_t row, std::uint32_t column) const {
  return holds(row, column) ? items_[place(row, column)] : nullptr;
}

base::CellRange FormCells::area(std::uint32_t row, std::uint32_t column) const {
  const base::CellRange* merge = holds(row, column) ? merges_[place(row, column)] : nullptr;
  return merge == nullptr ? base::CellRange{{row, column}, {row, column}} : cut(*merge);
}

base::CellRange FormCells::cut(base::CellRange range) const {
  range.first.row = std::max(range.first.row, first_row_);
  range.first.column = std::max(range.first.column, first_column_);
  range.last.row = std::min(range.last.row, end_row_ == 0 ? 0 : end_row_ - 1);
  range.last.column = std::min(range.last.column, end_column_ == 0 ? 0 : end_column_ - 1);
  return range;
}

}  // namespace targetbook::layouts
