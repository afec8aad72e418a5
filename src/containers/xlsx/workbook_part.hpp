#pragma once
#include <string>
#include <vector>

#include "containers/zip/package.hpp"
#include "grid/sheet.hpp"

namespace targetbook::containers::xlsx {

struct SheetEntry {
  std::string name;
  std::string relationship;
  grid::SheetState state = grid::SheetState::visible;
};

struct NameEntry {
  std::string name;
  std::string refers_to;
  std::string sheet_index;  ///< empty: for the whole workbook
};

/// What the workbook part (18.2.27) says of the workbook.
struct WorkbookPart {
  bool date1904 = false;
  std::vector<SheetEntry> sheets;
  std::vector<NameEntry> names;
};

/// Throws FileError; not-a-workbook where the part is something else's main part.
WorkbookPart read_workbook_part(Part part, const Limits& limits);

}  // namespace targetbook::containers::xlsx
