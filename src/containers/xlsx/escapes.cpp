#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/utf8.hpp"
#include "containers/xlsx/values.hpp"

// ST_Xstring (ECMA-376 part 1, 22.9.2.19): `_xHHHH_` is the UTF-16 unit HHHH.
namespace targetbook::containers::xlsx {
namespace {

constexpr std::size_t escape_size = 7;

/// The unit that an escape right at the front of `text` stands for.
std::optional<char32_t> front_escape(std::string_view text) {
  if (text.size() < escape_size || !text.starts_with("_x") || text[escape_size - 1] != '_')
    return std::nullopt;
  std::uint16_t unit = 0;
  const char* const digits = text.data() + 2;
  if (std::from_chars(digits, digits + 4, unit, 16).ptr != digits + 4) return std::nullopt;
  return unit;
}

bool is_high_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low_surrogate(char32_t unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

/// Takes one escape, or two that are a surrogate pair, off the front; a lone surrogate counts as U+FFFD.
void take_escape(char32_t unit, std::string_view& text, std::string& out) {
  text.remove_prefix(escape_size);
  if (is_high_surrogate(unit)) {
    const auto low = front_escape(text);
    if (low && is_low_surrogate(*low)) {
      text.remove_prefix(escape_size);
      unit = 0x10000 + ((unit - 0xD800) << 10U) + (*low - 0xDC00);
    }
  }
  const bool is_lone = is_high_surrogate(unit) || is_low_surrogate(unit);
  base::append_utf8(out, is_lone ? U'\uFFFD' : unit);
}

}  // namespace

std::string_view decode_escapes(std::string_view text, std::string& store) {
  if (text.find("_x") == std::string_view::npos) return text;
  // `text` may be a view of the store.
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find('_'), text.size());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    if (const auto unit = front_escape(text)) {
      take_escape(*unit, text, out);
    } else {
      out += text.front();
      text.remove_prefix(1);
    }
  }
  store = std::move(out);
  return store;
}

}  // namespace targetbook::containers::xlsx
