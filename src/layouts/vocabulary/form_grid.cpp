#include "layouts/vocabulary/form_grid.hpp"

#include <algorithm>

namespace targetbook::layouts {

bool FormGrid::is_free(std::uint32_t row, std::uint32_t column) const {
  return !is_taken(row) && rows_[row - cells_.first_row()][column - cells_.first_column()].empty();
}

bool FormGrid::is_blank(std::uint32_t at) const {
  const auto& entries = row(at);
  return std::all_of(entries.begin(), entries.end(), [](const std::string& one) { return one.empty(); });
}

bool FormGrid::is_joined(std::uint32_t at) const {
  const auto& entries = row(at);
  return std::find(entries.begin(), entries.end(), "^") != entries.end();
}

void FormGrid::put(base::CellRange area, const std::string& text) {
  area = cells_.cut(area);
  for (std::uint32_t r = area.first.row; r <= area.last.row; ++r)
    for (std::uint32_t c = area.first.column; c <= area.last.column; ++c) {
      if (is_free(r, c)) continue;
      if (r == area.first.row && c == area.first.column) return;
      // As far as the first row goes.
      if (r == area.first.row)
        area.last.column = c - 1;
      else
        area.last.row = r - 1;
    }
  for (std::uint32_t r = area.first.row; r <= area.last.row; ++r)
    for (std::uint32_t c = area.first.column; c <= area.last.column; ++c)
      entry(r, c) = r > area.first.row ? "^" : c > area.first.column ? "<" : text;
}

}  // namespace targetbook::layouts
