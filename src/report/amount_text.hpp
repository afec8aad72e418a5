#pragma once
#include <optional>
#include <string>

#include "base/money.hpp"
#include "model/sourced.hpp"
#include "report/text_style.hpp"

/// Figures as people read them.
namespace targetbook::report {

/// `450,000.00`; in 万元 as many decimals as it takes, two at least: `45.00`, `16.5714`.
std::string amount_text(base::Money money, base::AmountUnit unit);

/// For a table whose heading names the unit; the words that stand there where it is no amount.
std::string amount_cell(const model::AmountValue& amount, base::AmountUnit unit);

/// For a line of its own: `450,000.00 元（45.00 万元）` where the form is in 万元, else in 元 alone.
std::string amount_phrase(const model::AmountValue& amount, std::optional<base::AmountUnit> unit,
                          const TextStyle& style);

/// A percent, weight or number; the words that stand there where it is none.
std::string number_text(const model::NumberValue& number);

}  // namespace targetbook::report
