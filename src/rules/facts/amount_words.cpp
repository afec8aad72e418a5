#include "rules/facts/amount_words.hpp"

namespace targetbook::rules {

base::AmountUnit unit_of(const model::Form& form) {
  return form.unit.value_or(form.amounts_in.value_or(base::AmountUnit::ten_thousand_yuan));
}

base::AmountUnit unit_of(const FormDigest& form) {
  return form.amount_unit.value_or(base::AmountUnit::ten_thousand_yuan);
}

std::string in_unit(base::Money amount, base::AmountUnit unit) {
  constexpr std::size_t fewest_decimals = 2;
  std::string text = amount.in(unit).to_string();
  const auto point = text.find('.');
  const std::size_t decimals = point == std::string::npos ? 0 : text.size() - point - 1;
  if (point == std::string::npos) text += '.';
  if (decimals < fewest_decimals) text.append(fewest_decimals - decimals, '0');
  return text;
}

std::string with_unit(base::Money amount, base::AmountUnit unit) {
  return in_unit(amount, unit) + to_string(unit);
}

std::string with_unit_en(base::Money amount, base::AmountUnit unit) {
  return in_unit(amount, unit) + " " + to_string(unit);
}

bool is_blank(const model::Amount& amount) {
  return !amount.value.money && amount.value.raw.empty();
}

bool is_unreadable(const model::Amount& amount) {
  return !amount.value.money && !amount.value.raw.empty();
}

base::Money or_zero(const model::Amount& amount) {
  return amount.value.money.value_or(base::Money{});
}

}  // namespace targetbook::rules
