#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/cell_ref.hpp"
#include "base/decimal.hpp"

/// A form put on paper: what a writer needs to make the sheet, and what a reader needs to read it again.
namespace targetbook::layouts {

enum class InkRole : std::uint8_t {
  title,
  corner,  ///< a line between title and table: `单位：万元`, the department's line
  label,
  value,
  remark,
  heading,  ///< over a section of a text
  paragraph,
};

struct InkNumber {
  base::Decimal number;
  std::string format;  ///< the number format's code
};

/// One cell or merged area with its content.
struct Ink {
  base::CellRange place;
  InkRole role = InkRole::value;
  std::variant<std::monostate, std::string, InkNumber> content;
  bool is_long_text = false;  ///< left-aligned, wrapped, from the top
};

inline constexpr double free_height = -1;

struct DrawnSheet {
  std::string name;
  std::vector<Ink> ink;               ///< in order of row, then column; no two overlap
  std::vector<double> column_widths;  ///< in characters
  std::vector<double> row_heights;    ///< in points, 0 where it goes by the texts, free_height where it is to
                                      ///< grow with what is typed
  bool landscape = false;
  std::uint32_t heading_from = 0;  ///< the first of the rows to repeat on each printed page below them
  std::uint32_t heading_rows = 0;  ///< how many these are; 0 for none
};

}  // namespace targetbook::layouts
