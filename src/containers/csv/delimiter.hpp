#pragma once
#include <cstddef>
#include <string_view>

namespace targetbook::containers::csv {

/// Where a value without quotes ends: at the delimiter, a line end or the end of the text.
inline std::size_t value_end(std::string_view text, char delimiter) {
  std::size_t end = 0;
  while (end < text.size() && text[end] != delimiter && text[end] != '\n' && text[end] != '\r') ++end;
  return end;
}

struct Delimiter {
  char character = ',';
  bool is_told = false;  ///< by a first line `sep=;`, which is no row
  bool is_used = false;  ///< it stands somewhere outside of quotes
};

/// Comma, semicolon or tab: the one that cuts the whole text most evenly, quotes looked through. Where two do
/// so alike it is the tab, else the semicolon, for commas stand in numbers and in prose.
Delimiter delimiter_of(std::string_view text);

/// The rest of a text behind its line `sep=;`.
std::string_view without_separator_line(std::string_view text);

}  // namespace targetbook::containers::csv
