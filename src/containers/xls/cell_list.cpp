#include "containers/xls/cell_list.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "containers/xls/values.hpp"

namespace targetbook::containers::xls {
namespace {

bool holds_the_same(const grid::Cell& a, const grid::Cell& b) {
  if (a.kind() != b.kind()) return false;
  if (a.kind() == grid::CellKind::number) return a.number() == b.number();
  if (a.kind() == grid::CellKind::boolean) return a.boolean() == b.boolean();
  return a.text() == b.text();
}

}  // namespace

base::FileError CellList::off_sheet(std::uint32_t row, std::uint32_t column) const {
  return corrupt("单元格超出工作表：第 {} 行第 {} 列", "a cell lies off the sheet: row {}, column {}",
                 std::to_string(row + 1), std::to_string(column + 1))
      .at(sheet_.name);
}

void CellList::add_number(base::CellRef at, std::uint16_t xf, double number) {
  if (!std::isfinite(number))
    throw corrupt("单元格的数值无效", "a cell's number is none").at(sheet_.name, at);
  add(grid::Cell::of_number(at, number), xf);
}

void CellList::add_text(base::CellRef at, std::uint16_t xf, std::string_view text) {
  const std::uint64_t most = context_.limits.cell_characters;
  if (text.size() > most && base::utf16_length(text) > most) throw too_long(at);
  add_kept_text(at, xf, context_.book.texts.keep(text));
}

void CellList::add_boolean(base::CellRef at, std::uint16_t xf, std::uint8_t value) {
  if (value > 1)
    throw corrupt("逻辑值无效 {}", "this is neither true nor false: {}", std::to_string(value))
        .at(sheet_.name, at);
  add(grid::Cell::of_boolean(at, value == 1), xf);
}

void CellList::add_error(base::CellRef at, std::uint16_t xf, std::uint8_t code) {
  const std::string_view name = error_name(code);
  if (name.empty())
    throw corrupt("错误值的代码无效 {}", "there is no error value of the code {}", std::to_string(code))
        .at(sheet_.name, at);
  add(grid::Cell::of_text(at, name, grid::CellKind::error), xf);
}

void CellList::finish() {
  styles_.finish();
  if (in_order_) return;
  auto& cells = sheet_.cells;
  // Not the stable one, which takes half as much memory again; which of two equal cells stays does not
  // matter.
  std::sort(cells.begin(), cells.end(),
            [](const grid::Cell& a, const grid::Cell& b) { return a.at() < b.at(); });
  const auto is_twin = [&](const grid::Cell& first, const grid::Cell& second) {
    if (first.at() != second.at()) return false;
    if (!holds_the_same(first, second))
      throw corrupt("同一单元格出现两次且内容不同", "the same cell is given twice with different values")
          .at(sheet_.name, first.at());
    return true;
  };
  cells.erase(std::unique(cells.begin(), cells.end(), is_twin), cells.end());
}

}  // namespace targetbook::containers::xls
