#include "base/decimal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <limits>

namespace targetbook::base {
namespace {

__extension__ using Wide = __int128;

constexpr int stored_digits = 15;

Wide power_of_ten(int exponent) {
  Wide power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

bool fits(Wide number) {
  return number >= std::numeric_limits<std::int64_t>::min() &&
         number <= std::numeric_limits<std::int64_t>::max();
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Whether every comma before the decimal point stands where a thousands separator may.
bool separators_fit(std::string_view whole) {
  const auto first = whole.find(',');
  if (first == std::string_view::npos) return true;
  if (first == 0 || first > 3) return false;
  for (std::size_t i = first; i < whole.size(); i += 4) {
    if (whole[i] != ',' || whole.size() - i < 4) return false;
    for (std::size_t k = 1; k <= 3; ++k)
      if (!is_digit(whole[i + k])) return false;
  }
  return true;
}

}  // namespace

Decimal Decimal::normalised(std::int64_t coefficient, int scale) {
  Decimal out;
  while (scale > 0 && coefficient % 10 == 0) {
    coefficient /= 10;
    --scale;
  }
  out.coefficient_ = coefficient;
  out.scale_ = coefficient == 0 ? 0 : scale;
  return out;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  bool negative = false;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  const auto point = text.find('.');
  if (!separators_fit(text.substr(0, point))) return std::nullopt;
  std::int64_t coefficient = 0;
  int scale = 0;
  int digits = 0;
  bool after_point = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '.' && !after_point) {
      after_point = true;
    } else if (c == ',' && !after_point) {
      continue;
    } else if (is_digit(c)) {
      // Trailing zeros of a fraction say nothing: they must not use up the digits there are.
      if (after_point && text.find_first_not_of('0', i) == std::string_view::npos) {
        ++digits;
        break;
      }
      if (coefficient > (std::numeric_limits<std::int64_t>::max() - 9) / 10 || scale == max_scale)
        return std::nullopt;
      coefficient = coefficient * 10 + (c - '0');
      ++digits;
      if (after_point) ++scale;
    } else {
      return std::nullopt;
    }
  }
  if (digits == 0) return std::nullopt;
  return normalised(negative ? -coefficient : coefficient, scale);
}

std::optional<Decimal> Decimal::from_stored(double number, bool* exact) {
  if (!std::isfinite(number)) return std::nullopt;
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                 std::chars_format::scientific, stored_digits - 1);
  const std::string_view text(digits.data(), static_cast<std::size_t>(end.ptr - digits.data()));
  if (exact != nullptr) {
    double again = 0;
    std::from_chars(text.data(), text.data() + text.size(), again);
    *exact = again == number;
  }
  const auto e = text.find('e');
  const auto mantissa = parse(text.substr(0, e));
  if (!mantissa) return std::nullopt;
  int exponent = 0;
  const char* start = text.data() + e + (text[e + 1] == '+' ? 2 : 1);
  std::from_chars(start, text.data() + text.size(), exponent);
  return mantissa->shifted(exponent);
}

std::optional<Decimal> Decimal::shifted(int powers) const {
  if (is_zero()) return *this;
  constexpr int most_powers = 1000;  // far past what fits; keeps the sum below from overflowing
  const int scale = scale_ - std::clamp(powers, -most_powers, most_powers);
  if (scale < -max_scale) return std::nullopt;
  if (scale >= 0) {
    const Decimal shorter = normalised(coefficient_, scale);  // 100 / 10^19 fits once its zeros are gone
    return shorter.scale_ <= max_scale ? std::optional(shorter) : std::nullopt;
  }
  const Wide wide = Wide{coefficient_} * power_of_ten(-scale);
  if (!fits(wide)) return std::nullopt;
  return normalised(static_cast<std::int64_t>(wide), 0);
}

std::string Decimal::to_string() const {
  const auto magnitude = coefficient_ < 0 ? 0 - static_cast<std::uint64_t>(coefficient_)
                                          : static_cast<std::uint64_t>(coefficient_);
  std::string digits = std::to_string(magnitude);
  if (scale_ > 0) {
    const auto scale = static_cast<std::size_t>(scale_);
    if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
    digits.insert(digits.size() - scale, 1, '.');
  }
  return coefficient_ < 0 ? "-" + digits : digits;
}

double Decimal::to_double() const {
  const std::string text = to_string();
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::strong_ordering operator<=>(const Decimal& left, const Decimal& right) {
  const int scale = std::max(left.scale_, right.scale_);
  const Wide a = Wide{left.coefficient_} * power_of_ten(scale - left.scale_);
  const Wide b = Wide{right.coefficient_} * power_of_ten(scale - right.scale_);
  return a < b   ? std::strong_ordering::less
         : a > b ? std::strong_ordering::greater
                 : std::strong_ordering::equal;
}

std::optional<Decimal> add(const Decimal& left, const Decimal& right) {
  const int scale = std::max(left.scale_, right.scale_);
  const Wide sum = Wide{left.coefficient_} * power_of_ten(scale - left.scale_) +
                   Wide{right.coefficient_} * power_of_ten(scale - right.scale_);
  if (!fits(sum)) return std::nullopt;
  return Decimal::normalised(static_cast<std::int64_t>(sum), scale);
}

}  // namespace targetbook::base
