#include <algorithm>

#include "containers/errors.hpp"
#include "containers/xlsx/cell_reader.hpp"

namespace targetbook::containers::xlsx {
namespace {

bool holds_the_same(const grid::Cell& a, const grid::Cell& b) {
  if (a.kind() != b.kind()) return false;
  switch (a.kind()) {
    case grid::CellKind::number:
      return a.number() == b.number();
    case grid::CellKind::boolean:
      return a.boolean() == b.boolean();
    case grid::CellKind::text:
    case grid::CellKind::error:
      return a.text() == b.text();
    case grid::CellKind::unvalued:
      return true;
  }
  return false;
}

}  // namespace

void CellReader::finish() {
  if (in_order_) return;
  auto& cells = sheet_.cells;
  std::stable_sort(cells.begin(), cells.end(),
                   [](const grid::Cell& a, const grid::Cell& b) { return a.at() < b.at(); });
  const auto is_twin = [&](const grid::Cell& first, const grid::Cell& second) {
    if (first.at() != second.at()) return false;
    if (!holds_the_same(first, second))
      throw corrupt("同一单元格出现两次且内容不同", "the same cell is given twice with different values")
          .at(sheet_.name, first.at());
    return true;
  };
  cells.erase(std::unique(cells.begin(), cells.end(), is_twin), cells.end());
  auto& formulas = sheet_.formulas;
  std::stable_sort(formulas.begin(), formulas.end(),
                   [](const grid::Formula& a, const grid::Formula& b) { return a.at < b.at; });
  formulas.erase(std::unique(formulas.begin(), formulas.end(),
                             [](const grid::Formula& a, const grid::Formula& b) { return a.at == b.at; }),
                 formulas.end());
}

}  // namespace targetbook::containers::xlsx
