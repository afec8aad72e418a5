#include "writers/normalised/drawn_sheet_writer.hpp"

#include <algorithm>

#include "writers/text_fit.hpp"
#include "writers/xlsx/text.hpp"

namespace targetbook::writers {
namespace {

using layouts::DrawnSheet;
using layouts::Ink;
using layouts::InkNumber;
using layouts::InkRole;
using xlsx::Across;
using xlsx::Style;

constexpr double default_width = 12;
constexpr double title_size = 16;
constexpr double body_size = 10.5;  // 五号, what offices print tables in
constexpr double heading_size = 12;
constexpr double remark_size = 9;
constexpr double least_height = 21;
constexpr double title_height = 30;
constexpr std::int64_t label_fill = 0xEDEDED;

double size_of(InkRole role) {
  if (role == InkRole::title) return title_size;
  if (role == InkRole::heading) return heading_size;
  return role == InkRole::remark ? remark_size : body_size;
}

const std::string& text_of(const Ink& ink) {
  static const std::string none;
  const auto* text = std::get_if<std::string>(&ink.content);
  return text != nullptr ? *text : none;
}

/// The sheet's geometry: widths as given, heights as the texts need them.
class Page {
 public:
  explicit Page(const DrawnSheet& drawn) : widths_(drawn.column_widths), heights_(drawn.row_heights) {
    std::uint32_t rows = 0;
    for (const Ink& ink : drawn.ink) {
      rows = std::max(rows, ink.place.last.row + 1);
      columns_ = std::max(columns_, ink.place.last.column + 1);
    }
    heights_.resize(std::max<std::size_t>(heights_.size(), rows), 0);
    if (widths_.size() < columns_) widths_.resize(columns_, default_width);
    sizes_.reserve(drawn.ink.size());
    for (const Ink& ink : drawn.ink) sizes_.push_back(fit(ink));
    // Areas over several rows take what their rows lack once the single rows are known.
    for (std::size_t i = 0; i < drawn.ink.size(); ++i) stretch(drawn.ink[i], sizes_[i]);
  }

  [[nodiscard]] const std::vector<double>& widths() const { return widths_; }
  [[nodiscard]] const std::vector<double>& heights() const { return heights_; }
  [[nodiscard]] double font_size(std::size_t ink) const { return sizes_[ink].font_size; }
  [[nodiscard]] std::uint32_t last_column() const { return columns_ - 1; }
  [[nodiscard]] bool is_one_line(const Ink& ink, std::size_t index) const {
    return count_lines(text_of(ink), font_size(index), pixels_of(ink.place)) == 1;
  }

 private:
  [[nodiscard]] double pixels_of(const base::CellRange& place) const {
    double pixels = 0;
    for (std::uint32_t column = place.first.column; column <= place.last.column; ++column)
      pixels += column_pixels(widths_[column]);
    return pixels;
  }

  Fit fit(const Ink& ink) {
    const std::uint32_t rows = ink.place.last.row - ink.place.first.row + 1;
    Fit found = fit_text(text_of(ink), size_of(ink.role), pixels_of(ink.place), max_row_height * rows);
    double& height = heights_[ink.place.first.row];
    const double least = ink.role == InkRole::title ? title_height : least_height;
    if (rows == 1 && height != layouts::free_height)
      height = std::min(std::max({height, found.height, least}), max_row_height);
    return found;
  }

  void stretch(const Ink& ink, const Fit& needed) {
    const auto first = heights_.begin() + ink.place.first.row;
    const auto last = heights_.begin() + ink.place.last.row + 1;
    if (last - first < 2) return;
    double have = 0;
    for (auto row = first; row != last; ++row) have += * row = std::max(*row, least_height);
    const double lack = (needed.height - have) / static_cast<double>(last - first);
    if (lack <= 0) return;
    for (auto row = first; row != last; ++row) *row = std::min(*row + lack, max_row_height);
  }

  std::vector<double> widths_;
  std::vector<double> heights_;
  std::vector<Fit> sizes_;
  std::uint32_t columns_ = 1;
};

Style style_of(const Ink& ink, const Page& page, std::size_t index) {
  Style style;
  style.size = page.font_size(index);
  style.wrapped = true;
  switch (ink.role) {
    case InkRole::title:
      style.bold = true;
      style.across = Across::centre;
      return style;
    case InkRole::corner: {
      const bool at_right = ink.place.last.column == page.last_column() && ink.place.first.column > 0;
      style.across = at_right ? Across::right : Across::left;
      return style;
    }
    case InkRole::heading:
      style.bold = true;
      style.across = Across::left;
      return style;
    case InkRole::remark:
    case InkRole::paragraph:
      style.across = Across::left;
      return style;
    case InkRole::label:
      style.fill = label_fill;
      style.across = Across::centre;
      break;
    case InkRole::value:
      if (const auto* number = std::get_if<InkNumber>(&ink.content)) {
        style.number_format = number->format;
        const bool is_amount =
            number->format.find('%') == std::string::npos && number->format.find("0.00") != std::string::npos;
        style.across = is_amount ? Across::right : Across::centre;
        style.wrapped = false;
        style.shrunk = true;
      } else if (ink.is_long_text) {
        style.across = Across::left;
        style.down = xlsx::Down::top;
      } else {
        style.across = page.is_one_line(ink, index) ? Across::centre : Across::left;
      }
      break;
  }
  style.bordered = true;
  return style;
}

}  // namespace

std::vector<Overflow> write_drawn_sheet(xlsx::XlsxFile& file, xlsx::XlsxSheet& sheet,
                                        const DrawnSheet& drawn) {
  return write_drawn_sheet(file, sheet, drawn, SheetTouches{});
}

std::vector<Overflow> write_drawn_sheet(xlsx::XlsxFile& file, xlsx::XlsxSheet& sheet, const DrawnSheet& drawn,
                                        const SheetTouches& touches) {
  const Page page(drawn);
  std::vector<double> widths = page.widths();
  widths.insert(widths.end(), touches.more_widths.begin(), touches.more_widths.end());
  sheet.set_column_widths(widths);
  for (std::size_t row = 0; row < page.heights().size(); ++row)
    if (page.heights()[row] > 0) sheet.set_row_height(static_cast<std::uint32_t>(row), page.heights()[row]);

  std::vector<Overflow> overflows;
  for (std::size_t i = 0; i < drawn.ink.size(); ++i) {
    const Ink& ink = drawn.ink[i];
    xlsx::Style style = style_of(ink, page, i);
    if (touches.style) touches.style(i, style);
    const xlsx::Format format = file.format(style);
    if (const auto* number = std::get_if<InkNumber>(&ink.content)) {
      sheet.put_area(ink.place, number->number, format);
      continue;
    }
    const std::string& text = text_of(ink);
    const std::string kept = xlsx::shorten_for_cell(text);
    if (kept != text) overflows.push_back({ink.place.first, text});
    if (text.empty())
      sheet.put_area(ink.place, xlsx::Content(), format);
    else
      sheet.put_area(ink.place, std::string_view(kept), format);
  }

  xlsx::PageSetup setup;
  setup.landscape = drawn.landscape;
  setup.repeat_from = drawn.heading_from;
  setup.repeat_rows = drawn.heading_rows;
  if (touches.page) touches.page(setup);
  sheet.set_page(setup);
  if (!drawn.ink.empty())
    sheet.accept_numbers_as_text(
        {{0, 0}, {static_cast<std::uint32_t>(page.heights().size()) - 1, page.last_column()}});
  return overflows;
}

}  // namespace targetbook::writers
