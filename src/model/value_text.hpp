#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace targetbook::model {

/// A value's text one code point each, folded for reading, with the way back to the bytes it came from.
struct ValueText {
  std::string_view source;
  std::u32string points;             ///< full-width digits, letters and signs as ASCII, white space as blanks
  std::vector<std::size_t> offsets;  ///< where each point starts in `source`, and where the last one ends

  /// The bytes of the points from `begin` up to `end`.
  [[nodiscard]] std::string_view bytes(std::size_t begin, std::size_t end) const {
    return source.substr(offsets[begin], offsets[end] - offsets[begin]);
  }
};

/// REQUIRES: `text` is UTF-8 and outlives the result. Brackets, commas, colons and semicolons keep their
/// width: they part words and stand in units. Line ends become LF; what takes no room becomes a blank.
ValueText fold_value(std::string_view text);

inline bool is_blank(char32_t c) {
  return c == U' ' || c == U'\n';
}
inline bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
inline bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

inline std::u32string_view without_blanks_around(std::u32string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// Reads a folded text from left to right; blanks before what is asked for are passed over.
class Cursor {
 public:
  explicit Cursor(std::u32string_view text) : rest_(text) { skip_blanks(); }
  [[nodiscard]] std::u32string_view rest() const { return rest_; }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  void advance(std::size_t points) {
    rest_.remove_prefix(points);
    skip_blanks();
  }
  bool accept(std::u32string_view word) {
    if (!rest_.starts_with(word)) return false;
    advance(word.size());
    return true;
  }
  bool accept_one_of(std::u32string_view set) {
    if (rest_.empty() || !is_one_of(rest_.front(), set)) return false;
    advance(1);
    return true;
  }

 private:
  void skip_blanks() {
    while (!rest_.empty() && is_blank(rest_.front())) rest_.remove_prefix(1);
  }
  std::u32string_view rest_;
};

}  // namespace targetbook::model
