#pragma once
#include <string>
#include <string_view>

#include "containers/limits.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::csv {

/// A workbook of one sheet from comma- or tab-separated text (RFC 4180; line ends of any kind; UTF-8, UTF-16
/// with a mark, or GB18030). Every cell is a text; empty ones are left out. Throws FileError: `corrupt` for a
/// quote that is never closed or a text behind one, `too-large` past a limit.
grid::Workbook read_workbook(std::string_view bytes, std::string sheet_name, const Limits& limits);

/// What a sheet is called that has no name of its own: the file's, without folder and ending.
std::string sheet_name_of(std::string_view file_name);

}  // namespace targetbook::containers::csv
