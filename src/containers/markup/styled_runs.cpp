#include "containers/markup/styled_runs.hpp"

#include <utility>

namespace targetbook::containers::markup {
namespace {
constexpr std::size_t most_rectangles = 2'000'000;
}

void StyledRuns::add(const base::CellRange& cells, std::uint16_t style) {
  if (!row_.empty() && row_.back().cells.first.row != cells.first.row) end_row();
  if (!row_.empty()) {
    grid::StyledCells& last = row_.back();
    if (last.style == style && last.cells.last.row == cells.last.row &&
        last.cells.last.column + 1 == cells.first.column) {
      last.cells.last.column = cells.last.column;
      return;
    }
  }
  if (done_.size() + above_.size() + row_.size() < most_rectangles) row_.push_back({cells, style});
}

/// A run that stands right below one like it makes that longer.
void StyledRuns::end_row() {
  auto above = above_.begin();
  for (grid::StyledCells& run : row_) {
    for (; above != above_.end() && above->cells.first.column < run.cells.first.column; ++above)
      done_.push_back(*above);
    const bool goes_on = above != above_.end() && above->style == run.style &&
                         above->cells.first.column == run.cells.first.column &&
                         above->cells.last.column == run.cells.last.column &&
                         above->cells.last.row + 1 == run.cells.first.row;
    if (!goes_on) continue;
    run.cells.first.row = above->cells.first.row;
    ++above;
  }
  done_.insert(done_.end(), above, above_.end());
  above_ = std::move(row_);
  row_.clear();
}

std::vector<grid::StyledCells> StyledRuns::take() {
  end_row();
  end_row();
  return std::exchange(done_, {});
}

}  // namespace targetbook::containers::markup
