#include "containers/xml/xml_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"
#include "containers/xml/xml_chars.hpp"

namespace targetbook::containers {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 5> entities{
    {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};

/// `#60` or `#x3C`; nothing unless it stands for a character that XML allows.
std::optional<char32_t> parse_character_reference(std::string_view name) {
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x');
  if (hexadecimal) name.remove_prefix(1);
  if (name.empty()) return std::nullopt;
  char32_t point = 0;
  for (const char c : name) {
    unsigned digit = 16;
    if (c >= '0' && c <= '9') digit = static_cast<unsigned>(c - '0');
    if (hexadecimal && c >= 'a' && c <= 'f') digit = static_cast<unsigned>(c - 'a') + 10;
    if (hexadecimal && c >= 'A' && c <= 'F') digit = static_cast<unsigned>(c - 'A') + 10;
    if (digit == 16) return std::nullopt;
    point = point * (hexadecimal ? 16 : 10) + digit;
    if (point > 0x10FFFF) return std::nullopt;
  }
  if (!is_xml_code_point(point)) return std::nullopt;
  return point;
}

/// Writes what the reference `name` stands for at `to`; null where it stands for nothing.
char* resolve_reference(std::string_view name, char* to) {
  if (name.starts_with('#')) {
    const auto point = parse_character_reference(name);
    if (!point) return nullptr;
    std::string bytes;
    base::append_utf8(bytes, *point);
    return std::copy(bytes.begin(), bytes.end(), to);
  }
  for (const auto& [entity, character] : entities) {
    if (name != entity) continue;
    *to = character;
    return to + 1;
  }
  return nullptr;
}

}  // namespace

char* decode_in_place(char* first, char* last, XmlTextKind kind) {
  char* to = first;
  for (char* from = first; from != last;) {
    if (*from == '&' && kind != XmlTextKind::verbatim) {
      char* const end = std::find(from, last, ';');
      if (end == last) return nullptr;
      to = resolve_reference({from + 1, static_cast<std::size_t>(end - from - 1)}, to);
      if (to == nullptr) return nullptr;
      from = end + 1;
      continue;
    }
    char c = *from++;
    if (c == '\r') {
      if (from != last && *from == '\n') ++from;
      c = '\n';
    }
    if (kind == XmlTextKind::attribute && (c == '\n' || c == '\t')) c = ' ';
    *to++ = c;
  }
  return to;
}

}  // namespace targetbook::containers
