#pragma once
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace targetbook::grid {

/// Keeps texts for as long as it lives, in few large pieces. Moving it leaves the texts where they are.
class TextStore {
 public:
  /// A copy of `text` that stays valid.
  std::string_view keep(std::string_view text);

 private:
  std::vector<std::unique_ptr<char[]>> pieces_;
  char* free_ = nullptr;
  std::size_t free_size_ = 0;
};

}  // namespace targetbook::grid
