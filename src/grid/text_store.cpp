#include "grid/text_store.hpp"

#include <algorithm>

namespace targetbook::grid {
namespace {
constexpr std::size_t piece_size = 16 * 1024;
}

std::string_view TextStore::keep(std::string_view text) {
  if (text.empty()) return {};
  if (text.size() > free_size_) {
    const std::size_t size = std::max(piece_size, text.size());
    pieces_.push_back(std::make_unique_for_overwrite<char[]>(size));
    free_ = pieces_.back().get();
    free_size_ = size;
  }
  char* const place = free_;
  std::copy(text.begin(), text.end(), place);
  free_ += text.size();
  free_size_ -= text.size();
  return {place, text.size()};
}

}  // namespace targetbook::grid
