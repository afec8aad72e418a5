#include "layouts/read/left_terms.hpp"

#include <algorithm>

#include "layouts/drawing/term_words.hpp"
#include "layouts/vocabulary/labelled.hpp"

namespace targetbook::layouts {
namespace {

bool is_placed_table(const PlacedBlock& block) {
  return block.block->table == "indicators" && !block.needles.empty();
}

std::size_t placed_tables(const PlacedForm& placed) {
  return static_cast<std::size_t>(std::count_if(placed.blocks.begin(), placed.blocks.end(), is_placed_table));
}

bool leaves_goal(FormKind kind, const PlacedForm& placed, std::span<const Item> items) {
  for (std::size_t i = 0; i + 1 < items.size(); ++i) {
    const Item& item = items[i];
    const Item& next = items[i + 1];
    if (next.at().row != item.at().row || placed.labels.contains(item) || placed.labels.contains(next))
      continue;
    const auto label = labelled(kind, item);
    if (label && (label->word.slot == "goal" || label->word.slot == "goal.long") && label->value.empty())
      return true;
  }
  return false;
}

/// The headings of this table, once more below it and beside the words of a term.
bool has_table_of_term(const PlacedBlock& table, const PlacedForm& placed, const SheetView& view,
                       std::uint32_t end_row) {
  constexpr std::ptrdiff_t fewest = 3;
  std::uint32_t row = base::max_rows;
  for (const Item& item : view.rows(table.last_row + 1, end_row)) {
    if (item.at().row == row) continue;
    row = item.at().row;
    if (item.folded.empty() || placed.labels.contains(item)) continue;
    const auto items = view.row(row);
    const auto again = std::count_if(items.begin(), items.end(), [&](const Item& one) {
      return !one.folded.empty() &&
             std::any_of(table.needles.begin(), table.needles.end(),
                         [&](const PlacedNeedle& needle) { return needle.item->folded == one.folded; });
    });
    if (again >= fewest && term_of_words(item.folded) != model::Term::unstated) return true;
  }
  return false;
}

}  // namespace

bool leaves_terms(const FoundForm& claimed, const PlacedForm& placed, const SheetView& view,
                  std::uint32_t lead_row) {
  const FormKind kind = claimed.drawing->drawing->kind;
  if (kind != FormKind::project_target && kind != FormKind::department_target) return false;
  std::uint32_t end = claimed.end_row;
  for (const PlacedBlock& block : placed.blocks)
    if (is_placed_table(block)) end = std::min(end, block.first_row);
  if (leaves_goal(kind, placed, view.rows(std::min(lead_row, end), end))) return true;
  if (placed_tables(placed) != 1) return false;
  const auto table = std::find_if(placed.blocks.begin(), placed.blocks.end(), is_placed_table);
  return has_table_of_term(*table, placed, view, claimed.end_row);
}

bool tells_terms(const Sketch& sketch, const PlacedForm& placed) {
  const auto none = SketchedBlock{}.term;
  auto first = none;
  bool has_two = false;
  for (const SketchedBlock& block : sketch.blocks) {
    if (block.table != "indicators" || block.term == none) continue;
    has_two = has_two || (first != none && first != block.term);
    first = block.term;
  }
  return has_two && placed_tables(placed) < 2;
}

}  // namespace targetbook::layouts
