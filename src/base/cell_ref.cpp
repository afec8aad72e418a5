#include "base/cell_ref.hpp"

#include <algorithm>

namespace targetbook::base {

std::string column_name(std::uint32_t column) {
  std::string name;
  for (std::uint32_t left = column + 1; left > 0; left = (left - 1) / 26)
    name.push_back(static_cast<char>('A' + (left - 1) % 26));
  std::reverse(name.begin(), name.end());
  return name;
}

std::string to_a1(CellRef cell) {
  return column_name(cell.column) + std::to_string(cell.row + 1);
}

std::string to_a1(const CellRange& range) {
  return to_a1(range.first) + ":" + to_a1(range.last);
}

std::optional<CellRef> parse_cell_ref(std::string_view text) {
  std::size_t at = 0;
  const auto skip_dollar = [&] {
    if (at < text.size() && text[at] == '$') ++at;
  };
  skip_dollar();
  std::uint32_t column = 0;
  std::size_t letters = 0;
  for (; at < text.size() && letters < 3; ++at, ++letters) {
    const auto upper = static_cast<char>(text[at] & ~0x20);
    if (upper < 'A' || upper > 'Z') break;
    column = column * 26 + static_cast<std::uint32_t>(upper - 'A') + 1;
  }
  if (letters == 0 || column > max_columns) return std::nullopt;
  skip_dollar();
  if (at == text.size() || text[at] < '1' || text[at] > '9') return std::nullopt;
  std::uint32_t row = 0;
  for (; at < text.size(); ++at) {
    if (text[at] < '0' || text[at] > '9') return std::nullopt;
    row = row * 10 + static_cast<std::uint32_t>(text[at] - '0');
    if (row > max_rows) return std::nullopt;
  }
  return CellRef{row - 1, column - 1};
}

std::optional<CellRange> parse_cell_range(std::string_view text) {
  const auto colon = text.find(':');
  const auto first = parse_cell_ref(text.substr(0, colon));
  if (!first) return std::nullopt;
  if (colon == std::string_view::npos) return CellRange{*first, *first};
  const auto last = parse_cell_ref(text.substr(colon + 1));
  if (!last || last->row < first->row || last->column < first->column) return std::nullopt;
  return CellRange{*first, *last};
}

}  // namespace targetbook::base
