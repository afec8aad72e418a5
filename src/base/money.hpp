#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.hpp"

namespace targetbook::base {

/// The unit a form states its amounts in.
enum class AmountUnit : std::uint8_t { yuan, thousand_yuan, ten_thousand_yuan, hundred_million_yuan };

/// `元`, `千元`, `万元` or `亿元`.
const char* to_string(AmountUnit unit);
/// Reads `元`, `千元`, `万元`, `亿元` (and `人民币元` and the like); nothing for other units.
std::optional<AmountUnit> parse_amount_unit(std::string_view text);

/// Decimals that an amount in this unit can have, down to the fen: 2 for 元, 6 for 万元.
int digits_to_fen(AmountUnit unit);

/// An exact sum of money in fen.
class Money {
 public:
  constexpr Money() = default;
  static constexpr Money from_fen(std::int64_t fen) { return Money(fen); }
  /// Nothing when the amount is finer than a fen or too large to hold.
  static std::optional<Money> from(const Decimal& amount, AmountUnit unit);

  [[nodiscard]] constexpr std::int64_t fen() const { return fen_; }
  /// In yuan with two decimals: `450000.00`.
  [[nodiscard]] std::string to_yuan() const;
  [[nodiscard]] Decimal in(AmountUnit unit) const;

  auto operator<=>(const Money&) const = default;
  /// Nothing when the sum does not fit.
  friend std::optional<Money> add(Money left, Money right);

 private:
  explicit constexpr Money(std::int64_t fen) : fen_(fen) {}
  std::int64_t fen_ = 0;
};

}  // namespace targetbook::base
