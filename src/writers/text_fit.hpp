#pragma once
#include <cstddef>
#include <string_view>

/// How much room texts take on a sheet, reckoned on the safe side: programs and fonts differ, and a line too
/// many is better than one cut off.
namespace targetbook::writers {

/// The tallest row a spreadsheet program allows, in points.
inline constexpr double max_row_height = 409;

/// A column's inner width in pixels, from its width in characters.
double column_pixels(double characters);

/// Lines the text takes when wrapped in so many pixels, in a font of so many points; at least 1.
std::size_t count_lines(std::string_view text, double font_size, double pixels);

/// The height of so many lines, in points.
double lines_height(std::size_t lines, double font_size);

struct Fit {
  double font_size = 0;
  double height = 0;  ///< in points
};

/// The text at the wished size, or at the largest smaller one (not below 6 points) at which it stays within
/// `max_height`.
Fit fit_text(std::string_view text, double font_size, double pixels, double max_height);

}  // namespace targetbook::writers
