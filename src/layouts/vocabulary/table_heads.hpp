#pragma once
#include <cstdint>
#include <vector>

#include "layouts/find/sheet_view.hpp"

namespace targetbook::layouts {

/// The headings of an indicator table, in one row or in two.
struct TableHead {
  std::uint32_t first_row = 0;
  std::uint32_t last_row = 0;
  bool is_list = false;          ///< the project stands in a column too: a row per indicator of many projects
  bool has_departments = false;  ///< whose they are stands in a column left of the levels
  bool is_results = false;       ///< what came of the targets has columns too
  bool says_attained = false;    ///< one of them is of the values attained
  bool says_score = false;       ///< one of them is of the points given
  bool is_foreseen = false;  ///< of a year that is not over: what will have been attained, 1-6月执行情况
};

/// Rows whose headings say three levels, or a level and a value, from top to bottom; one printed again by a
/// page break counts once.
std::vector<TableHead> find_table_heads(const SheetView& view);

}  // namespace targetbook::layouts
