#include "writers/tables/overview_styles.hpp"

#include "writers/xlsx/list_look.hpp"

namespace targetbook::writers {
namespace {

using xlsx::Across;
using xlsx::Style;

constexpr std::uint32_t dark_blue = 0x1F3864;
constexpr std::uint32_t grey = 0x595959;
constexpr std::uint32_t link_colour = 0x0563C1;
constexpr std::int64_t total_fill = 0xF2F2F2;
constexpr const char* count_format = "#,##0";
constexpr const char* amount_format = "#,##0.00";

Style plain(double size, Across across) {
  Style style;
  style.size = size;
  style.across = across;
  return style;
}

Style boxed(Across across, const char* number_format = "") {
  Style style = xlsx::list_cell();
  style.across = across;
  style.number_format = number_format;
  style.shrunk = *number_format != '\0';
  style.wrapped = !style.shrunk;
  return style;
}

Style bold(Style style) {
  style.bold = true;
  return style;
}

Style filled(Style style, std::int64_t fill) {
  style.fill = fill;
  return style;
}

Style coloured(Style style, std::uint32_t colour) {
  style.colour = colour;
  return style;
}

Style underlined(Style style) {
  style.underlined = true;
  return style;
}

Style total(Across across, const char* number_format = "") {
  return filled(bold(boxed(across, number_format)), total_fill);
}

}  // namespace

OverviewFormats::OverviewFormats(xlsx::XlsxFile& file)
    : title(file.format(bold(plain(20, Across::centre)))),
      subtitle(file.format(coloured(plain(10, Across::centre), grey))),
      section(file.format(coloured(bold(plain(12, Across::left)), dark_blue))),
      tile_name(file.format(filled(boxed(Across::centre), xlsx::list_heading_fill))),
      tile_number(file.format(coloured(bold([] {
                                         Style style = boxed(Across::centre, count_format);
                                         style.size = 16;
                                         return style;
                                       }()),
                                       dark_blue))),
      heading(file.format(filled(bold(boxed(Across::centre)), xlsx::list_heading_fill))),
      text(file.format(boxed(Across::left))),
      name(file.format(boxed(Across::left))),
      link(file.format(underlined(coloured(boxed(Across::left), link_colour)))),
      count(file.format(boxed(Across::centre, count_format))),
      year(file.format(boxed(Across::centre, "0"))),
      amount(file.format(boxed(Across::right, amount_format))),
      share(file.format(boxed(Across::centre, "0.0%"))),
      total_text(file.format(total(Across::centre))),
      total_count(file.format(total(Across::centre, count_format))),
      total_amount(file.format(total(Across::right, amount_format))) {}

}  // namespace targetbook::writers
