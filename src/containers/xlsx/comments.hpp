#pragma once
#include <vector>

#include "base/cell_ref.hpp"
#include "containers/zip/package.hpp"

namespace targetbook::containers::xlsx {

/// Adds the cells that bear a note, out of a comments part (18.7) or a threaded comments part
/// (MS-XLSX 2.6.204).
void read_comment_places(Part part, const Limits& limits, std::vector<base::CellRef>& places);

}  // namespace targetbook::containers::xlsx
