#include "layouts/find/sheet_view.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/text.hpp"
#include "layouts/drawing/own_sheets.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::size_t most_faults = 200;

/// Merged areas by their first cell.
using MergesByCorner = std::unordered_map<std::uint64_t, const base::CellRange*>;

std::uint64_t key_of(base::CellRef at) {
  return (std::uint64_t{at.row} << 32U) | at.column;
}

MergesByCorner by_corner(const grid::Sheet& sheet) {
  MergesByCorner merges;
  merges.reserve(sheet.merges.size());
  for (const auto& merge : sheet.merges) merges.emplace(key_of(merge.first), &merge);
  return merges;
}

}  // namespace

SheetView::SheetView(const grid::Workbook& workbook, const grid::Sheet& sheet)
    : workbook_(&workbook), sheet_(&sheet) {
  const MergesByCorner merges = by_corner(sheet);
  items_.reserve(sheet.cells.size());
  std::optional<base::CellRef> checks;  // the corner of the live checks that a blank form has beside it
  for (const grid::Cell& cell : sheet.cells) {
    if (!checks && cell.text().starts_with(checks_heading)) checks = cell.at();
    if (checks && cell.at().row >= checks->row && cell.at().column >= checks->column) continue;
    const bool is_fault = cell.kind() == grid::CellKind::error || cell.kind() == grid::CellKind::unvalued;
    if (is_fault && faults_.size() < most_faults) faults_.push_back(&cell);
    const std::string shown = workbook.shown(sheet, cell);
    const std::string_view text = base::trim(shown);
    if (text.empty()) continue;
    const auto merge = merges.find(key_of(cell.at()));
    const base::CellRange extent =
        merge == merges.end() ? base::CellRange{cell.at(), cell.at()} : *merge->second;
    items_.push_back({&cell, extent, std::string(text),
                      text.size() <= longest_label ? base::fold_label(text) : std::string{}});
  }
}

std::span<const Item> SheetView::rows(std::uint32_t first, std::uint32_t end) const {
  const auto before = [](const Item& item, std::uint32_t row) { return item.at().row < row; };
  const auto from = std::lower_bound(items_.begin(), items_.end(), first, before);
  const auto to = std::lower_bound(from, items_.end(), end, before);
  return {from, to};
}

void SheetView::take_for(std::size_t item, const std::string& words) {
  items_[item].text = words;
  items_[item].folded = base::fold_label(words);
}

std::span<const Item> SheetView::row(std::uint32_t row) const {
  return rows(row, row + 1);
}

}  // namespace targetbook::layouts
