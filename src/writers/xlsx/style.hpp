#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace targetbook::writers::xlsx {

enum class Across : std::uint8_t { general, left, centre, right };
enum class Down : std::uint8_t { top, middle };

/// The font every office in the country has; a program without it takes its own Song type.
inline constexpr const char* default_font = "宋体";

/// How a cell looks. Equal styles become one format of the workbook.
struct Style {
  std::string font = default_font;
  double size = 10;  ///< in points
  bool bold = false;
  bool underlined = false;
  std::uint32_t colour = 0;  ///< of the text, 0xRRGGBB
  std::int64_t fill = -1;    ///< 0xRRGGBB, or none
  bool bordered = false;
  std::uint32_t border_colour = 0;
  Across across = Across::general;
  Down down = Down::middle;
  bool wrapped = false;
  bool shrunk = false;        ///< a number too wide is shown smaller, not as ####
  std::string number_format;  ///< empty for General
  bool unlocked = false;      ///< may be typed into where the sheet is protected
  auto operator<=>(const Style&) const = default;
};

/// How a sheet prints: on A4, fitted to one page's width.
struct PageSetup {
  bool landscape = false;
  bool centred = true;  ///< between the left and right margin
  std::uint32_t repeat_from = 0;
  std::uint32_t repeat_rows = 0;               ///< rows repeated on each page, from `repeat_from`; 0 for none
  std::optional<std::uint32_t> print_columns;  ///< only so many columns from the left are printed
  std::uint32_t print_rows = 0;                ///< REQUIRES: > 0 where print_columns is set
  std::string header;                          ///< in the middle above each page
  std::string footer_left;                     ///< beside `第 1 页，共 2 页` in the middle
};

}  // namespace targetbook::writers::xlsx
