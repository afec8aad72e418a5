#include "containers/markup/print_names.hpp"

#include <algorithm>
#include <string>

namespace targetbook::containers::markup {
namespace {

/// The next range of a list, without its sheet and its `$`.
std::string take_range(std::string_view& list) {
  bool in_quotes = false;
  std::string range;
  while (!list.empty()) {
    const char c = list.front();
    list.remove_prefix(1);
    if (c == '\'') in_quotes = !in_quotes;
    if (in_quotes) continue;
    if (c == ',') break;
    if (c == '!') range.clear();
    if (c != '!' && c != '$' && c != '\'') range += c;
  }
  return range;
}

/// `A:B` or `1:3` as cells of the sheet's edge: with the row or column that is missing.
std::optional<base::CellRange> edge_cells(const std::string& range, bool is_rows) {
  const std::size_t colon = range.find(':');
  if (colon == std::string::npos) return std::nullopt;
  const std::string first = range.substr(0, colon);
  const std::string last = range.substr(colon + 1);
  return is_rows ? base::parse_cell_range("A" + first + ":A" + last)
                 : base::parse_cell_range(first + "1:" + last + "1");
}

std::optional<grid::Span> span_of(std::string_view list, bool is_rows) {
  while (!list.empty()) {
    if (const auto cells = edge_cells(take_range(list), is_rows))
      return is_rows ? grid::Span{cells->first.row, cells->last.row}
                     : grid::Span{cells->first.column, cells->last.column};
  }
  return std::nullopt;
}

}  // namespace

std::optional<base::CellRange> print_area_of(std::string_view refers_to) {
  const std::string range = take_range(refers_to);
  return refers_to.empty() ? base::parse_cell_range(range) : std::nullopt;
}
std::optional<grid::Span> repeated_rows_of(std::string_view refers_to) {
  return span_of(refers_to, true);
}
std::optional<grid::Span> repeated_columns_of(std::string_view refers_to) {
  return span_of(refers_to, false);
}

}  // namespace targetbook::containers::markup
