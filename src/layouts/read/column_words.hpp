#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "layouts/read/table_columns.hpp"

/// Columns of an indicator table that a drawing does not have, by what stands over them (templates/headings).
namespace targetbook::layouts {

/// What the values below a heading that the drawing does not have are: a slot of the table, or extras
/// (`any_slot`). `drawn` are the columns known so far, `below` the texts under the heading: 指标性质 has ≥,
/// 定量 or 正向 there, and so has 指标方向.
std::string slot_of_heading(const Block& block, std::string_view folded,
                            const std::vector<TableColumn>& drawn,
                            const std::vector<std::string_view>& below);

/// Whether a column of this slot shares its headings with others, so that its values have to tell.
bool shares_its_heading(std::string_view slot);
/// 指标性质 has ≥, 定量 or 正向 below it, and so has 指标方向: what most of these texts tell. Empty where
/// they do not tell, or the heading is about something else.
std::string_view told_by_values(std::string_view slot, const std::vector<std::string_view>& below);

/// The slot of a heading that is known (templates/headings), `history` without its number; empty for another.
std::string_view known_column(std::string_view folded);
/// The same for what only a self-evaluation's table says: `actual`, `score`, `deviation`.
std::string_view known_result(std::string_view folded);
/// The same for a heading below another one (符号 below 指标值).
std::string_view known_part(std::string_view folded);

/// Takes a column apart that has headings of its own below its heading (指标值 over 符号, 数值, 单位). The
/// headings of the lower row.
std::vector<const Item*> take_apart(std::vector<TableColumn>& columns, const Block& block,
                                    const SheetView& view);

}  // namespace targetbook::layouts
