#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "writers/xlsx/library.hpp"
#include "writers/xlsx/text.hpp"
#include "writers/xlsx/xlsx_file.hpp"

namespace targetbook::writers::xlsx {
namespace {

constexpr double side_margin = 0.5;  // inches
constexpr double top_margin = 0.6;
constexpr std::size_t max_page_line = 255;

/// The longest text that keeps to the limit even when the library counts its escapes.
std::string checked(std::string_view text) {
  // Not counted where there are fewer bytes than the limit: no character takes more units than bytes.
  if (text.size() > max_cell_text && base::utf16_length(text) > max_cell_text)
    fail("文字超过 32,767 个字符", "a text has more than 32,767 characters");
  return cell_bytes(text);
}

/// `&` starts a code in headers and footers. Doubled it would be itself, but libxlsxwriter 1.1.4 takes any
/// `&G` for a picture and then frees what it never had: the wide sign stands in.
std::string page_text(std::string_view text) {
  return base::replace_all(plain_bytes(text), "&", "＆");
}

}  // namespace

XlsxSheet::XlsxSheet(XlsxFile& file, lxw_worksheet* sheet, std::string name)
    : file_(&file), sheet_(sheet), name_(std::move(name)) {}

void XlsxSheet::set_column_widths(const std::vector<double>& widths) {
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    check(worksheet_set_column(sheet_, column, column, widths[i], nullptr));
  }
}

void XlsxSheet::set_row_height(std::uint32_t row, double points) {
  check(worksheet_set_row(sheet_, row, points, nullptr));
}

void XlsxSheet::put(base::CellRef cell, const Content& content, Format format) {
  const lxw_col_t column = column_of(cell);
  if (const auto* text = std::get_if<std::string_view>(&content))
    check(worksheet_write_string(sheet_, cell.row, column, checked(*text).c_str(), format.format_));
  else if (const auto* number = std::get_if<base::Decimal>(&content))
    check(worksheet_write_number(sheet_, cell.row, column, number->to_double(), format.format_));
  else
    check(worksheet_write_blank(sheet_, cell.row, column, format.format_));
}

void XlsxSheet::put_area(const base::CellRange& area, const Content& content, Format format) {
  if (area.first == area.last) {
    put(area.first, content, format);
    return;
  }
  const bool overlaps = std::any_of(merged_.begin(), merged_.end(),
                                    [&](const base::CellRange& other) { return other.overlaps(area); });
  if (overlaps) fail("合并区域重叠：{}", "merged areas overlap: {}", base::to_a1(area));
  if (file_->state_->constant_memory && area.first.row != area.last.row)
    fail("流式写出时不能跨行合并", "an area over several rows cannot be written in constant memory");
  merged_.push_back(area);
  check(worksheet_merge_range(sheet_, area.first.row, column_of(area.first), area.last.row,
                              column_of(area.last), "", format.format_));
  put(area.first, content, format);
}

void XlsxSheet::put_file_link(base::CellRef cell, std::string_view text, std::string_view path,
                              Format format) {
  const std::string target = plain_bytes(link_target(path));
  if (target.empty() || links_ >= max_links || text.empty()) {
    put(cell, text, format);
    return;
  }
  ++links_;
  check(worksheet_write_url_opt(sheet_, cell.row, column_of(cell), target.c_str(), format.format_,
                                checked(text).c_str(), nullptr));
}

void XlsxSheet::put_sheet_link(base::CellRef cell, std::string_view text, const XlsxSheet& target,
                               Format format) {
  // A quote in a sheet's name is doubled inside quotes; a `#` would be cut off.
  if (links_ >= max_links || text.empty() || target.name().find('#') != std::string::npos) {
    put(cell, text, format);
    return;
  }
  ++links_;
  std::string place = "internal:'";
  for (const char c : target.name()) place.append(c == '\'' ? 2 : 1, c);
  place += "'!A1";
  check(worksheet_write_url_opt(sheet_, cell.row, column_of(cell), place.c_str(), format.format_,
                                checked(text).c_str(), nullptr));
}

void XlsxSheet::freeze(std::uint32_t rows, std::uint32_t columns) {
  worksheet_freeze_panes(sheet_, rows, static_cast<lxw_col_t>(columns));
}

void XlsxSheet::set_filter(const base::CellRange& range) {
  check(worksheet_autofilter(sheet_, range.first.row, column_of(range.first), range.last.row,
                             column_of(range.last)));
}

void XlsxSheet::set_page(const PageSetup& page) {
  constexpr std::uint8_t a4 = 9;
  worksheet_set_paper(sheet_, a4);
  if (page.landscape)
    worksheet_set_landscape(sheet_);
  else
    worksheet_set_portrait(sheet_);
  worksheet_fit_to_pages(sheet_, 1, 0);
  worksheet_set_margins(sheet_, side_margin, side_margin, top_margin, top_margin);
  if (page.centred) worksheet_center_horizontally(sheet_);
  if (page.repeat_rows > 0)
    check(worksheet_repeat_rows(sheet_, page.repeat_from, page.repeat_from + page.repeat_rows - 1));
  if (page.print_columns)
    check(worksheet_print_area(sheet_, 0, 0, page.print_rows - 1,
                               static_cast<lxw_col_t>(*page.print_columns - 1)));
  const std::string header = "&C&14&B" + page_text(page.header);
  if (!page.header.empty() && base::utf16_length(header) <= max_page_line)
    check(worksheet_set_header(sheet_, header.c_str()));
  const std::string pages = "&C第 &P 页，共 &N 页";
  const std::string left = page.footer_left.empty() ? "" : "&L" + page_text(page.footer_left);
  const bool fits = base::utf16_length(left + pages) <= max_page_line;
  check(worksheet_set_footer(sheet_, (fits ? left + pages : pages).c_str()));
}

void XlsxSheet::accept_numbers_as_text(const base::CellRange& range) {
  check(worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, base::to_a1(range).c_str()));
}

void XlsxSheet::hide_gridlines() {
  worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
}

void XlsxSheet::add_chart(base::CellRef corner, const Chart& chart) {
  // The library's size for a chart it does not scale.
  constexpr double natural_width = 480;
  constexpr double natural_height = 288;
  lxw_chart* made = make_chart(file_->state_->workbook, name_, chart);
  lxw_chart_options options{};
  options.x_scale = chart.width / natural_width;
  options.y_scale = chart.height / natural_height;
  options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
  check(worksheet_insert_chart_opt(sheet_, corner.row, column_of(corner), made, &options));
}

}  // namespace targetbook::writers::xlsx
