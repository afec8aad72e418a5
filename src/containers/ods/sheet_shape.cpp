#include "containers/ods/sheet_shape.hpp"

#include <algorithm>

namespace targetbook::containers::ods {
namespace {

constexpr double points_per_inch = 72;
/// Styled cells and sizes that differ are remembered up to here; more of them are an attack.
constexpr std::size_t most_styled = 1'000'000;
/// Rows or columns that are blank and alike, so many, are the rest of the sheet.
constexpr std::uint32_t rest_of_the_sheet = 1'000;

/// As a column of the usual font at 96 dots per inch: 7 dots a character, and 5 around them.
double characters_of(double inches) {
  constexpr double dots_per_inch = 96;
  constexpr double dots_per_character = 7;
  constexpr double dots_around = 5;
  return std::max(0.0, (inches * dots_per_inch - dots_around) / dots_per_character);
}

void add_span(std::vector<grid::Span>& spans, grid::Span span) {
  if (!spans.empty() && spans.back().last + 1 == span.first)
    spans.back().last = span.last;
  else
    spans.push_back(span);
}

}  // namespace

void SheetShape::add(std::vector<Sized>& all, grid::Span span, double size) {
  if (size <= 0) return;
  if (!all.empty() && all.back().size == size && all.back().span.last + 1 == span.first)
    all.back().span.last = span.last;
  else if (all.size() < most_styled)
    all.push_back({span, size});
}

void SheetShape::add_columns(grid::Span columns, double inches, bool is_hidden) {
  if (is_hidden) add_span(sheet_.hidden_columns, columns);
  add(columns_, columns, inches);
}

void SheetShape::add_rows(grid::Span rows, double inches, bool is_hidden) {
  if (is_hidden) add_span(sheet_.hidden_rows, rows);
  add(rows_, rows, inches);
}

void SheetShape::add_cells(grid::Span columns, std::uint16_t style) {
  if (style == 0 || columns.last - columns.first >= rest_of_the_sheet) return;
  if (!row_.empty() && row_.back().style == style && row_.back().columns.last + 1 == columns.first)
    row_.back().columns.last = columns.last;
  else
    row_.push_back({columns, style, 0});
}

void SheetShape::close(const Run& run, std::uint32_t last_row) {
  if (sheet_.look.styled.size() < most_styled)
    sheet_.look.styled.push_back(
        {{{run.first_row, run.columns.first}, {last_row, run.columns.last}}, run.style});
}

void SheetShape::end_row(grid::Span rows) {
  if (rows.last - rows.first >= rest_of_the_sheet) row_.clear();
  kept_.clear();
  auto above = open_.begin();
  for (Run& run : row_) {
    while (above != open_.end() && above->columns.first < run.columns.first) close(*above++, next_row_ - 1);
    run.first_row = rows.first;
    if (above != open_.end() && above->columns == run.columns && above->style == run.style)
      run.first_row = (above++)->first_row;
    kept_.push_back(run);
  }
  while (above != open_.end()) close(*above++, next_row_ - 1);
  open_.swap(kept_);
  row_.clear();
  next_row_ = rows.last + 1;
}

double SheetShape::usual(const std::vector<Sized>& all) {
  std::map<double, std::uint32_t> counts;
  for (const Sized& one : all) counts[one.size] += one.span.last - one.span.first + 1;
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? 0 : most->first;
}

void SheetShape::finish() {
  for (const Run& run : open_) close(run, next_row_ - 1);
  open_.clear();
  grid::SheetLook& look = sheet_.look;
  const double usual_width = usual(columns_);
  const double usual_height = usual(rows_);
  if (usual_width > 0) look.default_column_characters = characters_of(usual_width);
  look.default_row_points = usual_height * points_per_inch;
  for (const Sized& one : columns_)
    if (one.size != usual_width) look.column_widths.push_back({one.span, characters_of(one.size)});
  for (const Sized& one : rows_)
    if (one.size != usual_height) look.row_heights.push_back({one.span, one.size * points_per_inch});
}

}  // namespace targetbook::containers::ods
