#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/decimal.hpp"

namespace targetbook::model {

/// Whether a Chinese numeral may hold this character: 一, 两, 廿, 壹, 十, 万, 点, ….
bool is_numeral(char32_t c);

/// Reads a whole text of numerals: `二十五`, `三千零五`, `两万五`, `一点五万`, `二〇二一`.
std::optional<base::Decimal> read_numerals(std::u32string_view text);

}  // namespace targetbook::model
