#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "grid/workbook.hpp"
#include "layouts/draw/drawn_sheet.hpp"

namespace targetbook::layouts::test {

/// A drawn sheet as a workbook in memory: what a writer and a container reader would make of it.
inline void put_sheet(grid::Workbook& workbook, const DrawnSheet& drawn) {
  grid::Sheet& sheet = workbook.sheets.emplace_back();
  sheet.name = drawn.name;
  for (const Ink& ink : drawn.ink) {
    if (ink.place.first != ink.place.last) sheet.merges.push_back(ink.place);
    if (const auto* text = std::get_if<std::string>(&ink.content)) {
      sheet.cells.push_back(grid::Cell::of_text(ink.place.first, workbook.texts.keep(*text)));
    } else if (const auto* number = std::get_if<InkNumber>(&ink.content)) {
      grid::Cell cell = grid::Cell::of_number(ink.place.first, number->number.to_double());
      cell.set_format(static_cast<std::uint16_t>(workbook.formats.size()));
      workbook.formats.emplace_back(number->format);
      sheet.cells.push_back(cell);
    }
  }
}

/// Adds a sheet from rows of texts; `<` and `^` merge into the left and the above, empty texts are no cells.
/// A text such as `#0.5|0%` is the number with that format, `!#REF!` an error, `!=B3+B4` a formula stored
/// without its value.
inline void add_sheet(grid::Workbook& workbook, const std::vector<std::vector<std::string>>& rows,
                      std::string name) {
  grid::Sheet& sheet = workbook.sheets.emplace_back();
  sheet.name = std::move(name);
  const auto kind = [&](std::size_t r, std::size_t c) {
    return r < rows.size() && c < rows[r].size() ? std::string_view(rows[r][c]) : std::string_view{};
  };
  const auto cell_of = [&](base::CellRef at, const std::string& text) {
    const auto bar = text.find('|');
    if (text.front() == '#' && bar != std::string::npos) {
      grid::Cell cell = grid::Cell::of_number(at, std::stod(text.substr(1, bar - 1)));
      cell.set_format(static_cast<std::uint16_t>(workbook.formats.size()));
      workbook.formats.emplace_back(text.substr(bar + 1));
      return cell;
    }
    if (text.starts_with("!#"))
      return grid::Cell::of_text(at, workbook.texts.keep(text.substr(1)), grid::CellKind::error);
    if (!text.starts_with("!=")) return grid::Cell::of_text(at, workbook.texts.keep(text));
    sheet.formulas.push_back({at, workbook.texts.keep(text.substr(2))});
    grid::Cell cell = grid::Cell::of_unvalued(at);
    cell.set_has_formula();
    return cell;
  };
  for (std::uint32_t r = 0; r < rows.size(); ++r)
    for (std::uint32_t c = 0; c < rows[r].size(); ++c) {
      const std::string& text = rows[r][c];
      if (text == "<" || text == "^") continue;
      base::CellRef last{r, c};
      while (kind(r, last.column + 1) == "<") ++last.column;
      while (kind(last.row + 1, c) == "^") ++last.row;
      if (last != base::CellRef{r, c}) sheet.merges.push_back({{r, c}, last});
      if (!text.empty()) sheet.cells.push_back(cell_of({r, c}, text));
    }
}

/// A workbook of one such sheet.
inline grid::Workbook sheet_of(const std::vector<std::vector<std::string>>& rows,
                               std::string name = "Sheet1") {
  grid::Workbook workbook;
  add_sheet(workbook, rows, std::move(name));
  return workbook;
}

}  // namespace targetbook::layouts::test
