#include "containers/markup/free_columns.hpp"

#include <algorithm>

namespace targetbook::containers::markup {

static_assert((base::max_columns & (base::max_columns - 1)) == 0, "the tree is a full one");

void FreeColumns::cover(std::uint32_t first, std::uint32_t last, std::uint32_t end_row) {
  std::size_t left = base::max_columns + first;
  std::size_t right = base::max_columns + last;
  std::fill(earliest_.begin() + static_cast<std::ptrdiff_t>(left),
            earliest_.begin() + static_cast<std::ptrdiff_t>(right) + 1, end_row);
  while (left > 1) {
    left /= 2;
    right /= 2;
    for (std::size_t node = left; node <= right; ++node)
      earliest_[node] = std::min(earliest_[2 * node], earliest_[2 * node + 1]);
  }
}

std::uint32_t FreeColumns::first_free(std::uint32_t column, std::uint32_t row) const {
  if (column >= base::max_columns) return base::max_columns;
  std::size_t node = base::max_columns + column;
  // Up and to the right until something free is below, then down to it.
  while (earliest_[node] > row) {
    while (node % 2 == 1) node /= 2;
    if (node == 0) return base::max_columns;
    ++node;
  }
  while (node < base::max_columns) node = earliest_[2 * node] <= row ? 2 * node : 2 * node + 1;
  return static_cast<std::uint32_t>(node) - base::max_columns;
}

}  // namespace targetbook::containers::markup
