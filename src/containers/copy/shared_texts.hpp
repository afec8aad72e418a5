#pragma once
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "containers/copy/part_text.hpp"

namespace targetbook::containers::copy {

/// As much of a text as a cell may hold.
std::string_view cut_to_cell(std::string_view text);

/// Long texts of a workbook, each written once however many cells show it (ECMA-376 part 1, 18.4).
class SharedTexts {
 public:
  /// Shorter ones stand in their cells.
  static constexpr std::size_t least_bytes = 4'096;

  struct Shared {
    std::size_t number = 0;  ///< by which cells name it
    bool is_cut = false;     ///< it is longer than a cell may hold
  };
  /// REQUIRES: the text stays where it is.
  Shared add(std::string_view text);
  [[nodiscard]] bool is_empty() const { return texts_.empty(); }
  void write(PartText& part) const;

 private:
  std::map<std::pair<const char*, std::size_t>, Shared> shared_;  ///< by place: a workbook keeps a text once
  std::vector<std::string_view> texts_;
};

}  // namespace targetbook::containers::copy
