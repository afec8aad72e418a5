#include "layouts/find/side_by_side.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "layouts/find/recognise.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::size_t least_repeated = 3;  ///< labels that stand twice in their rows where two forms do

/// Columns in which a label stands that its row has further left already: where another form may begin.
std::set<std::uint32_t> columns_of_repeats(const SheetView& view) {
  std::set<std::uint32_t> columns;
  std::map<std::string_view, std::uint32_t> seen;
  std::uint32_t row = 0;
  for (const Item& item : view.items()) {
    if (item.at().row != row) seen.clear();
    row = item.at().row;
    if (item.folded.empty() || item.cell->kind() != grid::CellKind::text) continue;
    if (!seen.emplace(item.folded, item.at().column).second) columns.insert(item.at().column);
  }
  return columns;
}

/// Columns right of a column without anything in it.
void add_columns_after_gaps(const SheetView& view, std::set<std::uint32_t>& columns) {
  std::set<std::uint32_t> held;
  for (const Item& item : view.items())
    for (auto c = item.extent.first.column; c <= item.extent.last.column; ++c) held.insert(c);
  for (const std::uint32_t column : held)
    if (column != *held.begin() && !held.contains(column - 1)) columns.insert(column);
}

/// Columns in which a title may stand, right of the first.
void add_columns_of_titles(const SheetView& view, std::set<std::uint32_t>& columns) {
  constexpr std::string_view table = "表";
  constexpr std::size_t longest = 150;  // bytes
  std::set<std::uint32_t> titled;
  for (const Item& item : view.items())
    if (item.cell->kind() == grid::CellKind::text && item.folded.size() <= longest &&
        item.folded.find(table) != std::string_view::npos)
      titled.insert(item.at().column);
  if (!titled.empty()) columns.insert(std::next(titled.begin()), titled.end());
}

/// For each column up to the last that is used, whether a cell reaches over into it from the left.
std::vector<bool> columns_reached_over(const SheetView& view) {
  std::vector<int> more{0, 0};  // cells that begin to reach over at a column, less those that have ended
  for (const Item& item : view.items()) {
    if (item.extent.last.column + 2 > more.size()) more.resize(item.extent.last.column + 2);
    ++more[item.at().column + 1];
    --more[item.extent.last.column + 1];
  }
  std::vector<bool> reached;
  int count = 0;
  for (const int change : more) reached.push_back((count += change) > 0);
  return reached;
}

/// Columns that no cell reaches over from the left: a sheet can be cut in front of them.
std::vector<std::uint32_t> possible_cuts(const SheetView& view, ColumnSpan span) {
  std::set<std::uint32_t> columns = columns_of_repeats(view);
  if (columns.size() < least_repeated) columns.clear();
  add_columns_after_gaps(view, columns);
  add_columns_of_titles(view, columns);
  const std::vector<bool> reached = columns_reached_over(view);
  std::vector<std::uint32_t> cuts;
  for (const std::uint32_t column : columns)
    if (!reached[column] && column > span.first) cuts.push_back(column);
  return cuts;
}

bool holds_form(const SheetView& view, const LabelIndex& labels) {
  return !view.items().empty() && !find_forms(view, labels).forms.empty();
}

}  // namespace

std::vector<ColumnSpan> columns_of_forms(const SheetView& view, const LabelIndex& labels) {
  constexpr std::size_t most_cuts = 12;
  std::vector<ColumnSpan> parts;
  ColumnSpan rest;
  std::vector<std::uint32_t> cuts = possible_cuts(view, rest);
  if (cuts.size() > most_cuts) cuts.resize(most_cuts);
  for (const std::uint32_t cut : cuts) {
    if (!holds_form({view.workbook(), view.sheet(), {rest.first, cut - 1}}, labels) ||
        !holds_form({view.workbook(), view.sheet(), {cut, rest.last}}, labels))
      continue;
    parts.push_back({rest.first, cut - 1});
    rest.first = cut;
  }
  parts.push_back(rest);
  return parts;
}

}  // namespace targetbook::layouts
