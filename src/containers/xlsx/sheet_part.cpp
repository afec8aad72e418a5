#include "containers/xlsx/sheet_part.hpp"

#include <algorithm>
#include <utility>

#include "containers/errors.hpp"
#include "containers/xlsx/cell_reader.hpp"
#include "containers/xlsx/values.hpp"
#include "containers/xml/element_reader.hpp"

namespace targetbook::containers::xlsx {
namespace {

/// Bytes of the least that a cell with a value takes: `<c><v>1</v></c>`.
constexpr std::size_t smallest_cell = 15;

void add_span(std::vector<grid::Span>& spans, grid::Span span) {
  if (!spans.empty() && spans.back().last + 1 == span.first)
    spans.back().last = span.last;
  else
    spans.push_back(span);
}

class SheetPartReader {
 public:
  SheetPartReader(Part part, SheetContext& context, grid::Sheet& sheet)
      : size_(part.size),
        element_(std::move(part), context.limits),
        context_(context),
        sheet_(sheet),
        cells_(context, sheet) {}

  void read() {
    element_.open_root();
    if (!element_.is(Ns::spreadsheet, "worksheet"))
      throw corrupt("部件 {} 不是工作表", "the part {} is no worksheet", quoted(element_.xml().part_name()));
    while (element_.next_child()) {
      if (element_.is(Ns::spreadsheet, "sheetData"))
        read_rows();
      else if (element_.is(Ns::spreadsheet, "dimension"))
        reserve();
      else if (element_.is(Ns::spreadsheet, "cols"))
        read_columns();
      else if (element_.is(Ns::spreadsheet, "mergeCells"))
        read_merges();
      else
        element_.skip();
    }
    element_.finish();
    cells_.finish();
  }

 private:
  /// The sheet's own word on its size is a hint, held against the bytes there are.
  void reserve() {
    if (const auto range = base::parse_cell_range(element_.attribute("ref").value_or(""))) {
      const std::uint64_t area = std::uint64_t{range->last.row - range->first.row + 1} *
                                 (range->last.column - range->first.column + 1);
      const std::uint64_t most = std::min<std::uint64_t>(size_ / smallest_cell, context_.limits.cells);
      sheet_.cells.reserve(static_cast<std::size_t>(std::min(area, most)));
    }
    element_.skip();
  }

  void read_rows() {
    std::uint32_t next_row = 0;
    while (element_.next_child()) {
      if (!element_.is(Ns::spreadsheet, "row")) {
        element_.skip();
        continue;
      }
      const std::uint32_t row = read_row_number(next_row);
      next_row = row + 1;
      if (element_.flag("hidden")) add_span(sheet_.hidden_rows, {row, row});
      cells_.begin_row(row);
      for (cells_.read_usual(element_); element_.next_child(); cells_.read_usual(element_)) {
        if (element_.is(Ns::spreadsheet, "c"))
          cells_.read(element_);
        else
          element_.skip();
      }
    }
  }

  std::uint32_t read_row_number(std::uint32_t next_row) const {
    const auto given = element_.attribute("r");
    if (given) {
      const auto number = parse_index(*given);
      if (!number || *number == 0 || *number > base::max_rows)
        throw corrupt("行号超出工作表 {}", "a row lies off the sheet: {}", quoted(*given));
      return *number - 1;
    }
    if (next_row >= base::max_rows) throw corrupt("行数超出工作表", "there are rows off the sheet");
    return next_row;
  }

  void read_columns() {
    while (element_.next_child()) {
      const auto first = parse_index(element_.attribute("min").value_or(""));
      const auto last = parse_index(element_.attribute("max").value_or(""));
      const bool on_sheet = first && last && *first >= 1 && *first <= *last && *first <= base::max_columns;
      if (element_.is(Ns::spreadsheet, "col") && on_sheet && element_.flag("hidden"))
        add_span(sheet_.hidden_columns, {*first - 1, std::min(*last, base::max_columns) - 1});
      element_.skip();
    }
  }

  void read_merges() {
    while (element_.next_child()) {
      if (element_.is(Ns::spreadsheet, "mergeCell")) {
        const std::string_view text = element_.attribute("ref").value_or("");
        const auto range = base::parse_cell_range(text);
        if (!range)
          throw corrupt("合并区域超出工作表 {}", "a merged range lies off the sheet: {}", quoted(text));
        if (++context_.merges > context_.limits.merges) throw too_large("merges", context_.limits.merges);
        sheet_.merges.push_back(*range);
      }
      element_.skip();
    }
  }

  std::size_t size_;
  ElementReader element_;
  SheetContext& context_;
  grid::Sheet& sheet_;
  CellReader cells_;
};

}  // namespace

void read_sheet_part(Part part, SheetContext& context, grid::Sheet& sheet) {
  SheetPartReader(std::move(part), context, sheet).read();
}

}  // namespace targetbook::containers::xlsx
