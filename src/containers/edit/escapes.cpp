#include <array>

#include "base/utf8.hpp"
#include "containers/edit/xml_document.hpp"

namespace targetbook::containers::edit {
namespace {

bool is_forbidden(char32_t c) {
  return (c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r') || c == 0xFFFE || c == 0xFFFF;
}

void put_escaped(std::string& out, char32_t c) {
  switch (c) {
    case U'&':
      out += "&amp;";
      break;
    case U'<':
      out += "&lt;";
      break;
    case U'>':
      out += "&gt;";
      break;
    case U'"':
      out += "&quot;";
      break;
    default:
      base::append_utf8(out, c);
  }
}

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// `_x`, four hexadecimal digits, `_`: readers decode it.
bool looks_escaped(std::string_view text) {
  return text.size() >= 7 && text[0] == '_' && text[1] == 'x' && is_hex(text[2]) && is_hex(text[3]) &&
         is_hex(text[4]) && is_hex(text[5]) && text[6] == '_';
}

std::string code_of(char32_t c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out = "_x";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) out += digits[(c >> shift) & 0xFU];
  return out + '_';
}

}  // namespace

std::string escape_attribute(std::string_view text) {
  std::string out;
  base::for_each_code_point(text, [&](char32_t c, std::string_view) {
    if (c == U'\n' || c == U'\t' || c == U'\r')
      out += c == U'\n' ? "&#10;" : c == U'\t' ? "&#9;" : "&#13;";
    else if (!is_forbidden(c))
      put_escaped(out, c);
  });
  return out;
}

std::string escape_xstring(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  base::for_each_code_point(text, [&](char32_t c, std::string_view bytes) {
    if (is_forbidden(c) || c == U'\r' || (c == U'_' && looks_escaped(text.substr(at))))
      out += code_of(c);
    else
      put_escaped(out, c);
    at += bytes.size();
  });
  return out;
}

}  // namespace targetbook::containers::edit
