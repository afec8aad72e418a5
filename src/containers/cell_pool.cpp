#include "containers/cell_pool.hpp"

#include <utility>

namespace targetbook::containers {

grid::Cell cell_at(const grid::Cell& cell, base::CellRef at) {
  grid::Cell out = grid::Cell::of_unvalued(at);
  switch (cell.kind()) {
    case grid::CellKind::number:
      out = grid::Cell::of_number(at, cell.number());
      break;
    case grid::CellKind::boolean:
      out = grid::Cell::of_boolean(at, cell.boolean());
      break;
    case grid::CellKind::text:
    case grid::CellKind::error:
      out = grid::Cell::of_text(at, cell.text(), cell.kind());
      break;
    case grid::CellKind::unvalued:
      break;
  }
  out.set_format(cell.format());
  if (cell.has_formula()) out.set_has_formula();
  return out;
}

void CellPool::add(const grid::Cell& cell) {
  if (count_ % piece_size == 0) {
    pieces_.emplace_back();
    if (pieces_.size() > 1) pieces_.back().reserve(piece_size);
  }
  pieces_.back().push_back(cell);
  ++count_;
}

std::vector<grid::Cell> CellPool::take() {
  std::vector<grid::Cell> cells;
  if (pieces_.size() == 1) {
    cells = std::move(pieces_.front());
  } else {
    cells.reserve(count_);
    for (std::vector<grid::Cell>& piece : pieces_) {
      cells.insert(cells.end(), piece.begin(), piece.end());
      std::vector<grid::Cell>().swap(piece);
    }
  }
  pieces_.clear();
  count_ = 0;
  return cells;
}

}  // namespace targetbook::containers
