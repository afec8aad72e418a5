#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The values of SpreadsheetML as they stand in attributes and in `<v>` (ECMA-376 part 1, 18.18).
namespace targetbook::containers::xlsx {

/// xsd:double, white space around it let pass; nothing for what is no finite number.
std::optional<double> parse_number(std::string_view text);
/// Digits only, white space around them let pass; nothing for anything else or past 32 bits.
std::optional<std::uint32_t> parse_padded_index(std::string_view text);
inline std::optional<std::uint32_t> parse_index(std::string_view text) {
  // Every cell has one or two of these, nearly always of a few bare digits.
  constexpr std::size_t fits_32_bits = 9;
  if (text.empty() || text.size() > fits_32_bits) return parse_padded_index(text);
  std::uint32_t number = 0;
  for (const char c : text) {
    const auto digit = static_cast<std::uint32_t>(c) - '0';
    if (digit > 9) return parse_padded_index(text);
    number = number * 10 + digit;
  }
  return number;
}
/// `2022-03-05T12:30:00Z`, `2022-03-05`, `12:30:00` or `PT12H30M` as a serial number, with the 29 February
/// 1900 that spreadsheet programs count; nothing where it is no such date.
std::optional<double> parse_iso_date(std::string_view text, bool date1904);

/// `_x000D_` and the like turned into the characters (UTF-16 units) they stand for. A view of `text`, or of
/// `store` where something was changed.
std::string_view decode_escapes(std::string_view text, std::string& store);

}  // namespace targetbook::containers::xlsx
