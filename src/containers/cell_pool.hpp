#pragma once
#include <cstddef>
#include <memory>
#include <vector>

#include "grid/cell.hpp"

namespace targetbook::containers {

/// The same cell at another place.
grid::Cell cell_at(const grid::Cell& cell, base::CellRef at);

/// Cells as they come, in pieces: a vector that grows holds all of them twice.
class CellPool {
 public:
  void add(const grid::Cell& cell);
  /// All cells in one vector; the pool is empty then.
  std::vector<grid::Cell> take();

 private:
  /// So large that the C library gives the memory of each back when it is freed.
  static constexpr std::size_t piece_size = std::size_t{2} << 20U;
  std::vector<std::vector<grid::Cell>> pieces_;
  std::size_t count_ = 0;
};

}  // namespace targetbook::containers
