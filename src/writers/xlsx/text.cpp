#include "writers/xlsx/text.hpp"

#include <array>

#include "base/utf8.hpp"

namespace targetbook::writers::xlsx {
namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";
constexpr std::string_view cut_mark = "……（本格容纳不下，全文见来源）";

bool is_forbidden_in_xml(char32_t c) {
  // CR is allowed but comes back as LF, so it is written in its escaped form as well.
  return (c < 0x20 && c != U'\t' && c != U'\n') || c == 0xFFFE || c == 0xFFFF;
}

std::string escaped(char32_t c) {
  std::string out = "_x";
  for (unsigned shift : {12U, 8U, 4U, 0U}) out += hex_digits[(c >> shift) & 0xFU];
  return out + '_';
}

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// Whether the text starts with what readers decode: `_x`, four hexadecimal digits, `_`.
bool looks_escaped(std::string_view text) {
  constexpr std::size_t length = 7;
  return text.size() >= length && text[0] == '_' && text[1] == 'x' && is_hex(text[2]) && is_hex(text[3]) &&
         is_hex(text[4]) && is_hex(text[5]) && text[6] == '_';
}

std::size_t units(char32_t c) {
  return c > 0xFFFF ? 2 : 1;
}

}  // namespace

std::string cell_bytes(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t at = 0;
  base::for_each_code_point(text, [&](char32_t c, std::string_view bytes) {
    if (is_forbidden_in_xml(c))
      out += escaped(c);
    else if (c == U'_' && looks_escaped(text.substr(at)))
      out += escaped(U'_');
    else
      base::append_utf8(out, c);
    at += bytes.size();
  });
  return out;
}

std::string plain_bytes(std::string_view text) {
  std::string out;
  base::for_each_code_point(text, [&](char32_t c, std::string_view) {
    if (!is_forbidden_in_xml(c)) base::append_utf8(out, c);
  });
  return out;
}

std::vector<std::string> split_text(std::string_view text, std::size_t limit) {
  std::vector<std::string> pieces(1);
  std::size_t length = 0;
  base::for_each_code_point(text, [&](char32_t c, std::string_view bytes) {
    if (length + units(c) > limit) {
      pieces.emplace_back();
      length = 0;
    }
    pieces.back() += bytes;
    length += units(c);
  });
  return pieces;
}

std::string shorten_for_cell(std::string_view text) {
  // No character takes more UTF-16 units than bytes, so a text of few bytes need not be counted.
  if (text.size() <= max_cell_text || base::utf16_length(text) <= max_cell_text) return std::string(text);
  return split_text(text, max_cell_text - base::utf16_length(cut_mark)).front() + std::string(cut_mark);
}

std::string link_target(std::string_view path) {
  constexpr std::string_view kept_signs = "/-._~!$&'()*+,;=@";
  std::string out = path.substr(0, 1) == "/" ? "file://" : "";
  base::for_each_code_point(path, [&](char32_t c, std::string_view bytes) {
    const bool is_ascii = c < 0x80;
    const char sign = bytes.front();
    const bool is_plain = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') ||
                          (sign >= '0' && sign <= '9') || kept_signs.find(sign) != std::string_view::npos;
    if (is_ascii && !is_plain) {
      out += '%';
      out += hex_digits[(c >> 4U) & 0xFU];
      out += hex_digits[c & 0xFU];
    } else {
      base::append_utf8(out, c);
    }
  });
  return base::utf16_length(out) > max_link_target ? std::string() : out;
}

}  // namespace targetbook::writers::xlsx
