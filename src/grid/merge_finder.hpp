#pragma once
#include <cstdint>
#include <map>
#include <vector>

#include "base/cell_ref.hpp"

namespace targetbook::grid {

/// The merged area that a cell lies in, for cells asked for in order of row, then column: in a time that does
/// not grow with the number of areas.
class MergeFinder {
 public:
  /// REQUIRES: the merges outlive it.
  explicit MergeFinder(const std::vector<base::CellRange>& merges);
  /// Null for a cell by itself.
  const base::CellRange* find(base::CellRef at);

 private:
  std::vector<const base::CellRange*> waiting_;
  std::size_t next_ = 0;
  std::map<std::uint32_t, const base::CellRange*> open_;  ///< by first column
};

}  // namespace targetbook::grid
