#include "model/value_number.hpp"

#include <algorithm>
#include <string>

#include "model/chinese_number.hpp"
#include "model/value_text.hpp"

namespace targetbook::model {
namespace {

constexpr std::size_t group_digits = 3;

std::optional<ScannedNumber> scan_digits(std::u32string_view text) {
  std::string digits;
  std::size_t at = 0;
  if (!text.empty() && (text[0] == U'+' || text[0] == U'-')) digits.push_back(static_cast<char>(text[at++]));
  bool after_point = false;
  for (; at < text.size(); ++at) {
    const char32_t c = text[at];
    if (is_digit(c)) {
      digits.push_back(static_cast<char>(c));
    } else if (c == U'.' && !after_point && at + 1 < text.size() && is_digit(text[at + 1])) {
      after_point = true;
      digits.push_back('.');
    } else if (after_point || !is_thousands_separator(text, at)) {
      break;
    }
  }
  const auto value = base::Decimal::parse(digits);
  if (!value) return std::nullopt;
  return ScannedNumber{*value, at, false, {}};
}

/// How many of the numerals at the front belong to the number and not to the unit.
std::size_t numeral_length(std::u32string_view text) {
  std::size_t length = 0;
  while (length < text.size() && is_numeral(text[length])) ++length;
  while (length > 0 && text[length - 1] == U'点') --length;
  const auto scale = text.substr(0, length).find_first_of(U"万亿");
  return length > 1 && scale == length - 1 ? length - 1 : length;
}

std::optional<ScannedNumber> scan_numerals(std::u32string_view text) {
  const std::size_t length = numeral_length(text);
  const auto value = read_numerals(text.substr(0, length));
  if (!value) return std::nullopt;
  return ScannedNumber{*value, length, true, {}};
}

struct Proportion {
  std::u32string_view word;
  std::u32string_view unit;
};
constexpr Proportion proportions[] = {{U"百分之", U"%"}, {U"千分之", U"‰"}};
constexpr std::u32string_view all_of_it[] = {U"百分之百", U"百分之一百", U"百分百"};

std::optional<ScannedNumber> scan_proportion(std::u32string_view text) {
  for (const auto word : all_of_it)
    if (text.starts_with(word)) return ScannedNumber{base::Decimal::whole(100), word.size(), true, U"%"};
  for (const auto& [word, unit] : proportions) {
    if (!text.starts_with(word)) continue;
    const std::u32string_view rest = text.substr(word.size());
    auto number = scan_digits(rest);
    if (!number) number = scan_numerals(rest);
    if (!number) return std::nullopt;
    number->length += word.size();
    number->unit_ahead = unit;
    return number;
  }
  return std::nullopt;
}

std::size_t count_digits(std::u32string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
}

}  // namespace

std::optional<ScannedNumber> scan_number(std::u32string_view text) {
  if (auto number = scan_digits(text)) return number;
  if (auto number = scan_proportion(text)) return number;
  return scan_numerals(text);
}

bool is_thousands_separator(std::u32string_view text, std::size_t at) {
  if (text[at] != U',' && text[at] != U'，') return false;
  std::size_t before = 0;
  while (before <= group_digits && before < at && is_digit(text[at - 1 - before])) ++before;
  const std::size_t after = count_digits(text.substr(at + 1, group_digits + 1));
  return before > 0 && before <= group_digits && after == group_digits;
}

}  // namespace targetbook::model
