#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The characters of XML 1.0 (fifth edition), by byte where that is enough.
namespace targetbook::containers {

enum CharClass : std::uint8_t {
  name_start_char = 1U << 0U,
  name_char = 1U << 1U,
  space_char = 1U << 2U,
};

inline constexpr std::array<std::uint8_t, 256> char_classes = [] {
  std::array<std::uint8_t, 256> table{};
  const auto add = [&](char from, char to, unsigned flags) {
    for (auto c = static_cast<unsigned char>(from); c <= static_cast<unsigned char>(to); ++c)
      table[c] = static_cast<std::uint8_t>(table[c] | flags);
  };
  add('a', 'z', name_start_char | name_char);
  add('A', 'Z', name_start_char | name_char);
  add('_', '_', name_start_char | name_char);
  add('0', '9', name_char);
  add('-', '.', name_char);
  for (const char c : {' ', '\t', '\n', '\r'}) add(c, c, space_char);
  return table;
}();

inline bool is_in(char c, unsigned classes) {
  return (char_classes[static_cast<unsigned char>(c)] & classes) != 0;
}

/// Whether a name may hold the code point (past ASCII), and begin with it.
bool is_name_code_point(char32_t point);
bool is_name_start_code_point(char32_t point);
/// Whether a document may hold the code point at all.
bool is_xml_code_point(char32_t point);

enum class Soundness : std::uint8_t { sound, cut_short, unsound };
struct CharCheck {
  std::size_t sound_bytes = 0;  ///< up to here all is UTF-8 that XML allows
  Soundness rest = Soundness::sound;
};
/// Looks for bytes that are not UTF-8 and for characters that XML forbids. `cut_short` means that the last
/// few bytes may be the beginning of a character.
CharCheck check_xml_chars(std::string_view bytes);

}  // namespace targetbook::containers
