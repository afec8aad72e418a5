#include "containers/errors.hpp"
#include "containers/xlsx/cell_reader.hpp"

namespace targetbook::containers::xlsx {

/// Takes an empty reference for none: the place is the next one in the row.
base::CellRef CellReader::read_unusual_place(std::string_view reference) {
  const std::string row_name = std::to_string(row_ + 1);
  if (reference.empty()) {
    if (next_column_ >= base::max_columns)
      throw corrupt("第 {} 行的单元格超出工作表", "row {} has cells off the sheet", row_name).at(sheet_.name);
    return {row_, next_column_};
  }
  const auto place = base::parse_cell_ref(reference);
  if (!place)
    throw corrupt("单元格地址超出工作表 {}", "a cell lies off the sheet: {}", quoted(reference))
        .at(sheet_.name);
  at_ = *place;
  if (place->row != row_)
    throw wrong("单元格自称在别的行，所在行号为", "a cell stands in another row than it says, in row",
                row_name);
  return *place;
}

}  // namespace targetbook::containers::xlsx
