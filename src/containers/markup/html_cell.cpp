#include "containers/markup/html_cell.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "containers/errors.hpp"
#include "containers/markup/css_values.hpp"
#include "containers/markup/html_entities.hpp"
#include "containers/markup/html_tokens.hpp"
#include "containers/xlsx/values.hpp"
#include "grid/formula_text.hpp"

namespace targetbook::containers::markup {
namespace {

using Type = HtmlCellMarks::Type;

/// The digits at the front (WHATWG HTML, 2.3.4.2); `otherwise` where there are none.
std::uint32_t leading_number(std::string_view text, std::uint32_t otherwise) {
  text = base::trim(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  constexpr std::uint32_t past_all = 100'000;
  std::uint32_t number = 0;
  std::size_t digits = 0;
  for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits)
    number = std::min(past_all, number * 10 + static_cast<std::uint32_t>(text[digits] - '0'));
  return digits == 0 ? otherwise : number;
}

/// The code out of `1033;0;0.00%`: language, language, format.
std::string format_of_sdnum(std::string_view text) {
  const std::size_t first = text.find(';');
  if (first == std::string_view::npos) return {};
  const std::size_t second = text.find(';', first + 1);
  return second == std::string_view::npos ? std::string{} : std::string(text.substr(second + 1));
}

/// A number as Excel shows one without a value of its own: `1,234.5`, `98%`.
std::optional<double> shown_number(std::string_view text) {
  std::string digits;
  for (const char c : base::trim(text))
    if (c != ',') digits += c;
  const bool is_percent = digits.ends_with('%');
  if (is_percent) digits.pop_back();
  const auto number = xlsx::parse_number(digits);
  return number && is_percent ? *number / 100 : number;
}

/// Whether a cell's text is its number, as the format or a plain way of writing has it, and nothing besides:
/// no unit, no sign in front, no nought that a code begins with. What is shown counts where it says more.
bool is_all_shown(const grid::Workbook& book, double number, std::string_view text, std::uint16_t format) {
  text = base::trim(text);
  if (text.empty() || book.formats.at(format).show(number, book.date1904) == text) return true;
  const bool is_percent = text.ends_with('%');
  if (is_percent && book.formats.at(format).format_class() != grid::FormatClass::percent) return false;
  std::string digits;
  for (const char c : text)
    if (c != ',' && c != '-' && c != '%') digits += c;
  const bool is_code = digits.size() > 1 && digits[0] == '0' && digits[1] != '.';
  constexpr std::size_t most_exact_digits = 15;
  if (is_code || digits.size() > most_exact_digits + 1) return false;
  const auto shown = shown_number(text);
  if (!shown) return false;
  const auto point = digits.find('.');
  const auto decimals = point == std::string::npos ? std::size_t{0} : digits.size() - point - 1;
  const double half_digit = 0.5000001 * std::pow(10.0, -static_cast<double>(decimals + (is_percent ? 2 : 0)));
  return std::abs(*shown - number) <= half_digit;
}

Type type_of_sheetjs(std::string_view word) {
  if (word == "n") return Type::number;
  if (word == "b") return Type::boolean;
  if (word == "e") return Type::error;
  return word == "s" ? Type::text : Type::unsaid;
}

}  // namespace

HtmlCellMarks::HtmlCellMarks(std::string_view attributes) {
  if (attributes.empty()) return;
  std::optional<std::string> sheetjs_value;
  Type sheetjs_type = Type::unsaid;
  HtmlAttributes walk(attributes);
  while (const auto attribute = walk.next()) {
    // All of them begin with one of these letters, and most cells have none of them.
    const char first = attribute->name.front();
    if (first != 'x' && first != 'X' && first != 's' && first != 'S' && first != 'd' && first != 'D' &&
        first != 'c' && first != 'C' && first != 'r' && first != 'R')
      continue;
    const auto text = [&] { return decode_entities(attribute->value, EntityPlace::attribute); };
    const auto take = [&](Type as) {
      type = as;
      if (attribute->has_value) value = text();
    };
    if (attribute->is("colspan")) {
      spans.columns = std::max(std::uint32_t{1}, leading_number(attribute->value, 1));
    } else if (attribute->is("rowspan")) {
      spans.rows = leading_number(attribute->value, 1);
    } else if (attribute->is("x:num")) {
      take(Type::number);
    } else if (attribute->is("x:str")) {
      take(Type::text);
    } else if (attribute->is("x:bool")) {
      take(Type::boolean);
    } else if (attribute->is("x:err")) {
      take(Type::error);
    } else if (attribute->is("x:fmla")) {
      formula = text();
      if (formula->starts_with('=')) formula->erase(0, 1);
    } else if (attribute->is("sdval")) {
      take(Type::number);
    } else if (attribute->is("sdnum")) {
      format = format_of_sdnum(text());
    } else if (attribute->is("data-t")) {
      sheetjs_type = type_of_sheetjs(attribute->value);
    } else if (attribute->is("data-v")) {
      sheetjs_value = text();
    } else if (attribute->is("data-z") && sheetjs_type != Type::unsaid) {
      format = text();
    }
  }
  if (type == Type::unsaid && sheetjs_type != Type::unsaid && sheetjs_value) {
    type = sheetjs_type;
    value = sheetjs_value;
  }
  // LibreOffice stores truth values as numbers of a format of that name.
  if (type == Type::number && format == "BOOLEAN") {
    type = Type::boolean;
    format.clear();
  }
}

void add_html_cell(BookMaker& maker, base::CellRef at, const HtmlCellMarks& marks, std::string_view text,
                   std::uint16_t format) {
  const bool has_formula = marks.formula.has_value();
  if (has_formula) maker.add_formula(at, *marks.formula);
  const auto add = [&](grid::Cell cell) {
    cell.set_format(format);
    if (has_formula) cell.set_has_formula();
    maker.add(cell);
  };
  if (marks.type == Type::number) {
    const auto number = marks.value ? xlsx::parse_number(*marks.value) : shown_number(text);
    if (number && is_all_shown(maker.book(), *number, text, format))
      return add(grid::Cell::of_number(at, *number));
    if (!number && marks.value && !base::trim(*marks.value).empty())
      throw maker.at(corrupt("数值无效 {}", "this is no number: {}", quoted(*marks.value)), at);
  }
  if (marks.type == Type::boolean) {
    const std::string word =
        in_small_letters(base::trim(marks.value ? std::string_view(*marks.value) : text));
    if (word == "true" || word == "1") return add(grid::Cell::of_boolean(at, true));
    if (word == "false" || word == "0") return add(grid::Cell::of_boolean(at, false));
  }
  if (marks.type == Type::error && text.starts_with('#'))
    return maker.add_text(at, text, format, has_formula, grid::CellKind::error);
  // `x:str="…"` has the blanks that the page cannot show.
  if (marks.type == Type::text && marks.value && !marks.value->empty()) text = *marks.value;
  if (const auto literal = grid::typed_quoted_literal(text)) text = *literal;
  if (text.empty() && has_formula && marks.type != Type::text) return add(grid::Cell::of_unvalued(at));
  maker.add_text(at, text, format, has_formula);
}

}  // namespace targetbook::containers::markup
