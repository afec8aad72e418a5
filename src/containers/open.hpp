#pragma once
#include <string>
#include <string_view>

#include "containers/limits.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers {

/// Reads a workbook, whatever its container: told by the bytes, never by the name (csv alone needs its
/// ending). Throws FileError, with sheet and cell where they are known. The bytes are given up once they are
/// read.
grid::Workbook open_workbook(std::string_view file_name, std::string bytes, const Limits& limits = {});

/// Whether the whole file's bytes are a workbook's: a zip with a workbook part or the ods type, an OLE file
/// with a Workbook or Book stream. For the files of a folder whose name does not say.
bool looks_like_workbook(std::string_view bytes);
/// Whether looking at the whole file is worth it, by its first bytes (8 are enough).
bool may_be_workbook(std::string_view first_bytes);

}  // namespace targetbook::containers
