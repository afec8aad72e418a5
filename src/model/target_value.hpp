#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"

namespace targetbook::model {

enum class ValueType : std::uint8_t { empty, quantity, quality, composite, date };
enum class ValueOperator : std::uint8_t { at_least, at_most, equal, more, less, about };

/// `quantity`, `quality`, … as the submission JSON has them.
const char* to_string(ValueType type);
/// `≥`, `≤`, `=`, `>`, `<`, `≈`.
const char* to_string(ValueOperator op);

/// What an indicator's value cell (指标值) says.
struct TargetValue {
  std::string raw;  ///< as displayed, only trimmed
  ValueType type = ValueType::empty;
  std::optional<ValueOperator> op;
  std::optional<base::Decimal> number;
  std::optional<base::Decimal> to;  ///< a range's upper end
  std::string unit;
  std::vector<TargetValue> parts;  ///< a composite's quantities
  bool stored_as_number = false;   ///< the cell held a number; `raw` is how its format showed it
};

/// Reads a value cell's text: operators in every spelling and in words, numbers with separators, full-width
/// or Chinese digits, ranges, composites, dates. Never fails: what it cannot tell is `quality`, and `raw`
/// always is the trimmed text itself.
TargetValue parse_target_value(std::string_view text);

/// The same for a stored number shown as `shown`; `number` (percent formats already times 100) wins over the
/// rounded digits that `shown` has.
TargetValue parse_target_value(std::string_view shown, const base::Decimal& number);

/// Reads a whole text as a Chinese or Arabic number up to 万 and 亿 (`二十五`, `百分之` not included, `两`,
/// `十`, `廿一`); nothing when it is none.
std::optional<base::Decimal> parse_chinese_number(std::string_view text);

}  // namespace targetbook::model
