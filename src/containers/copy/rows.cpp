#include "containers/copy/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>

#include "containers/copy/cell_copy.hpp"
#include "containers/copy/open_ranges.hpp"

namespace targetbook::containers::copy {
namespace {

using grid::Span;

/// How far below and beside what a sheet holds blank cells are styled: spare rows, and not the whole sheet.
constexpr std::uint32_t spare_rows = 200;
constexpr std::uint32_t spare_columns = 50;
constexpr std::uint32_t none = UINT32_MAX;

/// The last place that is looked after.
base::CellRef last_place(const grid::Sheet& sheet, const std::vector<base::CellRange>& merges) {
  base::CellRef last{0, 0};
  const auto include = [&](base::CellRef cell) {
    last = {std::max(last.row, cell.row), std::max(last.column, cell.column)};
  };
  if (const auto extent = sheet.extent()) include(extent->last);
  for (const base::CellRange& merge : merges) include(merge.last);
  if (sheet.look.print.area) include(sheet.look.print.area->last);
  return {std::min(last.row + spare_rows, base::max_rows - 1),
          std::min(last.column + spare_columns, base::max_columns - 1)};
}

/// What spans say of rows, asked downwards.
template <class Spanned>
class RowSpans {
 public:
  explicit RowSpans(std::vector<const Spanned*> spans) : spans_(std::move(spans)) {}
  const Spanned* at(std::uint32_t row) {
    while (next_ < spans_.size() && rows_of(*spans_[next_]).last < row) ++next_;
    return next_ < spans_.size() && rows_of(*spans_[next_]).first <= row ? spans_[next_] : nullptr;
  }
  static Span rows_of(const Span& span) { return span; }
  static Span rows_of(const grid::RowHeight& height) { return height.rows; }

 private:
  std::vector<const Spanned*> spans_;
  std::size_t next_ = 0;
};

template <class Item, class Before>
std::vector<const Item*> sorted(const std::vector<Item>& items, const Before& before) {
  std::vector<const Item*> out;
  for (const Item& item : items) out.push_back(&item);
  std::stable_sort(out.begin(), out.end(),
                   [&](const Item* left, const Item* right) { return before(*left, *right); });
  return out;
}

class RowWriter {
 public:
  RowWriter(const grid::Sheet& sheet, const std::vector<base::CellRange>& merges, SheetCopyContext& context,
            PartText& part)
      : sheet_(sheet),
        context_(context),
        cells_(sheet, context, part.text()),
        part_(part),
        out_(part.text()),
        last_(last_place(sheet, merges)),
        styled_(sorted(sheet.look.styled,
                       [](const auto& a, const auto& b) { return a.cells.first < b.cells.first; })),
        heights_(sorted(sheet.look.row_heights,
                        [](const auto& a, const auto& b) { return a.rows.first < b.rows.first; })),
        hidden_(sorted(sheet.hidden_rows, [](Span a, Span b) { return a.first < b.first; })),
        wanted_(wanted_rows()) {}

  void write() {
    for (std::uint32_t row = next_row(0); row != none; row = next_row(row + 1)) write_row(row);
  }

 private:
  /// Rows of which there is something to say beside cells that hold something.
  [[nodiscard]] std::vector<Span> wanted_rows() const {
    std::vector<Span> spans;
    const auto want = [&](Span rows) {
      if (rows.first <= std::min(last_.row, rows.last))
        spans.push_back({rows.first, std::min(rows.last, last_.row)});
    };
    for (const auto& styled : sheet_.look.styled) want({styled.cells.first.row, styled.cells.last.row});
    for (const auto& height : sheet_.look.row_heights)
      if (is_row_height(height.points)) want(height.rows);
    for (const Span& rows : sheet_.hidden_rows) want(rows);
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.first < b.first; });
    return spans;
  }

  std::uint32_t next_row(std::uint32_t from) {
    const std::uint32_t of_cells = cell_ < sheet_.cells.size() ? sheet_.cells[cell_].at().row : none;
    if (context_.rows_left == 0) return of_cells;
    while (wanted_at_ < wanted_.size() && wanted_[wanted_at_].last < from) ++wanted_at_;
    const std::uint32_t of_spans =
        wanted_at_ < wanted_.size() ? std::max(wanted_[wanted_at_].first, from) : none;
    return std::min(of_cells, of_spans);
  }

  void write_row(std::uint32_t row) {
    open_.move_to(row);
    for (; styled_at_ < styled_.size() && styled_[styled_at_]->cells.first.row <= row; ++styled_at_) {
      const grid::StyledCells& styled = *styled_[styled_at_];
      if (styled.cells.last.row >= row && styled.cells.first.column <= styled.cells.last.column)
        (void)open_.add(styled.cells, styled.style);
    }
    const bool holds_something = cell_ < sheet_.cells.size() && sheet_.cells[cell_].at().row == row;
    if (!holds_something) --context_.rows_left;
    out_ += fmt::format("<row r=\"{}\"", row + 1);
    const grid::RowHeight* const height = heights_.at(row);
    if (height != nullptr && is_row_height(height->points))
      out_ += fmt::format(" ht=\"{:g}\" customHeight=\"1\"", height->points);
    if (hidden_.at(row) != nullptr) out_ += " hidden=\"1\"";
    out_ += '>';
    next_column_ = 0;
    for (; cell_ < sheet_.cells.size() && sheet_.cells[cell_].at().row == row; ++cell_) {
      const grid::Cell& cell = sheet_.cells[cell_];
      write_blanks(row, cell.at().column);
      const auto* const over = open_.over(cell.at().column);
      cells_.write(cell, over == nullptr && is_in_lines(cell)
                             ? context_.styles.format_of_lines()
                             : context_.styles.format_of(over == nullptr ? std::uint16_t{0} : over->value,
                                                         cell.format()));
      next_column_ = cell.at().column + 1;
      part_.pause();
    }
    write_blanks(row, last_.column + 1);
    out_ += "</row>";
    part_.pause();
  }

  /// Whether programs show a text's lines only where it is said to wrap, which csv cannot say.
  [[nodiscard]] bool is_in_lines(const grid::Cell& cell) const {
    return context_.workbook.container == grid::Container::csv && cell.kind() == grid::CellKind::text &&
           cell.text().find('\n') != std::string_view::npos;
  }

  /// Styled cells without content, up to the column `end`.
  void write_blanks(std::uint32_t row, std::uint32_t end) {
    if (row > last_.row || open_.all().empty()) return;
    auto range = open_.all().upper_bound(next_column_);
    if (range != open_.all().begin()) --range;
    for (; range != open_.all().end() && range->first < end; ++range) {
      const auto& [cells, style] = range->second;
      std::uint32_t column = std::max(cells.first.column, next_column_);
      const std::uint32_t last = std::min({cells.last.column + 1, end, last_.column + 1});
      if (column >= last) continue;
      if (context_.blanks_left < last - column) {
        context_.losses.has_unstyled_blanks = true;
        return;
      }
      context_.blanks_left -= last - column;
      const std::size_t format = context_.styles.format_of(style, format_of(style));
      for (; column < last; ++column) cells_.write_blank({row, column}, format);
    }
  }

  [[nodiscard]] std::uint16_t format_of(std::uint16_t style) const {
    const auto& styles = context_.workbook.styles;
    const std::uint16_t format = style < styles.size() ? styles[style].format : std::uint16_t{0};
    return format < context_.workbook.formats.size() ? format : std::uint16_t{0};
  }

  const grid::Sheet& sheet_;
  SheetCopyContext& context_;
  CellCopy cells_;
  PartText& part_;
  std::string& out_;
  base::CellRef last_;
  std::vector<const grid::StyledCells*> styled_;
  RowSpans<grid::RowHeight> heights_;
  RowSpans<Span> hidden_;
  std::vector<Span> wanted_;
  OpenRanges<std::uint16_t> open_;
  std::size_t cell_ = 0;
  std::size_t styled_at_ = 0;
  std::size_t wanted_at_ = 0;
  std::uint32_t next_column_ = 0;
};

}  // namespace

bool is_row_height(double points) {
  constexpr double highest = 409.5;
  return points > 0 && points <= highest;
}

void write_rows(const grid::Sheet& sheet, const std::vector<base::CellRange>& merges,
                SheetCopyContext& context, PartText& part) {
  RowWriter(sheet, merges, context, part).write();
}

}  // namespace targetbook::containers::copy
