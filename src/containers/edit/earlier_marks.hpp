#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "base/cell_ref.hpp"
#include "containers/edit/made_sheet.hpp"
#include "containers/edit/marked_book.hpp"
#include "containers/edit/package_edit.hpp"
#include "containers/edit/sheet_list.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::edit {

/// What a marked cell was before.
struct MarkRecord {
  std::string sheet;
  base::CellRef cell;
  std::size_t format = 0;
  bool is_made = false;  ///< there was no such cell
  std::string anchor{};  ///< of the submitter's own note, where its box was made larger
  std::string colour{};  ///< that it was marked with
};

/// The records as a sheet: programs that save the workbook renumber its formats, and move cells; a cell that
/// bears the format and a formula that names the place go along with both.
MadeSheet record_sheet(const std::vector<MarkRecord>& records, const std::string& list_sheet);

/// Takes off what an earlier annotation put in. A cell that has another fill by now keeps it.
void remove_earlier_marks(PackageEdit& package, SheetList& sheets, const grid::Workbook& grid,
                          const OwnSheets& names);

}  // namespace targetbook::containers::edit
