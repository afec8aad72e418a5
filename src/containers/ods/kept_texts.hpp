#pragma once
#include <cstddef>
#include <string_view>
#include <unordered_set>

#include "grid/text_store.hpp"

namespace targetbook::containers::ods {

/// Texts of cells in the workbook's store; a long one that comes again is kept once.
class KeptTexts {
 public:
  explicit KeptTexts(grid::TextStore& store) : store_(store) {}

  std::string_view keep(std::string_view text) {
    constexpr std::size_t is_long = 128;
    if (text.size() < is_long) return store_.keep(text);
    if (const auto known = known_.find(text); known != known_.end()) return *known;
    return *known_.insert(store_.keep(text)).first;
  }

 private:
  grid::TextStore& store_;
  std::unordered_set<std::string_view> known_;
};

}  // namespace targetbook::containers::ods
