#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "containers/xml/xml_bytes.hpp"

namespace targetbook::containers {

/// How an attribute was introduced the last time: ` name="`, if that is short. Neighbouring elements mostly
/// have the same attributes in the same order, and finding this again is much cheaper than reading the name
/// anew.
class NameMemory {
 public:
  /// Whether the remembered introduction stands at `at`. REQUIRES: two words can be loaded.
  [[nodiscard]] bool is_at(const char* at) const {
    return (((load_word(at) ^ words_[0]) & masks_[0]) |
            ((load_word(at + word_size) ^ words_[1]) & masks_[1])) == 0 &&
           size_ != 0;
  }
  /// Bytes of the introduction.
  [[nodiscard]] std::size_t size() const { return size_; }

  /// REQUIRES: a blank, a sound name without prefix, `="`; two words can be loaded.
  void remember(std::string_view introduction) {
    if (introduction.size() > 2 * word_size) return;
    size_ = introduction.size();
    masks_ = {mask_of(size_), mask_of(size_ < word_size ? 0 : size_ - word_size)};
    words_ = {load_word(introduction.data()), load_word(introduction.data() + word_size)};
  }

 private:
  static std::uint64_t mask_of(std::size_t bytes) {
    return bytes >= word_size ? ~std::uint64_t{0} : (std::uint64_t{1} << (bytes * 8)) - 1;
  }

  std::array<std::uint64_t, 2> words_{};
  std::array<std::uint64_t, 2> masks_{};
  std::size_t size_ = 0;
};

}  // namespace targetbook::containers
