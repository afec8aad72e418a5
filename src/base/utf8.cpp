#include "base/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace targetbook::base {
namespace {

/// How a lead byte starts a sequence (Unicode standard, table 3-7): its length, and the range its second
/// byte must lie in, which is what keeps overlong forms and surrogates out.
struct Lead {
  std::uint8_t bytes;
  std::uint8_t second_low;
  std::uint8_t second_high;
};

Lead classify(unsigned char byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

}  // namespace

std::optional<CodePoint> decode_front(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const Lead lead = classify(byte(0));
  if (lead.bytes == 1) return CodePoint{byte(0), 1};
  if (lead.bytes == 0 || text.size() < lead.bytes) return std::nullopt;
  if (byte(1) < lead.second_low || byte(1) > lead.second_high) return std::nullopt;
  char32_t value = byte(0) & (0xFFU >> (lead.bytes + 1U));
  for (std::size_t i = 1; i < lead.bytes; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return std::nullopt;
    value = (value << 6U) | (byte(i) & 0x3FU);
  }
  return CodePoint{value, lead.bytes};
}

std::size_t find_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::uint64_t word = 0;
    if (text.size() - at >= sizeof word) {
      std::memcpy(&word, text.data() + at, sizeof word);
      if ((word & 0x8080808080808080U) == 0) {
        at += sizeof word;
        continue;
      }
    }
    const auto point = decode_front(text.substr(at));
    if (!point) return at;
    at += point->bytes;
  }
  return std::string_view::npos;
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6U));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12U));
    put(0x80 | ((code_point >> 6U) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18U));
    put(0x80 | ((code_point >> 12U) & 0x3F));
    put(0x80 | ((code_point >> 6U) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for_each_code_point(text, [&](char32_t point, std::string_view) { units += point > 0xFFFF ? 2 : 1; });
  return units;
}

std::u32string to_utf32(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for_each_code_point(text, [&](char32_t point, std::string_view) { out.push_back(point); });
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (const char32_t point : text) append_utf8(out, point);
  return out;
}

}  // namespace targetbook::base
