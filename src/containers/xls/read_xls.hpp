#pragma once
#include <string>
#include <string_view>

#include "containers/limits.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::xls {

/// Reads an OLE file that holds a workbook of BIFF8 (MS-XLS) or BIFF5, as spreadsheet programs write under
/// the names .xls and .et. Throws FileError: `corrupt`, `encrypted` (FILEPASS), `unsupported` (BIFF2 to 4),
/// `too-large`.
grid::Workbook read_workbook(std::string file, const Limits& limits);

/// The same of a BIFF stream that stands in the file without OLE around it.
grid::Workbook read_bare_workbook(std::string_view stream, const Limits& limits);

}  // namespace targetbook::containers::xls
