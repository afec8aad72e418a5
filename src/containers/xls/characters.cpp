#include "containers/xls/characters.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace targetbook::containers::xls {
namespace {

constexpr std::size_t most_bytes_of_a_unit = 3;
constexpr char32_t replacement = U'\uFFFD';

bool is_half_of_pair(char32_t unit) {
  return (unit & 0xF800U) == 0xD800U;
}
bool is_low_half(char32_t unit) {
  return (unit & 0xFC00U) == 0xDC00U;
}

char* put_unit(char* to, char32_t unit) {
  if (unit < 0x80) {
    *to++ = static_cast<char>(unit);
  } else if (unit < 0x800) {
    *to++ = static_cast<char>(0xC0U | (unit >> 6U));
    *to++ = static_cast<char>(0x80U | (unit & 0x3FU));
  } else {
    *to++ = static_cast<char>(0xE0U | (unit >> 12U));
    *to++ = static_cast<char>(0x80U | ((unit >> 6U) & 0x3FU));
    *to++ = static_cast<char>(0x80U | (unit & 0x3FU));
  }
  return to;
}

char* put_pair(char* to, char32_t high, char32_t low) {
  const char32_t point = 0x10000U + ((high - 0xD800U) << 10U) + (low - 0xDC00U);
  *to++ = static_cast<char>(0xF0U | (point >> 18U));
  *to++ = static_cast<char>(0x80U | ((point >> 12U) & 0x3FU));
  *to++ = static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
  *to++ = static_cast<char>(0x80U | (point & 0x3FU));
  return to;
}

/// A unit that is half of a pair, or the one behind such.
char* put_unusual(char* to, char32_t unit, char16_t& high) {
  if (high != 0 && is_low_half(unit)) {
    to = put_pair(to, high, unit);
    high = 0;
    return to;
  }
  if (high != 0) to = put_unit(to, replacement);
  high = 0;
  if (!is_half_of_pair(unit)) return put_unit(to, unit);
  if (is_low_half(unit)) return put_unit(to, replacement);
  high = static_cast<char16_t>(unit);
  return to;
}

}  // namespace

void append_latin_1(std::string_view bytes, std::string& out) {
  const std::size_t before = out.size();
  out.resize(before + bytes.size() * 2);
  char* to = out.data() + before;
  for (const char byte : bytes) to = put_unit(to, static_cast<unsigned char>(byte));
  out.resize(static_cast<std::size_t>(to - out.data()));
}

void append_utf16(std::string_view bytes, char16_t& high, std::string& out) {
  const std::size_t before = out.size();
  out.resize(before + (bytes.size() / 2 + 1) * most_bytes_of_a_unit);
  char* to = out.data() + before;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    std::uint16_t unit = 0;
    std::memcpy(&unit, bytes.data() + at, sizeof unit);
    to = high == 0 && !is_half_of_pair(unit) ? put_unit(to, unit) : put_unusual(to, unit, high);
  }
  out.resize(static_cast<std::size_t>(to - out.data()));
}

void flush_half_pair(char16_t& high, std::string& out) {
  if (high == 0) return;
  out.resize(out.size() + most_bytes_of_a_unit);
  put_unit(out.data() + out.size() - most_bytes_of_a_unit, replacement);
  high = 0;
}

}  // namespace targetbook::containers::xls
