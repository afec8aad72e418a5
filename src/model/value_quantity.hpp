#pragma once
#include <optional>
#include <string_view>

#include "model/target_value.hpp"

/// Readers of one quantity. They take a whole folded text and leave `raw` empty.
namespace targetbook::model {

/// `≥85%`, `5-10件`, `97%以上`: nothing before the operator.
std::optional<TargetValue> read_quantity(std::u32string_view text);

/// A label, an operator, a number: `宣传展板≥3个`. Without the operator the words are prose.
std::optional<TargetValue> read_labelled_quantity(std::u32string_view text);

/// One thing of a list: any of the above, or a label and a counted number (`展板3个`).
std::optional<TargetValue> read_listed_quantity(std::u32string_view text);

}  // namespace targetbook::model
