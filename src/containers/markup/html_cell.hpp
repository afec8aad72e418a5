#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "containers/markup/book_maker.hpp"
#include "containers/markup/html_grid.hpp"

namespace targetbook::containers::markup {

/// What a cell's attributes say of its value: Excel's (`x:num`, `x:str`, `x:bool`, `x:err`, `x:fmla`),
/// LibreOffice's (`sdval`, `sdnum`) and SheetJS's (`data-t`, `data-v`, `data-z`).
struct HtmlCellMarks {
  enum class Type : std::uint8_t { unsaid, text, number, boolean, error };
  Type type = Type::unsaid;
  std::optional<std::string> value{};    ///< nothing: the cell's text is the value
  std::optional<std::string> formula{};  ///< without its `=`
  std::string format{};                  ///< code; empty: unsaid
  HtmlGrid::Spans spans{};

  explicit HtmlCellMarks(std::string_view attributes);
};

/// Adds the cell: a number, truth value or error where its marks say so, else its text as it is shown. HTML
/// has no other types, and whether `0012` is a code or a number nobody can tell. Throws FileError `corrupt`
/// for a value that is none of its type.
void add_html_cell(BookMaker& maker, base::CellRef at, const HtmlCellMarks& marks, std::string_view text,
                   std::uint16_t format);

}  // namespace targetbook::containers::markup
