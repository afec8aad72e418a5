#pragma once
#include <cstdint>
#include <vector>

#include "base/cell_ref.hpp"

namespace targetbook::containers::markup {

/// Which columns cells from rows above still cover. Both questions are cheap however many there are.
class FreeColumns {
 public:
  FreeColumns() : earliest_(std::size_t{2} * base::max_columns, 0) {}

  /// The columns are covered in all rows before `end_row`; 0 frees them.
  void cover(std::uint32_t first, std::uint32_t last, std::uint32_t end_row);
  /// The first column from `column` on that nothing covers in this row; max_columns where there is none.
  [[nodiscard]] std::uint32_t first_free(std::uint32_t column, std::uint32_t row) const;
  [[nodiscard]] bool is_free(std::uint32_t column, std::uint32_t row) const {
    return earliest_[base::max_columns + column] <= row;
  }

 private:
  std::vector<std::uint32_t> earliest_;  ///< a tree of minima over the columns, which are its leaves
};

}  // namespace targetbook::containers::markup
