#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "containers/errors.hpp"
#include "containers/markup/css_values.hpp"
#include "containers/markup/html_page.hpp"
#include "containers/markup/units.hpp"

// Of HtmlPage tables, rows and cells.
namespace targetbook::containers::markup {
namespace {

constexpr std::uint32_t most_columns_of_group = 1'000;

void add_span(std::vector<grid::Span>& spans, grid::Span span) {
  if (!spans.empty() && spans.back().last + 1 == span.first)
    spans.back().last = span.last;
  else
    spans.push_back(span);
}

}  // namespace

std::string HtmlPage::sheet_name() {
  const std::size_t index = maker_.book().sheets.size();
  std::string name;
  if (index < island_.sheets.size()) name = island_.sheets[index].name;
  if (name.empty()) name = base::trim(std::exchange(heading_name_, {}));
  if (name.empty()) name = "Sheet" + std::to_string(index + 1);
  std::string free = name;
  for (int number = 2; !sheet_names_.insert(free).second; ++number)
    free = name + " (" + std::to_string(number) + ")";
  return free;
}

void HtmlPage::begin_sheet() {
  end_sheet();
  const std::size_t index = maker_.book().sheets.size();
  grid::Sheet& sheet = maker_.begin_sheet(sheet_name());
  if (index < island_.sheets.size()) sheet.state = island_.sheets[index].state;
  if (unseen_around_table_) sheet.state = grid::SheetState::hidden;
  sheet.cells.reserve(static_cast<std::size_t>(std::min(survey_.cells[index], maker_.limits().cells)));
  grid_.begin_sheet();
  hidden_columns_.assign(base::max_columns, false);
}

void HtmlPage::end_sheet() {
  if (!maker_.book().sheets.empty()) put_left_out();
}

void HtmlPage::begin_table(const HtmlToken& token) {
  // A table that begins between the cells of another ends that.
  if (!tables_.empty() && !tables_.back().is_in_cell) end_table();
  const bool is_wrapper = survey_.is_wrapper[tables_seen_++];
  if (tables_.empty()) {
    begin_sheet();
  } else if (!is_in(TableKind::wrapper)) {
    tables_.push_back({TableKind::in_cell});
    return here().begin_line();
  }
  tables_.push_back({is_wrapper ? TableKind::wrapper : TableKind::data});
  if (is_wrapper) return lines_.begin_line();
  table_look_ = looks_.begin_table(token.attributes);
  if (table_look_->facts.is_hidden && tables_.size() == 1) maker_.sheet().state = grid::SheetState::hidden;
  has_rows_ = is_in_row_ = is_group_hidden_ = false;
  takes_columns_ = maker_.sheet().look.column_widths.empty() && maker_.sheet().hidden_columns.empty();
  next_column_ = 0;
}

void HtmlPage::end_table() {
  if (is_in(TableKind::data)) {
    end_cell();
    read_footers();
    if (has_rows_) grid_.end_table();
    is_in_row_ = false;
  }
  const TableKind ended = tables_.back().kind;
  tables_.pop_back();
  if (ended == TableKind::data && has_rows_) has_rows_ = false;
  here().begin_line();
  if (!tables_.empty()) return;
  if (ended == TableKind::wrapper) put_lines();
  unseen_ = std::exchange(unseen_around_table_, std::nullopt);
}

/// The lines of text that wait, each a row in column A.
void HtmlPage::put_lines() {
  std::uint32_t row = grid_.rows();
  for (const std::string_view line : base::split(lines_.text(), '\n')) {
    if (base::trim(line).empty()) continue;
    if (row >= base::max_rows)
      throw maker_.at(corrupt("行数超出工作表", "there are rows off the sheet"), {base::max_rows - 1, 0});
    maker_.add_text({row++, 0}, line, 0);
  }
  grid_.begin_table(row);
  lines_.clear();
}

void HtmlPage::begin_group(const HtmlToken& token) {
  set_in_cell(false);
  if (!is_in(TableKind::data)) return here().begin_line();
  end_cell();
  is_in_row_ = false;
  grid_.begin_group();
  is_group_hidden_ = looks_.look_of(token.name, token.attributes, nullptr)->facts.is_hidden;
}

/// A browser shows the footer last, wherever it stands: its part of the page is read when the table ends.
void HtmlPage::put_off_footer(const HtmlToken& token) {
  if (!is_in(TableKind::data) || reads_footers_) return begin_group(token);
  set_in_cell(false);
  end_cell();
  is_in_row_ = false;
  Footer footer{tokens_.position(), tokens_.position()};
  std::size_t tables = 0;
  for (;;) {
    footer.end = tokens_.position();
    HtmlTokens ahead = tokens_;
    const HtmlToken next = ahead.next();
    const bool is_start = next.kind == HtmlTokenKind::start;
    const bool is_end = next.kind == HtmlTokenKind::end;
    const bool is_group =
        next.tag == HtmlTag::tbody || next.tag == HtmlTag::thead || next.tag == HtmlTag::tfoot;
    const bool ends =
        next.kind == HtmlTokenKind::finish ||
        (tables == 0 && (((is_start || is_end) && is_group) || (is_end && next.tag == HtmlTag::table)));
    if (ends) break;
    if (next.tag == HtmlTag::table && is_start) ++tables;
    if (next.tag == HtmlTag::table && is_end) --tables;
    tokens_ = ahead;
  }
  footers_.push_back(footer);
}

void HtmlPage::read_footers() {
  if (footers_.empty() || reads_footers_) return;
  reads_footers_ = true;
  const HtmlTokens behind = tokens_;
  for (const Footer& footer : std::exchange(footers_, {})) {
    grid_.begin_group();
    is_group_hidden_ = false;
    tokens_ = HtmlTokens(std::string_view(text_).substr(0, footer.end), footer.start);
    for (HtmlToken token = tokens_.next(); token.kind != HtmlTokenKind::finish; token = tokens_.next())
      take(token);
    end_cell();
    is_in_row_ = false;
  }
  tokens_ = behind;
  reads_footers_ = false;
}

void HtmlPage::begin_row(const HtmlToken& token) {
  set_in_cell(false);
  if (!is_in(TableKind::data)) return here().begin_line();
  end_cell();
  if (!has_rows_) {
    apply_column_group();
    put_lines();
  }
  has_rows_ = is_in_row_ = true;
  grid_.begin_row();
  cells_in_row_ = left_out_in_row_ = 0;
  row_look_ = looks_.look_of("tr", token.tag == HtmlTag::tr ? token.attributes : std::string_view{},
                             table_look_.get());
  grid::Sheet& sheet = maker_.sheet();
  const std::uint32_t row = grid_.row();
  const auto& height = row_look_->facts.height_points;
  if (row_look_->facts.is_hidden || is_group_hidden_)
    add_span(sheet.hidden_rows, {row, row});
  else if (height && *height > 0)
    sheet.look.row_heights.push_back({{row, row}, *height});
}

void HtmlPage::begin_cell(const HtmlToken& token) {
  set_in_cell(true);
  if (is_in(TableKind::in_cell)) return here().begin_word();
  if (!is_in(TableKind::data)) return here().begin_line();
  end_cell();
  lines_.begin_line();
  if (!is_in_row_) begin_row(token);
  set_in_cell(true);
  HtmlLookPtr look = looks_.look_of(token.name, token.attributes, row_look_.get());
  Cell& cell = cell_.emplace(Cell{HtmlCellMarks(token.attributes), {}, std::move(look), {}, false, 0});
  cell.ordinal = cells_in_row_++;
  // A hidden column's cells are hidden too, and have their place.
  cell.is_left_out =
      cell.look->facts.is_hidden && (grid_.column() >= base::max_columns || !hidden_columns_[grid_.column()]);
  if (cell.look->facts.ignores_colspan) cell.marks.spans.are_merged = false;
  if (!cell.is_left_out) cell.place = grid_.place(cell.marks.spans);
  if (token.name.size() == 2 && (token.name[1] | 0x20) == 'h') {
    cell.font = cell.look->facts.look.font;
    cell.font->bold = true;
  }
}

void HtmlPage::end_cell() {
  if (!cell_) return;
  unseen_.reset();
  is_space_run_ = false;
  preformatted_ = 0;
  if (controls_.is_in_list()) cell_text_.add_raw(controls_.end_list(), HtmlBlanks::keep);
  if (cell_->is_left_out) {
    leave_cell_out();
  } else {
    const base::CellRange& cells = cell_->place.cells;
    const std::size_t before = maker_.sheet().cells.size();
    const std::uint16_t format =
        cell_->marks.format.empty() ? cell_->look->format : maker_.format(cell_->marks.format);
    add_html_cell(maker_, cells.first, cell_->marks, cell_text_.text(), format);
    if (cell_->place.is_merged) {
      merged_cells_.resize(base::max_columns);
      const std::size_t after = maker_.sheet().cells.size();
      std::fill(merged_cells_.begin() + cells.first.column, merged_cells_.begin() + cells.last.column + 1,
                after > before ? static_cast<std::uint32_t>(after) : 0);
    }
    const std::uint16_t style =
        cell_->font ? looks_.style_with(*cell_->look, *cell_->font) : cell_->look->style;
    // A tall cell may end sooner than it says: its style stands in its first row.
    if (style != 0) maker_.add_style({cells.first, {cells.first.row, cells.last.column}}, style);
  }
  cell_text_.clear();
  cell_.reset();
}

/// A cell that is not shown takes no place. Pages that merge cells by hand leave the covered ones in this
/// way: with nothing or the same in them.
void HtmlPage::leave_cell_out() {
  const std::string_view text = cell_text_.text();
  if (text.empty()) return;
  const std::uint32_t column = cell_->ordinal;
  const auto& cells = maker_.sheet().cells;
  if (column < merged_cells_.size() && grid_.is_covered(column)) {
    const std::uint32_t index = merged_cells_[column];
    if (index > 0 && index <= cells.size() && cells[index - 1].text() == text) return;
  }
  left_out_.push_back(grid::Cell::of_text({grid_.row(), left_out_in_row_++}, maker_.book().texts.keep(text)));
}

void HtmlPage::put_left_out() {
  std::uint32_t columns = 0;
  const std::uint32_t first = grid_.columns();
  for (const grid::Cell& cell : std::exchange(left_out_, {})) {
    const std::uint32_t column = first + cell.at().column;
    if (column >= base::max_columns)
      throw maker_.at(corrupt("单元格超出工作表", "a cell lies off the sheet"),
                      {cell.at().row, base::max_columns - 1});
    columns = std::max(columns, cell.at().column + 1);
    maker_.add(grid::Cell::of_text({cell.at().row, column}, cell.text()));
  }
  if (columns > 0) add_span(maker_.sheet().hidden_columns, {first, first + columns - 1});
  std::fill(merged_cells_.begin(), merged_cells_.end(), 0);
}

/// `<col>` and `<colgroup>`: widths, and which columns are hidden. Of several tables below each other the
/// first that says so is right.
void HtmlPage::read_columns(const HtmlToken& token) {
  if (!is_in(TableKind::data) || has_rows_ || !takes_columns_) return;
  if (token.tag == HtmlTag::colgroup || !group_look_) apply_column_group();
  group_look_ = looks_.look_of(token.name, token.attributes, nullptr);
  group_columns_ = 1;
  if (const auto span = html_attribute(token.attributes, "span")) {
    const auto number = css_points(*span).value_or(0) / 0.75;  // pixels: a bare number
    group_columns_ = static_cast<std::uint32_t>(std::clamp(number, 1.0, double{most_columns_of_group}));
  }
  if (token.tag == HtmlTag::col) apply_column_group();
}

void HtmlPage::apply_column_group() {
  if (!group_look_) return;
  const HtmlLookPtr look = std::exchange(group_look_, nullptr);
  const std::uint32_t last = next_column_ + group_columns_ - 1;
  if (last >= base::max_columns) return;
  grid::Sheet& sheet = maker_.sheet();
  const auto& width = look->facts.width_points;
  if (look->facts.is_hidden || width == 0.0) {
    std::fill_n(hidden_columns_.begin() + next_column_, group_columns_, true);
    add_span(sheet.hidden_columns, {next_column_, last});
  } else if (width)
    sheet.look.column_widths.push_back({{next_column_, last}, characters_of_points(*width)});
  next_column_ = last + 1;
}

}  // namespace targetbook::containers::markup
