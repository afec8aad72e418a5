#include "writers/list_sheet.hpp"

#include <algorithm>

#include "writers/text_fit.hpp"
#include "writers/xlsx/list_look.hpp"
#include "writers/xlsx/text.hpp"

namespace targetbook::writers {
namespace {

constexpr double heading_height = 22;
constexpr double least_height = 18;

xlsx::Style text_style() {
  xlsx::Style style = xlsx::list_cell();
  style.across = xlsx::Across::left;
  style.down = xlsx::Down::top;
  style.wrapped = true;
  return style;
}

}  // namespace

void write_list_sheet(xlsx::XlsxFile& file, xlsx::XlsxSheet& sheet, const std::vector<ListColumn>& columns,
                      const std::vector<std::vector<std::string>>& rows) {
  std::vector<double> widths;
  for (const ListColumn& column : columns) widths.push_back(column.width);
  sheet.set_column_widths(widths);
  sheet.set_row_height(0, heading_height);
  const xlsx::Format heading = file.format(xlsx::list_heading());
  const xlsx::Format text = file.format(text_style());
  for (std::uint32_t i = 0; i < columns.size(); ++i) sheet.put({0, i}, columns[i].heading, heading);

  std::uint32_t at = 1;
  for (const auto& row : rows) {
    std::vector<std::vector<std::string>> pieces;
    std::size_t lines = 1;
    for (const std::string& cell : row) {
      pieces.push_back(xlsx::split_text(cell));
      lines = std::max(lines, pieces.back().size());
    }
    for (std::size_t line = 0; line < lines; ++line, ++at) {
      double height = least_height;
      for (std::uint32_t i = 0; i < columns.size(); ++i) {
        const bool has_piece = i < pieces.size() && line < pieces[i].size();
        const std::string piece = has_piece ? pieces[i][line] : std::string();
        const double pixels = column_pixels(columns[i].width);
        height = std::max(
            height, lines_height(count_lines(piece, xlsx::list_font_size, pixels), xlsx::list_font_size));
        sheet.put({at, i}, piece.empty() ? xlsx::Content() : xlsx::Content(std::string_view(piece)), text);
      }
      sheet.set_row_height(at, std::min(height, max_row_height));
    }
  }
  sheet.freeze(1, 0);
  const auto last_column = static_cast<std::uint32_t>(columns.size()) - 1;
  sheet.set_filter({{0, 0}, {at - 1, last_column}});
  sheet.accept_numbers_as_text({{0, 0}, {at - 1, last_column}});
  xlsx::PageSetup page;
  page.landscape = true;
  page.repeat_rows = 1;
  page.header = sheet.name();
  sheet.set_page(page);
}

}  // namespace targetbook::writers
