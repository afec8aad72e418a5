#include "grid/sheet.hpp"

#include <algorithm>

namespace targetbook::grid {

const Cell* Sheet::find(base::CellRef at) const {
  const auto it = std::lower_bound(cells.begin(), cells.end(), at,
                                   [](const Cell& c, base::CellRef ref) { return c.at() < ref; });
  return it != cells.end() && it->at() == at ? &*it : nullptr;
}

std::span<const Cell> Sheet::row(std::uint32_t row) const {
  const auto first =
      std::lower_bound(cells.begin(), cells.end(), row,
                       [](const Cell& c, std::uint32_t wanted) { return c.at().row < wanted; });
  const auto last = std::upper_bound(first, cells.end(), row,
                                     [](std::uint32_t wanted, const Cell& c) { return wanted < c.at().row; });
  return {first, last};
}

std::string_view Sheet::formula_at(base::CellRef at) const {
  const auto it = std::lower_bound(formulas.begin(), formulas.end(), at,
                                   [](const Formula& f, base::CellRef ref) { return f.at < ref; });
  return it != formulas.end() && it->at == at ? it->text : std::string_view{};
}

std::optional<base::CellRange> Sheet::extent() const {
  if (cells.empty()) return std::nullopt;
  std::uint32_t last_column = 0;
  for (const Cell& cell : cells) last_column = std::max(last_column, cell.at().column);
  return base::CellRange{{0, 0}, {cells.back().at().row, last_column}};
}

}  // namespace targetbook::grid
