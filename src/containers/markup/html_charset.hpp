#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "grid/workbook.hpp"

namespace targetbook::containers::markup {

struct HtmlBytes {
  std::string text;                    ///< UTF-8
  std::optional<grid::Choice> choice;  ///< where the page did not say, or said another encoding
};

/// A page's bytes as UTF-8: by its byte-order mark, else what its `<meta>` or XML declaration names, else
/// UTF-8 where it is valid and GB18030 where not. Systems write a name that is not so: text in Chinese that
/// is valid UTF-8 is UTF-8, whatever it says. Throws FileError as to_utf8().
HtmlBytes html_in_utf8(std::string bytes);

}  // namespace targetbook::containers::markup
