#include "containers/xlsx/values.hpp"

#include <charconv>
#include <system_error>

namespace targetbook::containers::xlsx {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

/// Whole numbers of up to 15 digits are exact as they come.
std::optional<double> parse_short_whole(std::string_view text) {
  if (text.empty() || text.size() > 15) return std::nullopt;
  std::int64_t number = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return static_cast<double>(number);
}

/// A number that from_chars finds out of range is nought when it is too small, no number when it is too
/// large.
bool is_too_small(std::string_view digits) {
  return digits.find("e-") != std::string_view::npos || digits.find("E-") != std::string_view::npos ||
         ((digits.front() == '0' || digits.front() == '.') &&
          digits.find_first_of("eE") == std::string_view::npos);
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  if (const auto whole = parse_short_whole(text)) return whole;
  text = trimmed(text);
  bool negative = false;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  // from_chars would take `inf` and `nan`, and another sign.
  if (text.empty() ||
      !(is_digit(text.front()) || (text.front() == '.' && text.size() > 1 && is_digit(text[1]))))
    return std::nullopt;
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (end != text.data() + text.size()) return std::nullopt;
  if (error == std::errc::result_out_of_range) {
    if (!is_too_small(text)) return std::nullopt;
    number = 0;
  } else if (error != std::errc{}) {
    return std::nullopt;
  }
  return negative ? -number : number;
}

std::optional<std::uint32_t> parse_padded_index(std::string_view text) {
  text = trimmed(text);
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace targetbook::containers::xlsx
