#pragma once
#include "base/config.hpp"
#include "layouts/drawing/drawing.hpp"

/// The sums that a form must keep: `sums = ["A-05 funds.total = funds.fiscal + funds.other", …]`.
///
/// First the code of the rule that speaks of it, then the total, `=`, and its parts with `+` between them,
/// all apart by one blank. What can stand on either side:
/// - `funds.total`: a value of the form. One that a sheet has no place for is left out.
/// - `spending.own`: a column of a table, all its lines.
/// - `rows.合计 = rows.基本支出/小计 + rows.项目支出`: columns of a budget table by their headings: holds in
///   each line. `rows.本年收入/*` are all columns under a heading but the total itself.
/// - `rows.* = rows.*[below]`: in each column of amounts, a line is the sum of those below it after their
/// codes.
/// - `funds.amount[合计] = funds.amount[*]`: in each group, the line is the sum of the others.
/// - `funds.amount[支出*/合计]`: the line of one group; `*` is any words.
/// - `rows.收入/预算数[*总计*]`: the printed line that is called so. Its parts may be `[一、]`, the numbered
///   lines above it, and `[…]`, those between the part before and the total.
/// - `rows.收入/预算数[一、] = rows.收入/预算数[（一）]`: each numbered line, and those numbered right below
/// it.
/// - `plan.percent = 100`: the payment plan, as parts or as running totals.
///
/// `or` after the parts: other parts, which count where a line that is called by its words does not stand
/// there. Blank amounts are zero. Amounts may be off by rounding to the digits they show; `± 0.01` at the end
/// says what the payment plan may be off by.
namespace targetbook::layouts {

/// Reads `sums` of the file's root into the drawing, which is otherwise complete. Throws DrawingError at the
/// line that names what the form has not, or that is no sum.
void read_sums(const base::ConfigValue& root, Drawing& drawing);

/// The headings over a column of a table, upper ones first, joined with `/`, without white space.
std::string column_name(const Block& block, std::size_t column);

}  // namespace targetbook::layouts
