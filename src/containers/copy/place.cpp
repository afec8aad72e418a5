#include "containers/copy/place.hpp"

#include <charconv>

#include "base/text.hpp"
#include "containers/edit/made_sheet.hpp"

namespace targetbook::containers::copy {
namespace {

bool take(std::string_view& text, std::string_view front) {
  if (!text.starts_with(front)) return false;
  text.remove_prefix(front.size());
  return true;
}

/// The sheet in front, its sign (`!` or `.`) taken too.
std::optional<std::string> take_sheet(std::string_view& text) {
  (void)take(text, "$");
  std::string name;
  if (take(text, "'")) {
    for (;;) {
      const std::size_t quote = text.find('\'');
      if (quote == std::string_view::npos) return std::nullopt;
      name += text.substr(0, quote);
      text.remove_prefix(quote + 1);
      if (!take(text, "'")) break;
      name += '\'';
    }
  } else {
    const std::size_t sign = text.find('!') != std::string_view::npos ? text.find('!') : text.find('.');
    if (sign == std::string_view::npos) return std::nullopt;
    name = text.substr(0, sign);
    text.remove_prefix(sign);
    if (name.find_first_of("+-*/^&=<>(),;: \"") != std::string::npos) return std::nullopt;
  }
  if (name.empty() || !(take(text, "!") || take(text, "."))) return std::nullopt;
  return name;
}

std::optional<std::uint32_t> take_number(std::string_view& text, char letter) {
  if (text.empty() || text.front() != letter) return std::nullopt;
  std::uint32_t number = 0;
  const char* const first = text.data() + 1;
  const auto [end, error] = std::from_chars(first, text.data() + text.size(), number);
  if (error != std::errc{} || number == 0) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number - 1;
}

/// `R7C2`, with absolute numbers.
std::optional<base::CellRef> parse_r1c1(std::string_view text) {
  const auto row = take_number(text, 'R');
  const auto column = row ? take_number(text, 'C') : std::nullopt;
  if (!column || !text.empty() || *row >= base::max_rows || *column >= base::max_columns) return std::nullopt;
  return base::CellRef{*row, *column};
}

std::optional<base::CellRef> parse_cell(std::string_view text) {
  if (const auto cell = base::parse_cell_ref(text)) return cell;
  return parse_r1c1(text);
}

std::string absolute(base::CellRef cell) {
  return "$" + base::column_name(cell.column) + "$" + std::to_string(cell.row + 1);
}

}  // namespace

std::optional<Place> parse_place(std::string_view text) {
  text = base::trim(text);
  (void)take(text, "of:");
  (void)take(text, "=");
  if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
  const auto sheet = take_sheet(text);
  if (!sheet) return std::nullopt;
  const std::size_t colon = text.find(':');
  const auto first = parse_cell(text.substr(0, colon));
  if (!first) return std::nullopt;
  if (colon == std::string_view::npos) return Place{*sheet, {*first, *first}};
  text.remove_prefix(colon + 1);
  if (!take(text, "."))  // ODF may name the sheet again
    if (std::string_view rest = text; take_sheet(rest) == sheet) text = rest;
  const auto last = parse_cell(text);
  if (!last || last->row < first->row || last->column < first->column) return std::nullopt;
  return Place{*sheet, {*first, *last}};
}

std::string to_text(std::string_view sheet, const base::CellRange& cells) {
  std::string place = absolute(cells.first);
  if (cells.first != cells.last) place += ":" + absolute(cells.last);
  return edit::quoted_place(sheet, place);
}

}  // namespace targetbook::containers::copy
