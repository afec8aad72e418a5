#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/decimal.hpp"

namespace targetbook::model {

/// A number at the front of a folded text.
struct ScannedNumber {
  base::Decimal value;
  std::size_t length = 0;
  bool in_words = false;           ///< in Chinese numerals
  std::u32string_view unit_ahead;  ///< `%` or `‰` where 百分之 or 千分之 stood before the number
};

/// Reads `-1,234.5`, `二十五`, `百分之九十五`; a 万 or 亿 that ends a numeral is left to the unit, as in
/// `2万元`.
std::optional<ScannedNumber> scan_number(std::u32string_view text);

/// Whether the comma at `at` parts thousands (`10,000`) and not the things of a list.
bool is_thousands_separator(std::u32string_view text, std::size_t at);

}  // namespace targetbook::model
