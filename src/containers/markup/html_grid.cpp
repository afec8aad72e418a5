#include "containers/markup/html_grid.hpp"

#include <algorithm>

#include "containers/errors.hpp"

namespace targetbook::containers::markup {
namespace {

constexpr std::uint32_t most_columns = 1'000;
constexpr std::uint32_t most_rows = 65'534;

}  // namespace

void HtmlGrid::begin_table(std::uint32_t rows) {
  next_row_ = rows;
  next_column_ = 0;
}

void HtmlGrid::begin_group() {
  const std::uint32_t last_row = next_row_ == 0 ? 0 : next_row_ - 1;
  auto& merges = maker_.sheet().merges;
  for (const Tall& tall : tall_) {
    free_.cover(tall.cells.first.column, tall.cells.last.column, 0);
    merges[tall.merge].last.row = std::min(tall.cells.last.row, last_row);
  }
  if (!tall_.empty())
    merges.erase(
        std::remove_if(merges.begin() + static_cast<std::ptrdiff_t>(tall_.front().merge), merges.end(),
                       [](const base::CellRange& merge) { return merge.first == merge.last; }),
        merges.end());
  tall_.clear();
}

void HtmlGrid::begin_row() {
  if (next_row_ >= base::max_rows)
    throw maker_.at(corrupt("行数超出工作表", "there are rows off the sheet"), {base::max_rows - 1, 0});
  ++next_row_;
  next_column_ = 0;
}

HtmlGrid::Place HtmlGrid::place(const Spans& spans) {
  const std::uint32_t column = free_.first_free(next_column_, row());
  const std::uint32_t columns = std::clamp(spans.columns, std::uint32_t{1}, most_columns);
  const std::uint32_t rows = spans.rows == 0 ? most_rows : std::min(spans.rows, most_rows);
  if (column >= base::max_columns || columns > base::max_columns - column)
    throw maker_.at(corrupt("单元格超出工作表", "a cell lies off the sheet"),
                    {row(), std::min(column, base::max_columns - 1)});
  next_column_ = column + columns;
  columns_ = std::max(columns_, next_column_);
  Place place;
  place.cells = {{row(), column}, {row(), column}};
  if (!spans.are_merged) return place;
  while (place.cells.last.column + 1 < next_column_ && free_.is_free(place.cells.last.column + 1, row()))
    ++place.cells.last.column;
  place.cells.last.row = std::min(row() + rows, base::max_rows) - 1;
  place.is_merged = place.cells.first != place.cells.last;
  if (!place.is_merged) return place;
  maker_.add_merge(place.cells);
  if (rows > 1) {
    free_.cover(column, place.cells.last.column, place.cells.last.row + 1);
    tall_.push_back({place.cells, maker_.sheet().merges.size() - 1});
  }
  return place;
}

}  // namespace targetbook::containers::markup
