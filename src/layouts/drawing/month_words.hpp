#pragma once
#include <optional>
#include <string_view>

namespace targetbook::layouts {

/// The month that a heading of a payment plan speaks of (1 to 12), however it is put: `3月底`, `三月底前`,
/// `2023年3月末`, `截至3月底支出进度（%）`, `1-3月` (the last one), `一季度` (3), `上半年` (6). Nothing where
/// the text says more or else.
std::optional<int> month_of(std::string_view text);

/// Words of which each such text holds one.
inline constexpr std::string_view month_words[] = {"月", "季", "半年", "全年"};

}  // namespace targetbook::layouts
