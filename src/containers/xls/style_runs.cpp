#include "containers/xls/style_runs.hpp"

#include <algorithm>

namespace targetbook::containers::xls {

void StyleRuns::finish() {
  auto& all = look_.styled;
  if (in_order_) return;
  std::stable_sort(all.begin(), all.end(), [](const grid::StyledCells& a, const grid::StyledCells& b) {
    return a.cells.first < b.cells.first;
  });
  // Each stands in one row, so that only the one before can reach into it.
  const auto overlaps = [](const grid::StyledCells& first, const grid::StyledCells& second) {
    return first.cells.overlaps(second.cells);
  };
  all.erase(std::unique(all.begin(), all.end(), overlaps), all.end());
}

}  // namespace targetbook::containers::xls
