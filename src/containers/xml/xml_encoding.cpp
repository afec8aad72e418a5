#include "containers/xml/xml_encoding.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "containers/xml/xml_chars.hpp"

namespace targetbook::containers {

DetectedEncoding detect_encoding(std::string_view first_bytes) {
  using namespace std::string_view_literals;
  const auto starts = [&](std::string_view mark) { return first_bytes.starts_with(mark); };
  if (starts("\xEF\xBB\xBF"sv)) return {XmlEncoding::utf8, 3};
  if (starts("\xFF\xFE"sv)) return {XmlEncoding::utf16_little, 2};
  if (starts("\xFE\xFF"sv)) return {XmlEncoding::utf16_big, 2};
  if (starts("<\0"sv)) return {XmlEncoding::utf16_little, 0};
  if (starts("\0<"sv)) return {XmlEncoding::utf16_big, 0};
  return {};
}

bool Utf16Decoder::put(char32_t unit, std::string& out) {
  const bool is_high = unit >= 0xD800 && unit <= 0xDBFF;
  const bool is_low = unit >= 0xDC00 && unit <= 0xDFFF;
  if (high_surrogate_.has_value() != is_low) return false;
  if (is_high) {
    high_surrogate_ = unit;
  } else if (is_low) {
    base::append_utf8(out, 0x10000 + ((*high_surrogate_ - 0xD800) << 10U) + (unit - 0xDC00));
    high_surrogate_.reset();
  } else {
    base::append_utf8(out, unit);
  }
  return true;
}

bool Utf16Decoder::decode(std::string_view bytes, std::string& out) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (!odd_byte_) {
      odd_byte_ = byte;
      continue;
    }
    const char32_t first = *odd_byte_;
    odd_byte_.reset();
    if (!put(big_endian_ ? (first << 8U | byte) : (char32_t{byte} << 8U | first), out)) return false;
  }
  return true;
}

namespace {

std::string_view skip_spaces(std::string_view text) {
  while (!text.empty() && is_in(text.front(), space_char)) text.remove_prefix(1);
  return text;
}

/// Takes ` name = "value"` off the front of `text`; nothing, and `text` untouched, where that is not there.
std::optional<std::string_view> take_setting(std::string_view& text, std::string_view name) {
  std::string_view rest = skip_spaces(text);
  if (rest.size() == text.size() || !rest.starts_with(name)) return std::nullopt;
  rest = skip_spaces(rest.substr(name.size()));
  if (!rest.starts_with('=')) return std::nullopt;
  rest = skip_spaces(rest.substr(1));
  if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) return std::nullopt;
  const auto end = rest.find(rest.front(), 1);
  if (end == std::string_view::npos) return std::nullopt;
  text = rest.substr(end + 1);
  return rest.substr(1, end - 1);
}

bool names_encoding(std::string name, XmlEncoding encoding) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  switch (encoding) {
    case XmlEncoding::utf8:
      return name == "UTF-8" || name == "UTF8" || name == "US-ASCII" || name == "ASCII";
    case XmlEncoding::utf16_little:
      return name == "UTF-16" || name == "UTF-16LE";
    case XmlEncoding::utf16_big:
      return name == "UTF-16" || name == "UTF-16BE";
  }
  return false;
}

}  // namespace

bool is_sound_declaration(std::string_view declaration, XmlEncoding encoding) {
  const auto version = take_setting(declaration, "version");
  if (!version || (*version != "1.0" && *version != "1.1")) return false;
  const auto named = take_setting(declaration, "encoding");
  if (named && !names_encoding(std::string(*named), encoding)) return false;
  const auto standalone = take_setting(declaration, "standalone");
  if (standalone && *standalone != "yes" && *standalone != "no") return false;
  return skip_spaces(declaration).empty();
}

}  // namespace targetbook::containers
