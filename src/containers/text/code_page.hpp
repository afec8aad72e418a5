#pragma once
#include <cstdint>
#include <string>

namespace targetbook::containers {

/// The charset of a Windows code page by the name that to_utf8() knows: `GB18030` for 936, `UTF-16LE` for
/// 1200, `CP1252`. Every number gives a name; whether there is such a charset is seen when it is used.
std::string charset_of_code_page(std::uint16_t code_page);

}  // namespace targetbook::containers
