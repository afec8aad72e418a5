#pragma once
#include <optional>
#include <string_view>

#include "model/target_value.hpp"

namespace targetbook::model {

/// Reads a whole folded text as a day, month, quarter or year that something is due by: `2021年12月底前`,
/// `12月31日`, `2021-12-31`, `2021年1月-12月`. A bare number never is one, whatever its size. Leaves `raw`
/// empty.
std::optional<TargetValue> read_date(std::u32string_view text);

}  // namespace targetbook::model
