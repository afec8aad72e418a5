#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "base/language.hpp"

namespace targetbook::report {

/// How a text is laid out for the place it goes to.
struct TextStyle {
  base::Language language = base::Language::zh;
  std::size_t width = 100;  ///< columns of the terminal
  bool has_colour = false;
};

enum class Tone : char { strong, faint, warning };

/// The text in a tone, where there are colours.
std::string toned(std::string_view text, Tone tone, const TextStyle& style);

}  // namespace targetbook::report
