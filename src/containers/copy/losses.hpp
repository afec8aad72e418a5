#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "base/cell_ref.hpp"
#include "base/language.hpp"

namespace targetbook::containers::copy {

/// Cells of one sort, the first of them by name.
class TalliedCells {
 public:
  void add(const std::string& sheet, base::CellRef cell);
  [[nodiscard]] std::size_t count() const { return count_; }
  /// `“表1” B7、C7 等 12 处`; empty where there is none.
  [[nodiscard]] base::Words words() const;

 private:
  std::size_t count_ = 0;
  std::string first_{};
  std::string last_sheet_{};
};

/// What a copy cannot keep, counted while it is made.
struct Losses {
  TalliedCells formulas{};
  TalliedCells unvalued{};
  TalliedCells long_texts{};
  TalliedCells notes{};
  TalliedCells overlapping_merges{};
  std::vector<std::string> sheets{};  ///< without cells: charts, dialogues, macros
  std::size_t names = 0;
  bool has_unstyled_blanks = false;  ///< more styled blank cells than are worth writing

  [[nodiscard]] std::vector<base::Words> words() const;
};

}  // namespace targetbook::containers::copy
