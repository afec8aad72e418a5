#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Places on a sheet. Rows and columns count from zero inside the program; people and files see A1.
namespace targetbook::base {

inline constexpr std::uint32_t max_rows = 1'048'576;
inline constexpr std::uint32_t max_columns = 16'384;

struct CellRef {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  auto operator<=>(const CellRef&) const = default;
};

/// A rectangle of cells, both corners included.
struct CellRange {
  CellRef first;
  CellRef last;
  auto operator<=>(const CellRange&) const = default;
  [[nodiscard]] bool contains(CellRef cell) const {
    return cell.row >= first.row && cell.row <= last.row && cell.column >= first.column &&
           cell.column <= last.column;
  }
  [[nodiscard]] bool overlaps(const CellRange& other) const {
    return first.row <= other.last.row && other.first.row <= last.row && first.column <= other.last.column &&
           other.first.column <= last.column;
  }
};

std::string column_name(std::uint32_t column);
std::string to_a1(CellRef cell);
std::string to_a1(const CellRange& range);

/// Reads `B7` or `$B$7`, in either case; nothing when it is no reference or lies off the sheet.
std::optional<CellRef> parse_cell_ref(std::string_view text);
/// Reads `A1:B2` or a single `A1`; nothing when a corner is off the sheet or the corners are swapped.
std::optional<CellRange> parse_cell_range(std::string_view text);

}  // namespace targetbook::base
