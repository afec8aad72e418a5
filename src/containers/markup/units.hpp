#pragma once

namespace targetbook::containers::markup {

/// A column's width in points as characters of the default font, 7 pixels a character and 5 around them
/// (ECMA-376 part 1, 18.3.1.13).
inline double characters_of_points(double points) {
  constexpr double pixels_per_point = 96.0 / 72;
  const double characters = (points * pixels_per_point - 5) / 7;
  return characters > 0 ? characters : 0;
}

}  // namespace targetbook::containers::markup
