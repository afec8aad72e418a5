#include "layouts/find/sheet_view.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "grid/merge_finder.hpp"
#include "layouts/drawing/own_sheets.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::size_t most_faults = 200;

/// The live checks that a blank form has beside it: their words, and what a spreadsheet program works out.
/// What somebody typed between them is none of them.
class OwnChecks {
 public:
  explicit OwnChecks(const grid::Sheet& sheet) : sheet_(sheet) {}

  bool contain(const grid::Cell& cell) {
    if (!has_corner_ && cell.text().starts_with(checks_heading)) {
      has_corner_ = true;
      corner_ = cell.at();
      has_formulas_ = std::any_of(sheet_.formulas.begin(), sheet_.formulas.end(), [&](const auto& formula) {
        return formula.at.row >= corner_.row && formula.at.column >= corner_.column;
      });
    }
    if (!has_corner_ || cell.at().row < corner_.row || cell.at().column < corner_.column) return false;
    if (!has_formulas_) return true;  // a container without formulas keeps their values alone
    if (cell.at() == corner_ || !sheet_.formula_at(cell.at()).empty()) return true;
    const base::CellRef beside{cell.at().row, cell.at().column + 1};
    return cell.at().column == corner_.column && cell.kind() == grid::CellKind::text &&
           !sheet_.formula_at(beside).empty();
  }

 private:
  const grid::Sheet& sheet_;
  bool has_corner_ = false;
  bool has_formulas_ = false;
  base::CellRef corner_{};  ///< of their heading
};

}  // namespace

SheetView::SheetView(const grid::Workbook& workbook, const grid::Sheet& sheet, ColumnSpan columns, Most most)
    : workbook_(&workbook), sheet_(&sheet) {
  grid::MergeFinder merges(sheet.merges);
  OwnChecks checks(sheet);
  items_.reserve(std::min(sheet.cells.size(), most.cells));
  std::size_t text_bytes = 0;
  for (const grid::Cell& cell : sheet.cells) {
    text_bytes += cell.text().size();
    if (text_bytes > most.text_bytes || items_.size() + covered_.size() >= most.cells) break;
    if (checks.contain(cell)) continue;
    if (cell.at().column < columns.first || cell.at().column > columns.last) continue;
    const bool is_fault = cell.kind() == grid::CellKind::error || cell.kind() == grid::CellKind::unvalued;
    if (is_fault && faults_.size() < most_faults) faults_.push_back(&cell);
    const std::string shown = workbook.shown(sheet, cell);
    const std::string_view text = base::trim(shown);
    if (text.empty()) continue;
    const base::CellRange* merge = merges.find(cell.at());
    const bool is_covered = merge != nullptr && merge->first != cell.at();
    const base::CellRange extent =
        merge == nullptr || is_covered ? base::CellRange{cell.at(), cell.at()} : *merge;
    (is_covered ? covered_ : items_)
        .push_back({&cell, extent, std::string(text),
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
