#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grid/workbook.hpp"

namespace targetbook::layouts {

/// A cell that shows something, as a reader of forms sees it.
struct Item {
  const grid::Cell* cell = nullptr;
  base::CellRange extent;  ///< the cell itself, or the merged area it heads
  std::string text;        ///< as displayed, trimmed; never empty
  std::string folded;      ///< for comparing with labels; empty where it is too long to be one

  [[nodiscard]] base::CellRef at() const { return extent.first; }
};

/// Columns of a sheet, both included.
struct ColumnSpan {
  std::uint32_t first = 0;
  std::uint32_t last = base::max_columns - 1;
};

/// How much of a sheet is looked at, from the top.
struct Most {
  std::size_t cells = SIZE_MAX;
  std::size_t text_bytes = SIZE_MAX;
};

/// A sheet's visible content with its merged areas resolved, or that of some of its columns.
class SheetView {
 public:
  /// Texts longer than this many bytes are no labels.
  static constexpr std::size_t longest_label = 160;

  SheetView(const grid::Workbook& workbook, const grid::Sheet& sheet, ColumnSpan columns = {},
            Most most = {});

  [[nodiscard]] const grid::Workbook& workbook() const { return *workbook_; }
  [[nodiscard]] const grid::Sheet& sheet() const { return *sheet_; }
  /// In order of row, then column.
  [[nodiscard]] const std::vector<Item>& items() const { return items_; }
  /// What stands below merged areas, where no spreadsheet program shows it.
  [[nodiscard]] const std::vector<Item>& covered() const { return covered_; }
  [[nodiscard]] std::span<const Item> row(std::uint32_t row) const;
  [[nodiscard]] std::span<const Item> rows(std::uint32_t first, std::uint32_t end) const;
  /// Takes a text for a label that was edited: from now on it reads as `words`.
  void take_for(std::size_t item, const std::string& words);
  /// Errors and formulas stored without their value, the first ones of many.
  [[nodiscard]] const std::vector<const grid::Cell*>& faults() const { return faults_; }
  /// One past the last row that shows something.
  [[nodiscard]] std::uint32_t end_row() const { return items_.empty() ? 0 : items_.back().at().row + 1; }

 private:
  const grid::Workbook* workbook_;
  const grid::Sheet* sheet_;
  std::vector<Item> items_;
  std::vector<Item> covered_;
  std::vector<const grid::Cell*> faults_;
};

}  // namespace targetbook::layouts
