#pragma once
#include <set>
#include <string>
#include <vector>

#include "layouts/drawing/drawing.hpp"

/// The words that a drawing prints over or beside its values.
namespace targetbook::layouts {

/// The name of what a form has and the model does not: the value becomes an extra under its heading.
inline constexpr std::string_view any_slot = "*";

/// The heading without white space; with a number where it is taken already: `备注(2)`.
std::string unlike(std::string heading, std::set<std::string>& taken);

/// The words over a column of a table, upper ones first: `基本支出/小计`.
std::string heading_over(const Block& block, std::size_t column);
/// Of such a heading the lowest words, folded and without a unit: `总额` of `预算金额（万元）/总额`.
std::string lowest_words(std::string_view heading);

/// One heading per column of the repeated row, for those whose values are extras: `{*}`, and columns with a
/// heading and no value. Empty for all others. No two are the same: `备注`, `备注(2)`.
std::vector<std::string> extra_headings(const Block& block);

/// A `{*}` beside or below its label: a value of the whole form that is an extra.
struct ExtraPlace {
  const Block* block = nullptr;
  std::size_t row = 0;
  std::size_t column = 0;
  std::string heading;
};
std::vector<ExtraPlace> extra_places(const Drawing& drawing);

}  // namespace targetbook::layouts
