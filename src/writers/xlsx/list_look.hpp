#pragma once
#include "writers/xlsx/style.hpp"

/// How every list looks that this program writes into a workbook: its headings, its cells.
namespace targetbook::writers::xlsx {

inline constexpr double list_font_size = 10;
inline constexpr std::int64_t list_heading_fill = 0xD9E2F3;
inline constexpr std::uint32_t list_border_colour = 0xA6A6A6;

inline Style list_cell() {
  Style style;
  style.size = list_font_size;
  style.bordered = true;
  style.border_colour = list_border_colour;
  return style;
}

inline Style list_heading() {
  Style style = list_cell();
  style.bold = true;
  style.fill = list_heading_fill;
  style.across = Across::centre;
  style.wrapped = true;
  return style;
}

}  // namespace targetbook::writers::xlsx
