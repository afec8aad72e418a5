#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell_ref.hpp"

namespace targetbook::containers::edit {

/// How a cell of a sheet of ours looks.
struct Look {
  int size = 10;
  bool is_bold = false;
  bool is_centred = false;
  bool has_border = false;
  bool is_link = false;
  std::string fill{};  ///< `FFC9D0`; empty for none
  friend bool operator==(const Look&, const Look&) = default;
};

struct MadeCell {
  std::string text;
  Look look{};
  std::string formula{};                ///< without `=`; its value is `text`
  std::optional<std::size_t> format{};  ///< a format of the workbook's own, in place of `look`
  std::string link{};                   ///< a place in the workbook: `'表 1'!B7`
  std::uint32_t columns = 1;            ///< how many it spans
  bool is_number = false;
};

struct MadeRow {
  std::vector<MadeCell> cells;
  double height = 0;  ///< in points; 0: as the program likes
};

/// A sheet of ours that is added to somebody's workbook.
struct MadeSheet {
  std::vector<double> widths;  ///< of its columns, in characters
  std::vector<MadeRow> rows;
  std::optional<std::uint32_t>
      heading;  ///< this row is repeated on each page, and the table below it filtered
  std::uint32_t last_of_table = 0;
  std::string footer;  ///< as header-and-footer text codes have it
};

class StylesEdit;
/// The sheet's part.
std::string sheet_xml(const MadeSheet& sheet, StylesEdit& styles, bool is_strict, bool is_shown);

std::string_view spreadsheet_namespace(bool is_strict);
/// `'表 1'!B7` as formulas and links name it.
std::string quoted_place(std::string_view sheet, const std::string& cell);

}  // namespace targetbook::containers::edit
