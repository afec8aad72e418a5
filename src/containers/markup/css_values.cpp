#include "containers/markup/css_values.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace targetbook::containers::markup {
namespace {

unsigned hexadecimal_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
  return 16;
}

/// Where the declaration ends: its `;` or the end of all.
std::size_t end_of_declaration(std::string_view text) {
  char quote = '\0';
  int brackets = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\') {
      ++i;
    } else if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '(') {
      ++brackets;
    } else if (c == ')') {
      brackets = std::max(0, brackets - 1);
    } else if (c == ';' && brackets == 0) {
      return i;
    }
  }
  return text.size();
}

/// The character that an escape behind its backslash stands for, taken off the front of `text`.
void take_escape(std::string_view& text, std::string& out) {
  constexpr std::size_t most_digits = 4;
  char32_t point = 0;
  std::size_t digits = 0;
  while (digits < most_digits && digits < text.size() && hexadecimal_digit(text[digits]) < 16)
    point = point * 16 + hexadecimal_digit(text[digits++]);
  const bool is_number = digits == most_digits || (digits >= 2 && point >= U' ');
  if (!is_number || (point >= 0xD800 && point <= 0xDFFF) || point == 0) {
    if (text.empty()) return;
    out += text.front();
    text.remove_prefix(1);
    return;
  }
  base::append_utf8(out, point);
  text.remove_prefix(digits);
}

}  // namespace

std::string in_small_letters(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

std::optional<CssDeclaration> take_declaration(std::string_view& declarations) {
  while (!declarations.empty()) {
    const std::size_t end = end_of_declaration(declarations);
    const std::string_view whole = declarations.substr(0, end);
    declarations.remove_prefix(std::min(end + 1, declarations.size()));
    const std::size_t colon = whole.find(':');
    if (colon == std::string_view::npos) continue;
    return CssDeclaration{in_small_letters(base::trim(whole.substr(0, colon))),
                          base::trim(whole.substr(colon + 1))};
  }
  return std::nullopt;
}

std::optional<double> css_points(std::string_view value) {
  if (value.starts_with('+')) value.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc{} || !(number >= 0) || number > 1e6) return std::nullopt;
  const std::string unit =
      in_small_letters(base::trim(value.substr(static_cast<std::size_t>(end - value.data())).substr(0, 8)));
  constexpr double points_per_pixel = 0.75;
  if (unit == "pt") return number;
  if (unit.empty() || unit == "px") return number * points_per_pixel;
  if (unit == "in") return number * 72;
  if (unit == "cm") return number * 72 / 2.54;
  if (unit == "mm") return number * 72 / 25.4;
  return std::nullopt;
}

std::string css_string(std::string_view value) {
  value = base::trim(value);
  constexpr std::string_view important = "!important";
  if (value.ends_with(important)) value = base::trim(value.substr(0, value.size() - important.size()));
  const bool is_quoted =
      value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  if (is_quoted) value = value.substr(1, value.size() - 2);
  std::string out;
  while (!value.empty()) {
    const char c = value.front();
    value.remove_prefix(1);
    if (c == '\\')
      take_escape(value, out);
    else
      out += c;
  }
  return out;
}

}  // namespace targetbook::containers::markup
