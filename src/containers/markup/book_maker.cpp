#include "containers/markup/book_maker.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/utf8.hpp"
#include "containers/errors.hpp"

namespace targetbook::containers::markup {

base::FileError BookMaker::at(base::FileError error, base::CellRef cell) const {
  return std::move(error.at(book_.sheets.back().name, cell));
}

grid::Sheet& BookMaker::begin_sheet(std::string name) {
  end_sheet();
  if (book_.sheets.size() >= limits_.sheets) throw too_large("sheets", limits_.sheets);
  grid::Sheet& sheet = book_.sheets.emplace_back();
  sheet.name = std::move(name);
  return sheet;
}

void BookMaker::add(grid::Cell cell) {
  if (++cells_ > limits_.cells) throw at(too_large("cells", limits_.cells), cell.at());
  auto& cells = sheet().cells;
  in_order_ = in_order_ && (cells.empty() || cells.back().at() < cell.at());
  cells.push_back(cell);
}

void BookMaker::add_text(base::CellRef at_place, std::string_view text, std::uint16_t format,
                         bool has_formula, grid::CellKind kind) {
  if (text.empty()) return;
  const std::uint64_t most = limits_.cell_characters;
  if (text.size() > most && base::utf16_length(text) > most)
    throw at(too_large("cell-characters", most), at_place);
  grid::Cell cell = grid::Cell::of_text(at_place, book_.texts.keep(text), kind);
  cell.set_format(format);
  if (has_formula) cell.set_has_formula();
  add(cell);
}

void BookMaker::add_formula(base::CellRef at_place, std::string_view formula) {
  auto& formulas = sheet().formulas;
  in_order_ = in_order_ && (formulas.empty() || formulas.back().at < at_place);
  formulas.push_back({at_place, book_.texts.keep(formula)});
}

void BookMaker::add_merge(const base::CellRange& merge) {
  if (++merges_ > limits_.merges) throw at(too_large("merges", limits_.merges), merge.first);
  sheet().merges.push_back(merge);
}

std::uint16_t BookMaker::format(std::string_view code) {
  if (code.empty()) return 0;
  const auto known = formats_.find(code);
  if (known != formats_.end()) return known->second;
  if (book_.formats.size() > std::numeric_limits<std::uint16_t>::max())
    throw corrupt("数字格式多得不合常理", "it defines an absurd number of number formats");
  const auto index = static_cast<std::uint16_t>(book_.formats.size());
  book_.formats.emplace_back(code);
  formats_.emplace(code, index);
  return index;
}

void BookMaker::end_sheet() {
  if (book_.sheets.empty()) return;
  grid::Sheet& ended = sheet();
  ended.look.styled = styled_.take();
  if (in_order_) return;
  in_order_ = true;
  std::stable_sort(ended.cells.begin(), ended.cells.end(),
                   [](const grid::Cell& a, const grid::Cell& b) { return a.at() < b.at(); });
  std::stable_sort(ended.formulas.begin(), ended.formulas.end(),
                   [](const grid::Formula& a, const grid::Formula& b) { return a.at < b.at; });
}

grid::Workbook BookMaker::finish() {
  end_sheet();
  return std::move(book_);
}

}  // namespace targetbook::containers::markup
