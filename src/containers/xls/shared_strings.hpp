#pragma once
#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "containers/limits.hpp"
#include "containers/xls/strings.hpp"
#include "grid/text_store.hpp"

namespace targetbook::containers::xls {

/// The texts that cells share (MS-XLS 2.4.265 SST).
class SharedStrings {
 public:
  /// REQUIRES: the record just reached is the SST. Throws FileError: `corrupt` where a text is cut short,
  /// `too-large` for more texts than there may be cells.
  void read(RecordReader& records, TextReader& reader, const Limits& limits, grid::TextStore& texts);

  [[nodiscard]] bool has(std::uint32_t index) const { return index < texts_.size(); }
  [[nodiscard]] std::string_view operator[](std::uint32_t index) const { return texts_[index]; }
  /// Whether a text has more characters than a cell may hold.
  [[nodiscard]] bool is_too_long(std::uint32_t index) const {
    return !too_long_.empty() && too_long_.contains(index);
  }

 private:
  std::vector<std::string_view> texts_;
  std::unordered_set<std::uint32_t> too_long_;
};

}  // namespace targetbook::containers::xls
