#pragma once
#include <cstdint>
#include <string>

#include "model/submission.hpp"
#include "rules/across/digest.hpp"

/// Amounts as a form states them.
namespace targetbook::rules {

/// Half of the last digit of 万元 with two decimals: how far off amounts in different places may be for
/// rounding.
inline constexpr std::int64_t half_digit_in_fen = 5000;

/// The unit a form states its amounts in; 万元 where it does not say.
base::AmountUnit unit_of(const model::Form& form);
base::AmountUnit unit_of(const FormDigest& form);
/// `825.16`: two decimals at least.
std::string in_unit(base::Money amount, base::AmountUnit unit);
/// `825.16万元`
std::string with_unit(base::Money amount, base::AmountUnit unit);
/// `825.16 万元` for English sentences.
std::string with_unit_en(base::Money amount, base::AmountUnit unit);

/// Blank in the form, or not there.
bool is_blank(const model::Amount& amount);
/// What stands there is no amount to the fen: no rule can reckon with it.
bool is_unreadable(const model::Amount& amount);
/// A blank amount is zero.
base::Money or_zero(const model::Amount& amount);

}  // namespace targetbook::rules
