#include "rules/engine/plain_text.hpp"

#include <array>
#include <cstdint>

#include "base/text.hpp"

namespace targetbook::rules {

namespace {

constexpr std::uint8_t is_other = 1;
constexpr std::uint8_t may_be_blank = 2;

/// Blanks, and the first bytes of U+00A0, of full-width signs, and of U+3000 (which 、 and 。 share).
constexpr std::array<std::uint8_t, 256> kinds_of_bytes() {
  std::array<std::uint8_t, 256> kinds{};
  for (const unsigned byte : {0x20U, 0x09U, 0x0AU, 0x0DU, 0xC2U, 0xEFU}) kinds[byte] = is_other;
  kinds[0xE3] = may_be_blank;
  return kinds;
}

}  // namespace

bool is_plain_text(std::string_view text) {
  static constexpr auto kinds = kinds_of_bytes();
  unsigned found = 0;
  for (const char c : text) found |= kinds[static_cast<unsigned char>(c)];
  if (found == 0) return true;
  return (found & is_other) == 0 && text.find("\u3000") == std::string_view::npos;
}

std::string plain_text(std::string_view text) {
  if (is_plain_text(text)) return std::string(text);
  return base::fold_width(base::without_white_space(text));
}

}  // namespace targetbook::rules
