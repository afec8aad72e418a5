#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "base/cell_ref.hpp"
#include "base/decimal.hpp"
#include "base/money.hpp"

namespace targetbook::model {

/// A value and the cell it came from. Without a cell the form did not have the field at all; with a cell and
/// an empty value the field stands there blank.
template <class T>
struct Sourced {
  T value{};
  std::optional<base::CellRef> cell;
};

/// A text of the form; empty means the form does not say it.
using Text = Sourced<std::string>;

/// Why an amount that stands in the form could not be read.
enum class AmountFault : std::uint8_t {
  none,
  no_number,  ///< words, or a number with a unit that is none of money
  no_unit,    ///< a number whose unit is not stated, or stated twice and differently
  too_fine,   ///< finer than a fen, or beyond all counting
};

/// An amount as the form has it. `money` is exact; where it is empty and `raw` is not, the cell holds
/// something that is no amount to the fen, `raw` keeps it and `fault` says why.
struct AmountValue {
  std::optional<base::Money> money;
  std::string raw;  ///< as displayed, trimmed
  bool stored_as_number = false;
  AmountFault fault = AmountFault::none;
  std::optional<base::Decimal> number{};  ///< what was written, where only the unit is missing
};
using Amount = Sourced<AmountValue>;

/// A percent, weight or number; `number` is empty for a blank cell and for what is no number (then `raw` has
/// it).
struct NumberValue {
  std::optional<base::Decimal> number;
  std::string raw;
};
using Number = Sourced<NumberValue>;

}  // namespace targetbook::model
