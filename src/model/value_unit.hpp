#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/target_value.hpp"

namespace targetbook::model {

/// What may stand behind a number: a unit and an operator that follows it.
struct UnitReading {
  std::u32string unit;                  ///< without blanks; `%` for 百分比, and where words follow a `%`
  std::optional<ValueOperator> ending;  ///< `以上`, `以内`, …
};

/// Reads all of `text` as a unit; nothing when it is rather a sentence. With an operator before the number a
/// unit may be a whole phrase (`≥95合法访数量占总访数的比`).
std::optional<UnitReading> read_unit(std::u32string_view text, bool after_operator);

/// Whether a unit may hold the character at all.
bool is_unit_character(char32_t c);

}  // namespace targetbook::model
