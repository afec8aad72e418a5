#include "layouts/vocabulary/table_heads.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "layouts/read/column_words.hpp"
#include "layouts/vocabulary/field_words.hpp"
#include "layouts/vocabulary/labelled.hpp"

namespace targetbook::layouts {
namespace {

bool is_value(std::string_view slot) {
  return slot == "value" || slot == "value.number";
}

/// Headings that stand in a second row: 符号 and 数值 below 指标值, 2023年 and 2024年 below 近两年指标值.
bool is_second_row(std::span<const Item> above, std::span<const Item> items) {
  if (items.empty()) return false;
  return std::all_of(items.begin(), items.end(), [&](const Item& item) {
    const bool is_known = !known_part(item.folded).empty() || !column_of_heading(item.folded).empty() ||
                          item.folded.starts_with("20") || heads_results(item.folded);
    const bool is_covered = std::any_of(above.begin(), above.end(), [&](const Item& upper) {
      return upper.at().column <= item.at().column && upper.extent.last.row < item.at().row;
    });
    return item.cell->kind() == grid::CellKind::text && is_known && is_covered;
  });
}

std::uint32_t first_level_column(std::span<const Item> items) {
  for (const Item& item : items)
    if (!level_of_heading(item.folded).empty()) return item.at().column;
  return base::max_columns;
}

/// Whether a heading left of this column says the slot and is no level's.
bool has_column_of(FormKind kind, std::string_view slot, std::span<const Item> items, std::uint32_t end) {
  return std::any_of(items.begin(), items.end(), [&](const Item& item) {
    if (item.cell->kind() != grid::CellKind::text || item.folded.empty() || item.at().column >= end)
      return false;
    const auto word = field_word(kind, item.folded);
    return word && word->slot == slot && level_of_heading(item.folded).empty();
  });
}

/// What a row of headings says besides the indicators; their levels begin at `first_level`.
void note_list(std::span<const Item> items, std::uint32_t first_level, TableHead& head) {
  head.is_list =
      head.is_list || has_column_of(FormKind::project_target, "project.name", items, base::max_columns);
  head.has_departments = head.has_departments ||
                         has_column_of(FormKind::department_target, "department.name", items, first_level);
}

/// Whether the row's headings are a table's.
bool is_head_row(std::span<const Item> items) {
  constexpr std::size_t all_levels = 3;
  std::set<std::string_view> levels;
  for (const Item& item : items) {
    if (item.cell->kind() != grid::CellKind::text || item.folded.empty()) continue;
    if (const std::string_view level = level_of_heading(item.folded); level.starts_with("level"))
      levels.insert(level);
  }
  if (levels.empty() || levels.size() >= all_levels) return !levels.empty();
  return std::any_of(items.begin(), items.end(), [](const Item& item) {
    return item.cell->kind() == grid::CellKind::text && !item.folded.empty() &&
           level_of_heading(item.folded).empty() && is_value(known_column(item.folded));
  });
}

void note_results(std::string_view folded, TableHead& head) {
  head.is_results = head.is_results || heads_results(folded);
  const std::string_view result = column_of_evaluation(folded);
  head.says_attained = head.says_attained || result == "actual";
  head.says_score = head.says_score || result == "score";
  head.is_foreseen = head.is_foreseen || heads_foreseen(folded);
}

/// Headings over the levels' row that nobody merged with it: 绩效指标, 指标值 and 实际完成值 over levels and
/// blanks. Most of them are headings, and what stands there besides the levels is a column of the table.
bool is_upper_row(std::span<const Item> above, std::span<const Item> levels) {
  constexpr std::size_t fewest = 2;
  if (above.size() < fewest || above.front().extent.last.row >= levels.front().at().row) return false;
  std::size_t unknown = 0;  // of somebody's own
  bool has_column = false;
  bool has_group = false;
  bool has_name = false;
  for (const Item& item : above) {
    if (item.cell->kind() != grid::CellKind::text || item.folded.empty()) return false;
    const auto word = field_word(FormKind::project_target, item.folded);
    const std::string_view column = column_of_evaluation(item.folded);
    const bool is_known = !column.empty() || word || heads_results(item.folded) || heads_numbers(item.folded);
    unknown += is_known ? 0U : 1U;
    has_column = has_column || (!column.empty() && level_of_heading(item.folded).empty());
    has_name = has_name || (word && (word->slot == "project.name" || word->slot == "department.name"));
    has_group = has_group || (word && word->slot.empty() && item.at().column == first_level_column(levels));
  }
  return has_group && (has_column || has_name) && unknown * 3 < above.size();
}

std::string words_of(std::span<const Item> items) {
  std::string words;
  for (const Item& item : items) words += item.folded + "|";
  return words;
}

/// Whether anything between two heads is a label of a form.
bool is_labelled_between(const SheetView& view, std::uint32_t first, std::uint32_t end) {
  for (const Item& item : view.rows(first, end)) {
    if (item.cell->kind() != grid::CellKind::text) continue;
    for (const FormKind kind : {FormKind::project_target, FormKind::department_target})
      if (labelled(kind, item)) return true;
  }
  return false;
}

}  // namespace

std::vector<TableHead> find_table_heads(const SheetView& view) {
  std::vector<TableHead> heads;
  const auto& items = view.items();
  std::string last_words;
  for (std::size_t i = 0; i < items.size();) {
    const std::uint32_t row = items[i].at().row;
    const auto of_row = view.row(row);
    i += of_row.size();
    if (!heads.empty() && row <= heads.back().last_row) continue;
    if (of_row.size() < 2) continue;
    TableHead head{row, row};
    if (!is_head_row(of_row)) continue;
    note_list(of_row, first_level_column(of_row), head);
    for (const Item& item : of_row)
      if (!column_of_heading(item.folded).empty())
        head.last_row = std::max(head.last_row, item.extent.last.row);
    if (head.last_row == row && is_second_row(of_row, view.row(row + 1))) head.last_row = row + 1;
    // Tall headings that begin in the row above: 指标值 beside a 绩效指标 over the levels.
    if (row > 0) {
      const auto above = view.row(row - 1);
      const bool has_tall = std::any_of(above.begin(), above.end(), [&](const Item& item) {
        const bool reaches = item.extent.last.row >= row && item.extent.last.row <= head.last_row;
        const auto word = field_word(FormKind::project_target, item.folded);
        const bool is_column = of_row.front().at().column < item.at().column ||
                               (word && !word->slot.empty()) || !level_of_heading(item.folded).empty();
        return reaches && is_column;
      });
      if (has_tall || is_upper_row(above, of_row)) {
        head.first_row = row - 1;
        note_list(above, first_level_column(of_row), head);
      }
    }
    for (std::uint32_t r = head.first_row; r <= head.last_row; ++r)
      for (const Item& item : view.row(r)) note_results(item.folded, head);
    const std::string words = words_of(of_row);
    const bool is_again =
        !heads.empty() && words == last_words && !is_labelled_between(view, heads.back().last_row + 1, row);
    last_words = words;
    if (!is_again) heads.push_back(head);
  }
  return heads;
}

}  // namespace targetbook::layouts
