#include "containers/ods/table_reader.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "containers/errors.hpp"
#include "containers/ods/names.hpp"
#include "containers/ods/references.hpp"
#include "containers/ods/values.hpp"

namespace targetbook::containers::ods {
namespace {

/// Formulas whose text is kept; beyond, only that there was one.
constexpr std::uint64_t most_formulas = 1'000'000;
/// Pieces that the default styles of columns cut blank cells into; beyond, how they look is not followed.
constexpr std::uint64_t most_default_pieces = 20'000'000;

}  // namespace

TableReader::TableReader(ElementReader& element, Context& context, grid::Sheet& sheet)
    : element_(element),
      context_(context),
      sheet_(sheet),
      shape_(sheet),
      text_(context.limits.cell_characters) {}

base::FileError TableReader::wrong(const char* zh, const char* en, std::string_view text) const {
  base::FileError error = corrupt("{} {}", "{} {}", base::Phrase{zh, en}, quoted(text));
  return error.at(sheet_.name, at_);
}

std::uint32_t TableReader::count(std::string_view name) const {
  const auto text = element_.attribute(name, Ns::odf_table);
  if (!text) return 1;
  const auto number = parse_count(*text);
  if (!number) throw wrong("重复次数无效", "this is no number of repetitions:", *text);
  return *number;
}

bool TableReader::is_hidden_line() const {
  const std::string_view visibility = element_.attribute("visibility", Ns::odf_table).value_or("");
  return visibility == "collapse" || visibility == "filter";
}

void TableReader::read() {
  const std::string style(element_.attribute("style-name", Ns::odf_table).value_or(""));
  sheet_.look.print = context_.styles.print_setup(style);
  sheet_.look.print.area = only_range(element_.attribute("print-ranges", Ns::odf_table).value_or(""));
  if (!context_.styles.shows_table(style)) sheet_.state = grid::SheetState::hidden;
  read_children(false);
  shape_.finish();
  sheet_.cells = pool_.take();
}

void TableReader::read_children(bool is_hidden) {
  while (element_.next_child()) {
    if (element_.is(Ns::odf_table, "table-row"))
      read_row(is_hidden);
    else if (element_.is(Ns::odf_table, "table-column"))
      read_column(is_hidden);
    else if (element_.is(Ns::odf_table, "named-expressions"))
      read_names(element_, sheet_.name, context_.book.names);
    else if (element_.xml().ns() != Ns::odf_table || !read_group(element_.xml().local(), is_hidden))
      element_.skip();
  }
}

/// Groups, and rows and columns that are repeated on each page; false for anything else.
bool TableReader::read_group(std::string_view name, bool is_hidden) {
  const bool repeats_rows = name == "table-header-rows";
  const bool repeats_columns = name == "table-header-columns";
  const bool is_group = name == "table-row-group" || name == "table-column-group";
  if (!repeats_rows && !repeats_columns && !is_group && name != "table-rows" && name != "table-columns")
    return false;
  const bool is_closed = is_group && element_.attribute("display", Ns::odf_table) == "false";
  const std::uint32_t first = repeats_rows ? next_row_ : next_column_definition_;
  read_children(is_hidden || is_closed);
  if (repeats_rows && next_row_ > first) sheet_.look.print.repeated_rows = grid::Span{first, next_row_ - 1};
  if (repeats_columns && next_column_definition_ > first)
    sheet_.look.print.repeated_columns = grid::Span{first, next_column_definition_ - 1};
  return true;
}

void TableReader::read_column(bool is_hidden) {
  const std::uint32_t first = next_column_definition_;
  const std::uint32_t repeated = std::min(count("number-columns-repeated"), base::max_columns - first);
  if (repeated > 0) {
    const grid::Span columns{first, first + repeated - 1};
    const auto width =
        context_.styles.column_width(element_.attribute("style-name", Ns::odf_table).value_or(""));
    shape_.add_columns(columns, width.value_or(0), is_hidden || is_hidden_line());
    column_styles_.push_back(
        {columns.last,
         std::string(element_.attribute("default-cell-style-name", Ns::odf_table).value_or(""))});
    next_column_definition_ += repeated;
  }
  element_.skip();
}

void TableReader::read_row(bool is_hidden) {
  at_ = {next_row_, 0};
  const std::uint32_t repeated = count("number-rows-repeated");
  const auto height =
      context_.styles.row_height(element_.attribute("style-name", Ns::odf_table).value_or(""));
  const bool hides = is_hidden || is_hidden_line();
  row_style_ = element_.attribute("default-cell-style-name", Ns::odf_table).value_or("");
  next_column_ = 0;
  row_cells_.clear();
  row_formulas_.clear();
  while (element_.next_child()) {
    if (element_.is(Ns::odf_table, "table-cell") || element_.is(Ns::odf_table, "covered-table-cell"))
      read_cell();
    else
      element_.skip();
  }
  const std::uint32_t room = base::max_rows - next_row_;
  const std::uint32_t rows = std::min(repeated, room);
  if (rows > 0) shape_.add_rows({next_row_, next_row_ + rows - 1}, height.value_or(0), hides);
  end_row(repeated);
}

void TableReader::read_cell() {
  at_ = {next_row_, next_column_};
  style_.clear();
  value_.clear();
  text_.clear();
  repeated_ = wide_ = high_ = 1;
  bool says_value = false;
  for (const XmlAttribute& attribute : element_.xml().attributes()) {
    try {
      if (value_.take(attribute)) {
        says_value = true;
        continue;
      }
    } catch (const WrongValue& value) {
      throw wrong(value.zh, value.en, value.text);
    }
    if (attribute.ns != Ns::odf_table) continue;
    const std::string_view name = attribute.local();
    if (name == "style-name")
      style_ = attribute.value();
    else if (name == "number-columns-repeated")
      repeated_ = count(name);
    else if (name == "number-columns-spanned")
      wide_ = count(name);
    else if (name == "number-rows-spanned")
      high_ = count(name);
  }
  if (!element_.xml().is_empty_tag() || says_value)
    read_contents();
  else
    element_.skip();
  if (wide_ > 1 || high_ > 1) add_merge();
  const std::uint32_t room = next_column_ < base::max_columns ? base::max_columns - next_column_ : 0;
  const std::uint32_t columns = std::min(repeated_, room);
  if (columns > 0 && next_row_ < base::max_rows) add_blank_style(columns);
  next_column_ += columns;
  if (repeated_ > room) next_column_ = base::max_columns;
}

void TableReader::read_contents() {
  while (element_.next_child()) {
    try {
      text_.take(element_);
    } catch (base::FileError& error) {
      throw error.at(sheet_.name, at_);
    }
  }
  const bool is_on_sheet = at_.row < base::max_rows && at_.column < base::max_columns;
  if (text_.has_note() && is_on_sheet) sheet_.comments.push_back(at_);
  add_value();
}

void TableReader::add_merge() {
  const std::uint64_t last_row = std::uint64_t{at_.row} + high_ - 1;
  const std::uint64_t last_column = std::uint64_t{at_.column} + wide_ - 1;
  if (last_row >= base::max_rows || last_column >= base::max_columns)
    throw corrupt("合并区域超出工作表", "a merged range lies off the sheet").at(sheet_.name, at_);
  if (++context_.merges > context_.limits.merges)
    throw too_large("merges", context_.limits.merges).at(sheet_.name, at_);
  sheet_.merges.push_back(
      {at_, {static_cast<std::uint32_t>(last_row), static_cast<std::uint32_t>(last_column)}});
}

void TableReader::add_value() {
  ValueReader::Value value;
  try {
    value = value_.value(text_, context_.book.date1904);
  } catch (const WrongValue& wrong_value) {
    throw wrong(wrong_value.zh, wrong_value.en, wrong_value.text);
  }
  if (value.kind == ValueReader::Kind::nothing && !value_.has_formula()) return;
  if (at_.row >= base::max_rows || std::uint64_t{at_.column} + repeated_ > base::max_columns)
    throw corrupt("第 {} 行有超出工作表的单元格", "there are cells off the sheet, in row {}",
                  std::uint64_t{at_.row} + 1)
        .at(sheet_.name);
  if (value_.has_formula()) {
    const std::string formula = to_a1_formula(value_.formula());
    const bool is_literal = grid::is_literal_formula(formula);
    const std::string_view text =
        context_.formulas < most_formulas ? context_.texts.keep(formula) : std::string_view{};
    for (std::uint32_t i = 0; i < (is_literal ? repeated_ : 1); ++i)
      row_formulas_.push_back({at_.column + i, text, is_literal});
  }
  if (value.kind == ValueReader::Kind::nothing) return;
  if (value.text.size() > context_.limits.cell_characters &&
      base::utf16_length(value.text) > context_.limits.cell_characters)
    throw too_large("cell-characters", context_.limits.cell_characters).at(sheet_.name, at_);
  if (context_.cells + row_cells_.size() + repeated_ > context_.limits.cells)
    throw too_large("cells", context_.limits.cells).at(sheet_.name, at_);
  grid::Cell cell = grid::Cell::of_unvalued(at_);
  switch (value.kind) {
    case ValueReader::Kind::number:
      cell = grid::Cell::of_number(at_, value.number);
      break;
    case ValueReader::Kind::boolean:
      cell = grid::Cell::of_boolean(at_, value.boolean);
      break;
    case ValueReader::Kind::text:
      cell = grid::Cell::of_text(at_, context_.texts.keep(value.text));
      break;
    case ValueReader::Kind::error:
      cell = grid::Cell::of_text(at_, context_.texts.keep(value.text), grid::CellKind::error);
      break;
    default:
      break;
  }
  cell.set_format(shown(style_of_cell(), value.implied).format);
  if (value_.has_formula()) cell.set_has_formula();
  for (std::uint32_t i = 0; i < repeated_; ++i)
    row_cells_.push_back(cell_at(cell, {at_.row, at_.column + i}));
}

std::string_view TableReader::style_of_column(std::uint32_t column) const {
  const auto found =
      std::lower_bound(column_styles_.begin(), column_styles_.end(), column,
                       [](const ColumnStyle& style, std::uint32_t at) { return style.last < at; });
  return found == column_styles_.end() ? std::string_view{} : std::string_view(found->name);
}

std::string_view TableReader::style_of_cell() const {
  if (!style_.empty()) return style_;
  return row_style_.empty() ? style_of_column(at_.column) : std::string_view(row_style_);
}

CellShown TableReader::shown(std::string_view style, ImpliedFormat implied) {
  if (style != last_style_ || implied != last_implied_ || style.empty()) {
    last_shown_ = context_.styles.cell(style, implied);
    last_style_ = style;
    last_implied_ = implied;
  }
  return last_shown_;
}

void TableReader::add_blank_style(std::uint32_t columns) {
  const grid::Span span{at_.column, at_.column + columns - 1};
  const bool holds_value = !row_cells_.empty() && row_cells_.back().at().column >= at_.column;
  if (!holds_value && style_.empty() && row_style_.empty()) return add_default_styles(span);
  shape_.add_cells(span, shown(style_of_cell(), holds_value ? last_implied_ : ImpliedFormat::none).style);
}

void TableReader::add_default_styles(grid::Span columns) {
  auto style = std::lower_bound(column_styles_.begin(), column_styles_.end(), columns.first,
                                [](const ColumnStyle& one, std::uint32_t at) { return one.last < at; });
  for (; style != column_styles_.end() && columns.first <= columns.last; ++style) {
    if (++default_pieces_ > most_default_pieces) return;
    const std::uint32_t last = std::min(columns.last, style->last);
    if (!style->name.empty())
      shape_.add_cells({columns.first, last}, shown(style->name, ImpliedFormat::none).style);
    columns.first = last + 1;
  }
}

void TableReader::end_row(std::uint32_t repeated) {
  if (!row_cells_.empty() || !row_formulas_.empty()) {
    at_ = row_cells_.empty() ? base::CellRef{next_row_, 0} : row_cells_.front().at();
    if (std::uint64_t{next_row_} + repeated > base::max_rows)
      throw corrupt("第 {} 行重复后超出工作表", "row {} is repeated off the sheet",
                    std::uint64_t{next_row_} + 1)
          .at(sheet_.name);
    const std::uint64_t all = std::uint64_t{row_cells_.size()} * repeated;
    if (all > context_.limits.cells - context_.cells)
      throw too_large("cells", context_.limits.cells).at(sheet_.name, at_);
    context_.cells += all;
    repeat_row(repeated);
  }
  const std::uint32_t rows = std::min(repeated, base::max_rows - next_row_);
  if (rows > 0) shape_.end_row({next_row_, next_row_ + rows - 1});
  next_row_ += rows;
}

void TableReader::repeat_row(std::uint32_t rows) {
  for (std::uint32_t i = 0; i < rows; ++i) {
    for (const RowFormula& formula : row_formulas_) {
      if (i > 0 && !formula.is_literal) continue;
      if (++context_.formulas > most_formulas) break;
      sheet_.formulas.push_back({{next_row_ + i, formula.column}, formula.text});
    }
    for (const grid::Cell& cell : row_cells_)
      pool_.add(i == 0 ? cell : cell_at(cell, {next_row_ + i, cell.at().column}));
  }
}

}  // namespace targetbook::containers::ods
