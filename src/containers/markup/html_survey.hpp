#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "containers/limits.hpp"

namespace targetbook::containers::markup {

/// What must be known of a page's tables before the first of them is read.
struct HtmlSurvey {
  /// By the order in which tables begin: whether a table only arranges others below each other (tables stand
  /// in its cells, and no row has two cells).
  std::vector<bool> is_wrapper;
  /// Cells in each table that stands in no other, those of tables within included.
  std::vector<std::uint64_t> cells;
  bool is_cut_off = false;  ///< a table never ends, and the page does not either
};

/// Throws FileError `too-large` for tables nested deeper, or more of them, than the limits allow.
HtmlSurvey survey_html(std::string_view text, const Limits& limits);

}  // namespace targetbook::containers::markup
