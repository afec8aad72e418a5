#include "containers/markup/xml_2003_sheet.hpp"

#include <algorithm>
#include <utility>

#include "containers/errors.hpp"
#include "containers/markup/r1c1.hpp"
#include "containers/markup/units.hpp"
#include "containers/markup/xml_2003_attributes.hpp"
#include "containers/markup/xml_2003_options.hpp"

namespace targetbook::containers::markup {
namespace {

void add_span(std::vector<grid::Span>& spans, grid::Span span) {
  if (!spans.empty() && spans.back().last + 1 == span.first)
    spans.back().last = span.last;
  else
    spans.push_back(span);
}

}  // namespace

base::FileError Xml2003SheetReader::wrong(const char* zh, const char* en, std::string_view text) const {
  return maker_.at(corrupt("{} {}", "{} {}", base::Phrase{zh, en}, quoted(text)), at_);
}

std::uint32_t Xml2003SheetReader::read_index(std::string_view name, std::uint32_t next, std::uint32_t offset,
                                             std::uint32_t most) {
  const auto given = ss_attribute(element_, name);
  if (!given) {
    if (next >= most) throw wrong("超出工作表", "it lies off the sheet:", element_.xml().local());
    return next;
  }
  const auto number = xlsx::parse_index(*given);
  if (!number || *number == 0 || *number > most - offset)
    throw wrong("序号超出工作表", "an index lies off the sheet:", *given);
  if (*number - 1 + offset < next)
    throw wrong("序号倒退或重复", "an index goes back or comes twice:", *given);
  return *number - 1 + offset;
}

/// How many more than one; nought where it is not given.
std::uint32_t Xml2003SheetReader::read_count(std::string_view name, std::uint32_t most) {
  const auto given = ss_attribute(element_, name);
  if (!given) return 0;
  const auto number = xlsx::parse_index(*given);
  if (!number || *number > most) throw wrong("超出工作表", "it reaches off the sheet:", *given);
  return *number;
}

void Xml2003SheetReader::read() {
  Xml2003Options options(element_, maker_);
  while (element_.next_child()) {
    if (is_ss(element_, "Table"))
      read_table();
    else if (is_ss(element_, "Names"))
      options.read_names(maker_.sheet().name);
    else if (element_.is(Ns::xml_2003_excel, "WorksheetOptions"))
      options.read_sheet_options();
    else
      element_.skip();
  }
}

void Xml2003SheetReader::read_table() {
  at_ = {};
  first_column_ = read_index("LeftCell", 0, 0, base::max_columns);
  next_row_ = first_row_ = read_index("TopCell", 0, 0, base::max_rows);
  next_column_width_ = first_column_;
  grid::SheetLook& look = maker_.sheet().look;
  if (const auto points = ss_number(element_, "DefaultColumnWidth"))
    look.default_column_characters = characters_of_points(*points);
  look.default_row_points = ss_number(element_, "DefaultRowHeight").value_or(0);
  table_style_ = styles_.find(ss_attribute(element_, "StyleID").value_or(""));
  while (element_.next_child()) {
    if (is_ss(element_, "Row"))
      read_row();
    else if (is_ss(element_, "Column"))
      read_column();
    else
      element_.skip();
  }
}

void Xml2003SheetReader::read_column() {
  const std::uint32_t first = read_index("Index", next_column_width_, first_column_, base::max_columns);
  const std::uint32_t last = first + read_count("Span", base::max_columns - 1 - first);
  next_column_width_ = last + 1;
  grid::Sheet& sheet = maker_.sheet();
  const auto points = ss_number(element_, "Width");
  if (ss_flag(element_, "Hidden") || points == 0.0)
    add_span(sheet.hidden_columns, {first, last});
  else if (points)
    sheet.look.column_widths.push_back({{first, last}, characters_of_points(*points)});
  if (const auto id = ss_attribute(element_, "StyleID")) {
    if (first > 0) column_styles_.emplace(first - 1, table_style_);
    column_styles_.insert_or_assign(last, styles_.find(*id));
  }
  element_.skip();
}

void Xml2003SheetReader::read_row() {
  at_ = {next_row_, first_column_};
  const std::uint32_t row = read_index("Index", next_row_, first_row_, base::max_rows);
  const std::uint32_t last = row + read_count("Span", base::max_rows - 1 - row);
  next_row_ = last + 1;
  next_column_ = first_column_;
  at_ = {row, first_column_};
  grid::Sheet& sheet = maker_.sheet();
  const auto points = ss_number(element_, "Height");
  if (ss_flag(element_, "Hidden") || points == 0.0)
    add_span(sheet.hidden_rows, {row, last});
  else if (points)
    sheet.look.row_heights.push_back({{row, last}, *points});
  row_style_ = styles_.find(ss_attribute(element_, "StyleID").value_or(""));
  while (element_.next_child()) {
    if (is_ss(element_, "Cell"))
      read_cell();
    else
      element_.skip();
  }
}

void Xml2003SheetReader::read_cell() {
  at_.column = next_column_;
  at_.column = read_index("Index", next_column_, first_column_, base::max_columns);
  const base::CellRef at = at_;
  const std::uint32_t across = read_count("MergeAcross", base::max_columns - 1 - at.column);
  const std::uint32_t down = read_count("MergeDown", base::max_rows - 1 - at.row);
  next_column_ = at.column + across + 1;
  const base::CellRange cells{at, {at.row + down, at.column + across}};
  if (across > 0 || down > 0) note_merge(cells);

  const auto id = ss_attribute(element_, "StyleID");
  std::uint16_t style = id ? styles_.find(*id) : row_style_;
  if (!id && style == 0) {
    const auto of_column = column_styles_.lower_bound(at.column);
    style = of_column == column_styles_.end() ? table_style_ : of_column->second;
  }
  if (style != 0) maker_.add_style(cells, style);
  const std::uint16_t format = maker_.book().styles[style].format;

  const auto formula = ss_attribute(element_, "Formula");
  if (formula)
    maker_.add_formula(at, formula_in_a1(formula->starts_with('=') ? formula->substr(1) : *formula, at));
  bool has_data = false;
  while (element_.next_child()) {
    if (is_ss(element_, "Data")) {
      if (has_data) throw wrong("单元格有两个值", "a cell has two values", read_text());
      has_data = true;
      read_data(at, format, formula.has_value());
      continue;
    }
    if (is_ss(element_, "Comment") &&
        (maker_.sheet().comments.empty() || maker_.sheet().comments.back() != at))
      maker_.sheet().comments.push_back(at);
    element_.skip();
  }
  if (formula && !has_data) {
    grid::Cell cell = grid::Cell::of_unvalued(at);
    cell.set_format(format);
    cell.set_has_formula();
    maker_.add(cell);
  }
}

void Xml2003SheetReader::note_merge(const base::CellRange& merge) {
  auto it = covered_.upper_bound(merge.first.column);
  if (it != covered_.begin() && std::prev(it)->second.last_column >= merge.first.column) --it;
  while (it != covered_.end() && it->first <= merge.last.column) {
    if (it->second.last_row >= merge.first.row)
      throw maker_.at(corrupt("合并区域互相重叠", "merged ranges overlap"), merge.first);
    it = covered_.erase(it);
  }
  if (merge.last.row > merge.first.row)
    covered_.insert_or_assign(merge.first.column, Covered{merge.last.column, merge.last.row});
  maker_.add_merge(merge);
}

/// All text of the element just reached, that of elements within it included: rich text has its runs there.
std::string_view Xml2003SheetReader::read_text() {
  std::string_view plain;
  if (element_.xml().take_plain_text(plain)) return plain;
  const std::uint64_t most = maker_.limits().cell_characters;
  constexpr std::size_t bytes_per_character = 3;
  XmlReader& xml = element_.xml();
  const std::size_t outside = xml.depth() - 1;
  store_.clear();
  while (xml.depth() > outside) {
    if (xml.next() != XmlToken::text) continue;
    store_ += xml.text();
    if (store_.size() / bytes_per_character > most) throw maker_.at(too_large("cell-characters", most), at_);
  }
  return store_;
}

void Xml2003SheetReader::read_data(base::CellRef at, std::uint16_t format, bool has_formula) {
  const auto type_attribute = ss_attribute(element_, "Type");
  // Names of types are short: what is longer is none.
  const std::string type(type_attribute.value_or("String").substr(0, 64));
  const std::string_view text = read_text();
  if (text.empty() && has_formula && type != "String") {
    grid::Cell cell = grid::Cell::of_unvalued(at);
    cell.set_has_formula();
    return maker_.add(cell);
  }
  if (!text.empty()) add_value(at, type, text, format, has_formula);
}

void Xml2003SheetReader::add_value(base::CellRef at, std::string_view type, std::string_view text,
                                   std::uint16_t format, bool has_formula) {
  const auto add = [&](grid::Cell cell) {
    cell.set_format(format);
    if (has_formula) cell.set_has_formula();
    maker_.add(cell);
  };
  if (type == "String") return maker_.add_text(at, text, format, has_formula);
  if (type == "Number") {
    const auto number = xlsx::parse_number(text);
    if (!number) throw wrong("数值无效", "this is no number:", text);
    return add(grid::Cell::of_number(at, *number));
  }
  if (type == "DateTime") {
    const auto serial = xlsx::parse_iso_date(text, maker_.book().date1904);
    if (!serial) throw wrong("日期无效", "this is no date:", text);
    return add(grid::Cell::of_number(at, *serial));
  }
  if (type == "Boolean") {
    if (text != "0" && text != "1" && text != "true" && text != "false")
      throw wrong("逻辑值无效", "this is neither true nor false:", text);
    return add(grid::Cell::of_boolean(at, text == "1" || text == "true"));
  }
  if (type == "Error") return maker_.add_text(at, text, format, has_formula, grid::CellKind::error);
  throw wrong("单元格类型未知", "a cell has an unknown type", type);
}

}  // namespace targetbook::containers::markup
