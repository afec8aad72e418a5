#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "base/cell_ref.hpp"

namespace targetbook::containers::copy {

/// The ranges that reach into the row a downward sweep stands at; no two of them overlap.
template <class Value>
class OpenRanges {
 public:
  struct Open {
    base::CellRange range;
    Value value;
  };

  /// To a row at or below the last one.
  void move_to(std::uint32_t row) {
    while (!ends_.empty() && ends_.begin()->first < row) {
      open_.erase(ends_.begin()->second);
      ends_.erase(ends_.begin());
    }
  }
  /// False, and nothing done, where its columns overlap those of an open one.
  bool add(const base::CellRange& range, Value value) {
    const auto after = open_.upper_bound(range.last.column);
    if (after != open_.begin() && std::prev(after)->second.range.last.column >= range.first.column)
      return false;
    open_.emplace(range.first.column, Open{range, std::move(value)});
    ends_.emplace(range.last.row, range.first.column);
    return true;
  }
  /// The one over a column; null where there is none.
  [[nodiscard]] const Open* over(std::uint32_t column) const {
    const auto after = open_.upper_bound(column);
    if (after == open_.begin()) return nullptr;
    const Open& open = std::prev(after)->second;
    return open.range.last.column >= column ? &open : nullptr;
  }
  /// By first column.
  [[nodiscard]] const std::map<std::uint32_t, Open>& all() const { return open_; }

 private:
  std::map<std::uint32_t, Open> open_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> ends_;  ///< last row and first column
};

}  // namespace targetbook::containers::copy
