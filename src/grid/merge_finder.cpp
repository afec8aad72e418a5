#include "grid/merge_finder.hpp"

#include <algorithm>

namespace targetbook::grid {

MergeFinder::MergeFinder(const std::vector<base::CellRange>& merges) {
  waiting_.reserve(merges.size());
  for (const base::CellRange& merge : merges) waiting_.push_back(&merge);
  std::sort(waiting_.begin(), waiting_.end(),
            [](const base::CellRange* a, const base::CellRange* b) { return a->first < b->first; });
}

const base::CellRange* MergeFinder::find(base::CellRef at) {
  for (; next_ < waiting_.size() && waiting_[next_]->first.row <= at.row; ++next_)
    open_[waiting_[next_]->first.column] = waiting_[next_];
  for (auto it = open_.upper_bound(at.column); it != open_.begin();) {
    --it;
    if (it->second->contains(at)) return it->second;
    if (it->second->last.row >= at.row) return nullptr;
    it = open_.erase(it);  // it ends above this row
  }
  return nullptr;
}

}  // namespace targetbook::grid
