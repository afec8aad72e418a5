#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// UTF-8, one code point at a time.
namespace targetbook::base {

struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 0;  ///< how many bytes it took
};

/// The code point at the front of `text`; nothing when the bytes there are not UTF-8 (overlong forms,
/// surrogates and values past U+10FFFF included). REQUIRES: text is not empty.
std::optional<CodePoint> decode_front(std::string_view text);

/// Where the first byte stands that is not UTF-8; `npos` when all of it is.
std::size_t find_invalid_utf8(std::string_view text);

/// REQUIRES: a Unicode scalar value.
void append_utf8(std::string& out, char32_t code_point);

/// The same for a code point that is ASCII or a Han character of the usual block, which most are.
inline std::optional<CodePoint> decode_usual(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(0) < 0x80) return CodePoint{byte(0), 1};
  const bool is_han = byte(0) >= 0xE4 && byte(0) <= 0xE9 && text.size() >= 3 && (byte(1) & 0xC0U) == 0x80U &&
                      (byte(2) & 0xC0U) == 0x80U;
  if (!is_han) return std::nullopt;
  return CodePoint{(byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
}

/// Calls `visit(char32_t, std::string_view bytes)` for each code point; a byte that is not UTF-8 counts as
/// U+FFFD of that one byte.
template <class Visit>
void for_each_code_point(std::string_view text, Visit&& visit) {
  while (!text.empty()) {
    auto point = decode_usual(text);
    if (!point) point = decode_front(text).value_or(CodePoint{U'\uFFFD', 1});
    visit(point->value, text.substr(0, point->bytes));
    text.remove_prefix(point->bytes);
  }
}

/// In UTF-16 units, as spreadsheet programs count characters; a byte that is not UTF-8 counts one.
std::size_t utf16_length(std::string_view text);

std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

}  // namespace targetbook::base
