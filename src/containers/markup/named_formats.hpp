#pragma once
#include <string_view>

namespace targetbook::containers::markup {

/// The format code behind a name that Excel's XML and HTML give number formats (`Short Date`, `Percent`; XML
/// Spreadsheet Reference, ss:Format); whatever is no such name is a code already and comes back as it is.
std::string_view code_of_format(std::string_view name_or_code);

}  // namespace targetbook::containers::markup
