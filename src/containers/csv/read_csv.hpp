#pragma once
#include <string>
#include <string_view>

#include "containers/limits.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::csv {

/// A workbook of one sheet from text whose values commas, semicolons or tabs separate (RFC 4180; line ends of
/// any kind; UTF-8, UTF-16 or GB18030). Every cell is a text; empty ones are left out. What was chosen, the
/// encoding and the delimiter, stands in the workbook's choices. Throws FileError: `corrupt` for a quote that
/// is never closed, a text behind one, bytes of no encoding or a cell off the sheet, `not-a-workbook` for
/// what is no text, `too-large` past a limit.
grid::Workbook read_workbook(std::string bytes, std::string sheet_name, const Limits& limits);

/// What a sheet is called that has no name of its own: the file's, without folder and ending.
std::string sheet_name_of(std::string_view file_name);

}  // namespace targetbook::containers::csv
