#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grid/sheet.hpp"

namespace targetbook::containers::markup {

/// What Excel and its imitators say of a workbook in an `<xml>` island of a page.
struct HtmlIsland {
  struct Sheet {
    std::string name;
    grid::SheetState state = grid::SheetState::visible;
    bool is_elsewhere = false;  ///< its cells stand in another file
  };
  std::vector<Sheet> sheets;
  bool date1904 = false;
  std::vector<std::pair<std::string, std::string>> properties;  ///< under the names of xlsx
};

/// Adds what one island says, all between `<xml>` and `</xml>`. Nothing in it is an error.
void read_html_island(std::string_view text, HtmlIsland& island);
/// The same for a comment, which may hold some.
void read_html_islands(std::string_view comment, HtmlIsland& island);

}  // namespace targetbook::containers::markup
