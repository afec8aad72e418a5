#pragma once
#include <string_view>

namespace targetbook::base {

/// The simplified character of a traditional one, as far as it occurs in what forms print: labels, titles,
/// names of levels. Every other character as it is; a character that simplified texts use too is none of
/// these.
char32_t simplified(char32_t c);

/// Whether any character of a text is such a traditional one.
bool has_traditional(std::string_view text);

}  // namespace targetbook::base
