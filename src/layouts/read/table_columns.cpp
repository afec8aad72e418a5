#include "layouts/read/table_columns.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "layouts/drawing/headings.hpp"
#include "layouts/read/column_words.hpp"
#include "layouts/read/table_rows.hpp"

namespace targetbook::layouts {
namespace {

bool covers(const Needle& needle, std::uint32_t column) {
  return column >= needle.column && column < needle.column + needle.columns;
}

/// The lowest drawn row that has a heading over this column, found on the sheet or not.
std::uint32_t lowest_drawn_row(const Block& block, std::uint32_t column) {
  for (std::size_t r = block.draw.size(); r-- > 0;) {
    std::uint32_t c = column;
    while (c > 0 && block.draw[r][c].kind == DrawnCell::Kind::left) --c;
    if (block.draw[r][c].kind == DrawnCell::Kind::label || block.draw[r][c].kind == DrawnCell::Kind::pattern)
      return static_cast<std::uint32_t>(r);
  }
  return 0;
}

/// A heading without any of its sub-headings stands for the column of the values themselves.
bool may_stand_for_all(const TableColumn& column, const PlacedNeedle& heading, const PlacedBlock& placed) {
  return column.slot == "value" &&
         std::none_of(placed.needles.begin(), placed.needles.end(), [&](const PlacedNeedle& sub) {
           return sub.needle->row > heading.needle->row && !sub.needle->is_pattern() &&
                  covers(*heading.needle, sub.needle->column);
         });
}

/// Slots under one heading (收支构成 and its items) share its columns, each from where the drawing has it.
void share_headings(std::vector<TableColumn>& columns) {
  for (std::size_t i = 1; i < columns.size(); ++i) {
    TableColumn& left = columns[i - 1];
    TableColumn& column = columns[i];
    if (!column.is_found || column.heading != left.heading) continue;
    column.first = left.first + (column.drawn - left.drawn);
    left.last = column.first - 1;
    column.last = std::max(column.first, column.last);
  }
}

/// The heading that the sheet has over a drawn column; null where it lacks it.
void find_heading(TableColumn& column, const PlacedBlock& placed) {
  const PlacedNeedle* heading = lowest_heading(placed, column.drawn);
  if (heading == nullptr) return;
  const bool is_own = heading->needle->row >= lowest_drawn_row(*placed.block, column.drawn);
  if (!is_own && !may_stand_for_all(column, *heading, placed)) return;
  column.is_found = true;
  column.first = heading->item->extent.first.column;
  column.last = heading->item->extent.last.column;
  column.heading = heading->item;
}

/// Whether the drawing prints nothing over a column: the names of 年度资金总额 and its parts stand under a
/// blank.
bool is_drawn_without_heading(const Block& block, std::uint32_t column) {
  return std::all_of(block.draw.begin(), block.draw.end(), [&](const DrawnRow& row) {
    std::uint32_t c = column;
    while (c > 0 && row[c].kind == DrawnCell::Kind::left) --c;
    return row[c].kind == DrawnCell::Kind::blank;
  });
}

/// A column without a heading stands between its neighbours' headings.
void find_between(TableColumn& column, const PlacedBlock& placed) {
  const PlacedNeedle* left = nullptr;
  const PlacedNeedle* right = nullptr;
  for (const PlacedNeedle& needle : placed.needles) {
    const bool is_left = needle.needle->column + needle.needle->columns <= column.drawn;
    if (is_left && (left == nullptr || needle.needle->column > left->needle->column)) left = &needle;
    if (needle.needle->column > column.drawn &&
        (right == nullptr || needle.needle->column < right->needle->column))
      right = &needle;
  }
  if (right == nullptr) return;
  if (left == nullptr) {  // its label is gone: as far left of the next one as it is drawn
    const std::uint32_t before = right->needle->column - column.drawn;
    column.is_found = right->item->at().column >= before;
    column.first = column.is_found ? right->item->at().column - before : 0;
    column.last = right->item->at().column - 1;
    column.heading = right->item;
    return;
  }
  column.first = left->item->extent.last.column + 1;
  column.last = right->item->at().column - 1;
  // A label that reaches up to the next one heads the column itself.
  if (column.first > column.last) column.first = left->item->at().column;
  column.is_found = column.first <= column.last;
  column.heading = left->item;
}

/// What a sheet prints over a column that is drawn without a heading (支出类别 over the names of the money)
/// is that column's.
void give_headings(std::vector<TableColumn>& columns, const Block& block, std::vector<const Item*>& unknown,
                   Accounts& accounts) {
  for (TableColumn& column : columns) {
    if (!column.is_found || column.is_added || !is_drawn_without_heading(block, column.drawn)) continue;
    // The rightmost: what stands left of it is a label beside the rows.
    const auto over = std::find_if(unknown.rbegin(), unknown.rend(), [&](const Item* item) {
      return item->at().column >= column.first && item->extent.last.column <= column.last;
    });
    if (over == unknown.rend()) continue;
    column.heading = *over;
    column.first = column.heading->at().column;
    accounts.take(**over, Use::heading);
    unknown.erase(std::prev(over.base()));
  }
}

/// A heading that is drawn without a value has its column all the same, not its neighbour.
void add_headed(std::vector<TableColumn>& columns, const PlacedBlock& placed) {
  const std::vector<std::string> headings = extra_headings(*placed.block);
  for (std::uint32_t c = 0; c < headings.size(); ++c) {
    if (headings[c].empty() || placed.block->repeat[c].has_slot()) continue;
    TableColumn column;
    column.slot = any_slot;
    column.drawn = c;
    column.extra = headings[c];
    find_heading(column, placed);
    if (column.is_found) columns.push_back(std::move(column));
  }
}

/// How many columns the drawing gives the values.
std::uint32_t drawn_width(const TableColumn& column, const Block& block) {
  std::uint32_t end = column.drawn + 1;
  if (column.is_added) return 1;
  while (end < block.repeat.size() && block.repeat[end].kind == DrawnCell::Kind::left) ++end;
  return end - column.drawn;
}

/// What stands right of an empty column is no part of the table: `财政局意见：同意` beside each row.
void leave_out_notes_beside(std::vector<const Item*>& unknown, const std::vector<TableColumn>& columns) {
  std::uint32_t edge = 0;
  for (const TableColumn& column : columns)
    if (column.is_found) edge = std::max(edge, column.heading->extent.last.column);
  std::sort(unknown.begin(), unknown.end(),
            [](const Item* a, const Item* b) { return a->at().column < b->at().column; });
  std::erase_if(unknown, [&](const Item* heading) {
    if (heading->at().column > edge + 1) return true;
    edge = std::max(edge, heading->extent.last.column);
    return false;
  });
  std::sort(unknown.begin(), unknown.end(), [](const Item* a, const Item* b) { return a->at() < b->at(); });
}

/// Whether a row holds the lower ones of headings of somebody's own: most of the table's headings are merged
/// over it.
bool is_second_row(const std::vector<TableColumn>& columns, std::span<const Item> items, std::uint32_t row) {
  std::size_t tall = 0;
  std::size_t found = 0;
  for (const TableColumn& column : columns) {
    if (!column.is_found) continue;
    ++found;
    tall += column.heading->extent.last.row == row ? 1U : 0U;
  }
  return !items.empty() && tall * 2 > found &&
         std::none_of(items.begin(), items.end(), [&](const Item& item) {
           return std::any_of(columns.begin(), columns.end(), [&](const TableColumn& column) {
             return column.is_found && column.heading->extent.last.row >= row && column.holds(item);
           });
         });
}

/// Headings of somebody's own (`备注`, `责任科室`) in the rows of the table's headings.
std::vector<const Item*> unknown_headings(const std::vector<TableColumn>& columns, const SheetView& view,
                                          const Accounts& accounts) {
  std::uint32_t first_row = base::max_rows;
  std::uint32_t last_row = 0;
  for (const TableColumn& column : columns)
    if (column.is_found) {
      first_row = std::min(first_row, column.heading->at().row);
      last_row = std::max(last_row, column.heading->at().row);
    }
  if (is_second_row(columns, view.row(last_row + 1), last_row + 1)) ++last_row;
  std::vector<const Item*> unknown;
  for (const Item& item : view.rows(first_row, last_row + 1)) {
    if (accounts.has(item) || item.cell->kind() != grid::CellKind::text || item.folded.empty()) continue;
    const bool is_under_known = std::any_of(columns.begin(), columns.end(), [&](const TableColumn& column) {
      return column.is_found && item.at().column <= column.heading->extent.last.column &&
             item.extent.last.column >= column.heading->extent.first.column;
    });
    if (!is_under_known) unknown.push_back(&item);
  }
  leave_out_notes_beside(unknown, columns);
  return unknown;
}

bool stands_over(const Item& upper, const Item& lower) {
  return upper.extent.last.row < lower.at().row && upper.at().column <= lower.at().column &&
         lower.extent.last.column <= upper.extent.last.column;
}

/// `目标值/上半年`: with what stands over it.
std::string whole_heading(const Item& heading, const std::vector<const Item*>& unknown) {
  std::string words;
  for (const Item* upper : unknown)
    if (upper == &heading || stands_over(*upper, heading))
      words += (words.empty() ? "" : "/") + base::without_white_space(upper->text);
  return words;
}

/// A row of the table has something in this column; a line of signatures below it is none.
bool has_values_below(const Item& heading, const SheetView& view, std::uint32_t end_row) {
  const auto items = view.rows(heading.extent.last.row + 1, end_row);
  return std::any_of(items.begin(), items.end(), [&](const Item& item) {
    const auto row = view.row(item.at().row);
    return item.at().column >= heading.at().column && item.extent.last.column <= heading.extent.last.column &&
           row.size() > 1 && !is_remark(row.front().text);
  });
}

std::vector<std::string_view> texts_below(const Item& heading, const SheetView& view, std::uint32_t end_row) {
  std::vector<std::string_view> texts;
  for (const Item& item : view.rows(heading.extent.last.row + 1, end_row))
    if (item.at().column >= heading.at().column && item.extent.last.column <= heading.extent.last.column)
      texts.emplace_back(item.text);
  return texts;
}

/// Gives headings of somebody's own their columns. One without values below it has none; it stays a text of
/// the form.
void add_unknown(std::vector<TableColumn>& columns, const Block& block,
                 const std::vector<const Item*>& unknown, const SheetView& view, Accounts& accounts,
                 std::uint32_t end_row) {
  std::set<std::string> taken;
  for (const TableColumn& column : columns) taken.insert(column.extra);
  for (const Item* heading : unknown) {
    const bool is_upper = std::any_of(unknown.begin(), unknown.end(),
                                      [&](const Item* lower) { return stands_over(*heading, *lower); });
    if (is_upper || !has_values_below(*heading, view, end_row)) continue;
    TableColumn column;
    column.slot = slot_of_heading(block, heading->folded, columns, texts_below(*heading, view, end_row));
    column.is_found = column.is_added = true;
    column.first = heading->at().column;
    column.last = heading->extent.last.column;
    column.heading = heading;
    if (column.slot == any_slot) column.extra = unlike(whole_heading(*heading, unknown), taken);
    columns.push_back(std::move(column));
    for (const Item* upper : unknown)
      if (upper == heading || stands_over(*upper, *heading)) accounts.take(*upper, Use::heading);
  }
}

}  // namespace

const PlacedNeedle* lowest_heading(const PlacedBlock& placed, std::uint32_t drawn_column) {
  const PlacedNeedle* lowest = nullptr;
  for (const PlacedNeedle& candidate : placed.needles)
    if (covers(*candidate.needle, drawn_column) &&
        (lowest == nullptr || candidate.needle->row > lowest->needle->row))
      lowest = &candidate;
  return lowest;
}

std::vector<TableColumn> find_columns(const PlacedBlock& placed, const SheetView& view, Accounts& accounts,
                                      std::uint32_t right_edge, std::uint32_t end_row) {
  const Block& block = *placed.block;
  std::vector<TableColumn> columns;
  const std::vector<std::string> extras = extra_headings(block);
  for (std::uint32_t c = 0; c < block.repeat.size(); ++c) {
    if (!block.repeat[c].has_slot()) continue;
    TableColumn column;
    // The last slot of a pattern is the value; the ones before it are running numbers.
    column.slot = block.repeat[c].pieces.back().slot;
    column.drawn = c;
    if (column.slot == any_slot) column.extra = extras[c];
    if (is_drawn_without_heading(block, c))
      find_between(column, placed);
    else
      find_heading(column, placed);
    columns.push_back(std::move(column));
  }
  share_headings(columns);
  add_headed(columns, placed);
  for (const Item* heading : take_apart(columns, block, view)) accounts.take(*heading, Use::heading);
  std::vector<const Item*> unknown = unknown_headings(columns, view, accounts);
  give_headings(columns, block, unknown, accounts);
  std::vector<std::uint32_t> edges;
  for (const Item* heading : unknown) edges.push_back(heading->at().column);
  for (const TableColumn& column : columns)
    if (column.is_found) edges.push_back(column.first);
  add_unknown(columns, block, unknown, view, accounts, end_row);
  std::sort(edges.begin(), edges.end());
  // Where merged areas were taken apart, a column reaches as far as it is drawn, up to the next heading. What
  // stands further right has no heading: it is nobody's.
  for (TableColumn& column : columns) {
    if (!column.is_found) continue;
    const auto next = std::upper_bound(edges.begin(), edges.end(), column.first);
    const std::uint32_t drawn = column.first + drawn_width(column, block) - 1;
    column.last = next == edges.end() ? std::max(column.last, right_edge)
                                      : std::min(*next - 1, std::max(column.last, drawn));
  }
  return columns;
}

}  // namespace targetbook::layouts
