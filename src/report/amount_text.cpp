#include "report/amount_text.hpp"

#include "base/say.hpp"

#include <algorithm>

namespace targetbook::report {
namespace {

/// Separators between groups of three, and two decimals at least.
std::string grouped(std::string digits) {
  constexpr std::size_t least_decimals = 2;
  const auto point = digits.find('.');
  const std::size_t whole = point == std::string::npos ? digits.size() : point;
  const std::size_t decimals = point == std::string::npos ? 0 : digits.size() - point - 1;
  if (point == std::string::npos) digits += '.';
  if (decimals < least_decimals) digits.append(least_decimals - decimals, '0');
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = whole; at > first + 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

}  // namespace

std::string amount_text(base::Money money, base::AmountUnit unit) {
  return grouped(unit == base::AmountUnit::yuan ? money.to_yuan() : money.in(unit).to_string());
}

std::string amount_cell(const model::AmountValue& amount, base::AmountUnit unit) {
  return amount.money ? amount_text(*amount.money, unit) : amount.raw;
}

std::string amount_phrase(const model::AmountValue& amount, std::optional<base::AmountUnit> unit,
                          const TextStyle& style) {
  using base::AmountUnit;
  if (!amount.money) {
    if (amount.raw.empty()) return {};
    return base::say("{}（不是金额）", "{} (no amount)", amount.raw).in(style.language);
  }
  std::string text = amount_text(*amount.money, AmountUnit::yuan) + " " + base::to_string(AmountUnit::yuan);
  if (!unit || unit == AmountUnit::yuan) return text;
  const std::string stated = amount_text(*amount.money, *unit) + " " + base::to_string(*unit);
  return text + (style.language == base::Language::zh ? "（" + stated + "）" : " (" + stated + ")");
}

std::string number_text(const model::NumberValue& number) {
  return number.number ? number.number->to_string() : number.raw;
}

}  // namespace targetbook::report
