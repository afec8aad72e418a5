#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/cell_ref.hpp"

/// How cells look and a sheet prints, as far as its container says: what a copy in another container needs
/// beside the cells. Readers of files that are marked in place (.xlsx) leave it empty.
namespace targetbook::grid {

/// Rows or columns from first to last, both included.
struct Span {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool operator==(const Span&) const = default;
};

enum class Align : std::uint8_t { general, left, center, right, fill, justify, across };
enum class VerticalAlign : std::uint8_t { bottom, center, top, justify };
/// In the order of Excel's numbers (MS-XLS 2.5.11).
enum class BorderLine : std::uint8_t {
  none,
  thin,
  medium,
  dashed,
  dotted,
  thick,
  double_line,
  hair,
  medium_dashed,
  dash_dot,
  medium_dash_dot,
  dash_dot_dot,
  medium_dash_dot_dot,
  slant_dash_dot,
};
enum Side : std::uint8_t { side_left, side_right, side_top, side_bottom, sides };

using Colour = std::optional<std::uint32_t>;  ///< 0xRRGGBB; nothing: the automatic one

struct Border {
  BorderLine line = BorderLine::none;
  Colour colour{};
  bool operator==(const Border&) const = default;
};

struct Font {
  std::string name{};
  double points = 0;  ///< 0: the program's own
  bool bold = false;
  bool italic = false;
  bool underlined = false;
  bool struck = false;
  Colour colour{};
  bool operator==(const Font&) const = default;
};

struct CellStyle {
  std::uint16_t format = 0;  ///< index into Workbook::formats
  Font font{};
  Colour fill{};
  std::array<Border, sides> borders{};
  Align align = Align::general;
  VerticalAlign vertical = VerticalAlign::bottom;
  bool wraps = false;
  bool shrinks = false;
  std::uint8_t indent = 0;
  std::uint8_t rotation = 0;  ///< Excel's numbers: 1 to 90 up, 91 to 180 down, 255 letters below each other
  bool operator==(const CellStyle&) const = default;
};

struct StyledCells {
  base::CellRange cells;
  std::uint16_t style = 0;  ///< index into Workbook::styles
};

struct ColumnWidth {
  Span columns;
  double characters = 0;  ///< of the default font, as spreadsheet programs show it
};

struct RowHeight {
  Span rows;
  double points = 0;
};

/// What is printed and how; what the container does not say stays empty.
struct PrintSetup {
  bool is_landscape = false;
  int paper = 0;                    ///< Excel's number (9 is A4); 0: unsaid
  int scale = 0;                    ///< percent; 0: unsaid
  std::optional<int> pages_wide{};  ///< fitted to so many pages, 0: as many as it takes
  std::optional<int> pages_tall{};
  std::array<double, 4> margins_inches{};  ///< left, right, top, bottom; all 0: unsaid
  bool is_centred_across = false;
  bool is_centred_down = false;
  std::string header{};  ///< in Excel's codes (`&C&P`)
  std::string footer{};
  std::optional<base::CellRange> area{};
  std::optional<Span> repeated_rows{};
  std::optional<Span> repeated_columns{};
};

struct SheetLook {
  double default_column_characters = 0;  ///< 0: unsaid
  double default_row_points = 0;         ///< 0: unsaid
  std::vector<ColumnWidth> column_widths{};
  std::vector<RowHeight> row_heights{};
  std::vector<StyledCells> styled{};  ///< no two overlap; blank cells with borders among them
  PrintSetup print{};
};

}  // namespace targetbook::grid
