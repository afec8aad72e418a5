#include "containers/xml/xml_chars.hpp"

#include <algorithm>
#include <cstring>

#include "containers/xml/xml_bytes.hpp"

namespace targetbook::containers {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr Range name_start_ranges[] = {{0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},
                                       {0x370, 0x37D},   {0x37F, 0x1FFF},  {0x200C, 0x200D},
                                       {0x2070, 0x218F}, {0x2C00, 0x2FEF}, {0x3001, 0xD7FF},
                                       {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF}};
constexpr Range more_name_ranges[] = {{0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}};

template <std::size_t count>
bool is_among(char32_t point, const Range (&ranges)[count]) {
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [&](const Range& range) { return point >= range.first && point <= range.last; });
}

bool is_continuation(unsigned char byte) {
  return (byte & 0xC0U) == 0x80U;
}

/// The three-byte characters whose second byte may be any continuation: U+1000 to U+CFFF and U+E000 to
/// U+EFFF.
bool is_common_three_bytes(const char* at) {
  const auto lead = static_cast<unsigned char>(at[0]);
  return lead >= 0xE1 && lead <= 0xEE && lead != 0xED && is_continuation(static_cast<unsigned char>(at[1])) &&
         is_continuation(static_cast<unsigned char>(at[2]));
}

/// Bytes the character at `at` takes; 0 where it is unsound. REQUIRES: four bytes can be read.
std::size_t sound_length(const char* at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(at[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return lead >= 0x20 || is_in(at[0], space_char) ? 1 : 0;
  if (is_common_three_bytes(at)) return 3;
  if (lead >= 0xC2 && lead <= 0xDF) return is_continuation(byte(1)) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    if (!is_continuation(byte(1)) || !is_continuation(byte(2))) return 0;
    if (lead == 0xE0) return byte(1) >= 0xA0 ? 3 : 0;                     // not overlong
    if (lead == 0xED) return byte(1) <= 0x9F ? 3 : 0;                     // no surrogates
    if (lead == 0xEF) return byte(1) == 0xBF && byte(2) >= 0xBE ? 0 : 3;  // not U+FFFE, U+FFFF
    return 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const bool second = byte(1) >= (lead == 0xF0 ? 0x90 : 0x80) && byte(1) <= (lead == 0xF4 ? 0x8F : 0xBF);
    return second && is_continuation(byte(2)) && is_continuation(byte(3)) ? 4 : 0;
  }
  return 0;
}

/// Whether the last bytes are the beginning of a character that would be sound with more of them.
bool may_be_cut_short(std::string_view rest) {
  const auto lead = static_cast<unsigned char>(rest.front());
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
  if (rest.size() >= length || lead > 0xF4) return false;
  return std::all_of(rest.begin() + 1, rest.end(),
                     [](char c) { return is_continuation(static_cast<unsigned char>(c)); });
}

}  // namespace

bool is_name_start_code_point(char32_t point) {
  return is_among(point, name_start_ranges);
}
bool is_name_code_point(char32_t point) {
  return is_name_start_code_point(point) || is_among(point, more_name_ranges);
}
bool is_xml_code_point(char32_t point) {
  if (point < 0x20) return point == '\t' || point == '\n' || point == '\r';
  return point <= 0xD7FF || (point >= 0xE000 && point <= 0xFFFD) || (point >= 0x10000 && point <= 0x10FFFF);
}

CharCheck check_xml_chars(std::string_view bytes) {
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  const auto done = [&](Soundness rest) {
    return CharCheck{static_cast<std::size_t>(at - bytes.data()), rest};
  };
  const auto left = [&] { return static_cast<std::size_t>(end - at); };
  while (left() >= block_size) {
    // Most of a part is plain: a block at a time, and straight to the first byte that is not.
    const Block block = load_block(at);
    const Flags flags = flags_of(at_most(block, ' ' - 1)) | flags_past_ascii(block);
    if (flags == 0) {
      at += block_size;
      continue;
    }
    at += first_flagged(flags);
    if (left() < block_size) break;
    // Chinese text comes in runs of three-byte characters.
    while (left() >= block_size && is_common_three_bytes(at)) at += 3;
    const std::size_t length = sound_length(at);
    if (length == 0) return done(Soundness::unsound);
    at += length;
  }
  while (at != end) {
    char window[4] = {};
    std::memcpy(window, at, std::min(sizeof window, left()));
    const std::size_t length = sound_length(window);
    if (length == 0 || length > left())
      return done(may_be_cut_short({at, left()}) ? Soundness::cut_short : Soundness::unsound);
    at += length;
  }
  return done(Soundness::sound);
}

}  // namespace targetbook::containers
