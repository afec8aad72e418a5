#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace targetbook::base {

/// An exact decimal number: coefficient / 10^scale, kept without trailing zeros, so that equal numbers are
/// equal objects. Never built from the binary digits of a double.
class Decimal {
 public:
  static constexpr int max_scale = 18;

  Decimal() = default;
  static Decimal whole(std::int64_t number) { return normalised(number, 0); }

  /// Reads `-1,234.50` (ASCII; separators only between groups of three). Nothing for anything else, or when
  /// it has more than 18 significant digits.
  static std::optional<Decimal> parse(std::string_view text);
  /// A stored double taken at 15 significant digits, as spreadsheet programs show it; nothing for infinities,
  /// NaN and what does not fit. `*exact` tells whether the double was nearest to just that decimal.
  static std::optional<Decimal> from_stored(double number, bool* exact = nullptr);

  [[nodiscard]] std::int64_t coefficient() const { return coefficient_; }
  [[nodiscard]] int scale() const { return scale_; }
  [[nodiscard]] bool is_negative() const { return coefficient_ < 0; }
  [[nodiscard]] bool is_zero() const { return coefficient_ == 0; }

  /// The number times 10^powers; nothing when that does not fit.
  [[nodiscard]] std::optional<Decimal> shifted(int powers) const;
  /// Without trailing zeros: `85`, `53.11`.
  [[nodiscard]] std::string to_string() const;
  /// The nearest double: for writing into a workbook, never for reckoning.
  [[nodiscard]] double to_double() const;

  friend bool operator==(const Decimal&, const Decimal&) = default;
  friend std::strong_ordering operator<=>(const Decimal& left, const Decimal& right);
  /// Nothing when the sum does not fit.
  friend std::optional<Decimal> add(const Decimal& left, const Decimal& right);

 private:
  static Decimal normalised(std::int64_t coefficient, int scale);
  std::int64_t coefficient_ = 0;
  int scale_ = 0;
};

}  // namespace targetbook::base
