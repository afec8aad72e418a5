#include "containers/xls/token_cursor.hpp"

namespace targetbook::containers::xls {
namespace {

constexpr std::uint16_t row_is_relative = 0x8000;
constexpr std::uint16_t column_is_relative = 0x4000;
constexpr std::uint32_t columns = last_column + 1;

}  // namespace

// BIFF8 keeps the two marks with the column, BIFF5 with the row.
Place TokenCursor::decode(Raw raw, bool is_offset, base::CellRef from) const {
  const bool is_biff8 = version_ == Version::biff8;
  const std::uint16_t marks = is_biff8 ? raw.column : raw.row;
  const std::uint32_t rows = last_row(version_) + 1;
  Place place;
  place.row = {raw.row % rows, (marks & row_is_relative) != 0};
  place.column = {raw.column % columns, (marks & column_is_relative) != 0};
  // What is counted past one end of the sheet comes in at the other.
  if (is_offset && place.row.is_relative) place.row.number = (place.row.number + from.row) % rows;
  if (is_offset && place.column.is_relative)
    place.column.number = (place.column.number + from.column) % columns;
  return place;
}

Place TokenCursor::place(bool is_offset, base::CellRef from) {
  Raw raw{};
  raw.row = u16();
  raw.column = column();
  return decode(raw, is_offset, from);
}

void TokenCursor::area(bool is_offset, base::CellRef from, Place& first, Place& last) {
  Raw start{};
  Raw end{};
  start.row = u16();
  end.row = u16();
  start.column = column();
  end.column = column();
  first = decode(start, is_offset, from);
  last = decode(end, is_offset, from);
}

}  // namespace targetbook::containers::xls
