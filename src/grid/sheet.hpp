#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell_ref.hpp"
#include "grid/cell.hpp"
#include "grid/look.hpp"

namespace targetbook::grid {

enum class SheetState : std::uint8_t { visible, hidden, very_hidden };

struct Formula {
  base::CellRef at;
  std::string_view text;  ///< without the leading `=`; empty for a follower of a shared formula
};

/// What one sheet holds. Cells and formulas are in order of row, then column; no two share a place.
struct Sheet {
  std::string name;
  SheetState state = SheetState::visible;
  bool is_worksheet = true;  ///< false for chart and dialogue sheets, which hold no cells
  std::vector<Cell> cells;
  std::vector<Formula> formulas;
  std::vector<base::CellRange> merges;
  std::vector<Span> hidden_rows;
  std::vector<Span> hidden_columns;
  std::vector<base::CellRef> comments;  ///< cells that bear a note
  SheetLook look{};

  /// The cell at a place; null where there is none.
  [[nodiscard]] const Cell* find(base::CellRef at) const;
  /// The cells of one row, left to right.
  [[nodiscard]] std::span<const Cell> row(std::uint32_t row) const;
  [[nodiscard]] std::string_view formula_at(base::CellRef at) const;
  /// From A1 to the last row and column that hold a cell; nothing for an empty sheet.
  [[nodiscard]] std::optional<base::CellRange> extent() const;
};

}  // namespace targetbook::grid
