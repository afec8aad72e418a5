#include "base/money.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace targetbook::base {
namespace {
struct UnitName {
  AmountUnit unit;
  const char* name;
  int digits_to_fen;
};
constexpr std::array units = {UnitName{AmountUnit::yuan, "元", 2},
                              UnitName{AmountUnit::thousand_yuan, "千元", 5},
                              UnitName{AmountUnit::ten_thousand_yuan, "万元", 6},
                              UnitName{AmountUnit::hundred_million_yuan, "亿元", 10}};

}  // namespace

int digits_to_fen(AmountUnit unit) {
  return units.at(static_cast<std::size_t>(unit)).digits_to_fen;
}

const char* to_string(AmountUnit unit) {
  return units.at(static_cast<std::size_t>(unit)).name;
}

std::optional<AmountUnit> parse_amount_unit(std::string_view text) {
  const std::string folded = fold_label(text);
  constexpr std::string_view currency = "人民币";
  std::string_view name = folded;
  if (name.starts_with(currency)) name.remove_prefix(currency.size());
  for (const UnitName& unit : units)
    if (name == unit.name) return unit.unit;
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
