#include "containers/copy/columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace targetbook::containers::copy {
namespace {

constexpr double widest = 255;

struct Column {
  double width = 0;  ///< as stored; 0: the default
  bool is_hidden = false;
  bool operator==(const Column&) const = default;
};

template <class Change>
void change(std::vector<Column>& columns, grid::Span span, const Change& to) {
  if (span.first >= base::max_columns || span.last < span.first) return;
  const std::uint32_t end = std::min(span.last, base::max_columns - 1) + 1;
  if (columns.size() < end) columns.resize(end);
  std::for_each(columns.begin() + span.first, columns.begin() + end, to);
}

}  // namespace

double stored_width(double shown) {
  constexpr double digit = 7;
  constexpr double padding = 5;
  constexpr double narrow = 1;  // below one character the padding shrinks along
  const double characters = std::clamp(shown, 0.0, widest);
  const double pixels = characters < narrow ? characters * (digit + padding) : characters * digit + padding;
  return std::min(widest, std::floor(pixels / digit * 256) / 256);
}

std::string columns_xml(const grid::Sheet& sheet) {
  std::vector<Column> columns;
  for (const grid::ColumnWidth& width : sheet.look.column_widths)
    if (width.characters > 0)
      change(columns, width.columns, [&](Column& column) { column.width = stored_width(width.characters); });
  for (const grid::Span& hidden : sheet.hidden_columns)
    change(columns, hidden, [](Column& column) { column.is_hidden = true; });
  std::string xml;
  for (std::size_t first = 0, end = 0; first < columns.size(); first = end) {
    while (end < columns.size() && columns[end] == columns[first]) ++end;
    const Column& column = columns[first];
    if (column == Column{}) continue;
    constexpr double usual = 9.140625;
    const double usual_here =
        sheet.look.default_column_characters > 0 ? stored_width(sheet.look.default_column_characters) : usual;
    xml += fmt::format("<col min=\"{}\" max=\"{}\" width=\"{:.8g}\"{}{}/>", first + 1, end,
                       column.width > 0 ? column.width : usual_here, column.is_hidden ? " hidden=\"1\"" : "",
                       column.width > 0 ? " customWidth=\"1\"" : "");
  }
  return xml.empty() ? xml : "<cols>" + xml + "</cols>";
}

}  // namespace targetbook::containers::copy
