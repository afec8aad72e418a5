#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace targetbook::containers::markup {

/// Whether two charset names are the same but for the size of their letters.
bool same_charset(std::string_view a, std::string_view b);

/// The charset that browsers and spreadsheet programs take for this name (WHATWG Encoding: `iso-8859-1` is
/// windows-1252, `gb2312` is GBK), by a name the converters know.
std::string usual_charset(std::string_view name);

/// UTF-8 out of bytes from `start` on, piece by piece, freeing what was converted. Throws FileError as
/// to_utf8(), the line counted in the whole text.
std::string recode(std::string bytes, std::size_t start, const std::string& charset);

}  // namespace targetbook::containers::markup
