#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace targetbook::report {

/// The text in lines of at most `width` columns. Line ends stay; Latin words are kept whole, Chinese breaks
/// anywhere but before a closing and after an opening mark. At least one line, without blanks at its end.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The same as one text, each line `indent` columns in and ended; `width` counts from the left edge.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent);

}  // namespace targetbook::report
