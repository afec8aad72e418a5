#include "base/money.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace targetbook::base {
namespace {
constexpr int fen_per_yuan_digits = 2;
constexpr int fen_per_ten_thousand_digits = 6;

int digits_to_fen(AmountUnit unit) {
  return unit == AmountUnit::yuan ? fen_per_yuan_digits : fen_per_ten_thousand_digits;
}
}  // namespace

const char* to_string(AmountUnit unit) {
  return unit == AmountUnit::yuan ? "元" : "万元";
}

std::optional<AmountUnit> parse_amount_unit(std::string_view text) {
  const std::string folded = fold_label(text);
  if (folded == "万元" || folded == "人民币万元") return AmountUnit::ten_thousand_yuan;
  if (folded == "元" || folded == "人民币元") return AmountUnit::yuan;
  return std::nullopt;
}

std::optional<Money> Money::from(const Decimal& amount, AmountUnit unit) {
  const auto fen = amount.shifted(digits_to_fen(unit));
  if (!fen || fen->scale() != 0) return std::nullopt;
  return Money(fen->coefficient());
}

std::string Money::to_yuan() const {
  const auto magnitude = fen_ < 0 ? 0 - static_cast<std::uint64_t>(fen_) : static_cast<std::uint64_t>(fen_);
  std::string digits = std::to_string(magnitude);
  if (digits.size() < 3) digits.insert(0, 3 - digits.size(), '0');
  digits.insert(digits.size() - 2, 1, '.');
  return fen_ < 0 ? "-" + digits : digits;
}

Decimal Money::in(AmountUnit unit) const {
  return Decimal::whole(fen_).shifted(-digits_to_fen(unit)).value_or(Decimal{});
}

std::optional<Money> add(Money left, Money right) {
  const auto sum = add(Decimal::whole(left.fen_), Decimal::whole(right.fen_));
  if (!sum) return std::nullopt;
  return Money(sum->coefficient());
}

}  // namespace targetbook::base
