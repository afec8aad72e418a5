#pragma once
#include <string_view>

#include "containers/zip/package.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::ods {

/// Reads an OpenDocument spreadsheet (ODF 1.2). Throws FileError: encrypted where the manifest says so,
/// not-a-workbook for another kind of document, corrupt, too-large.
grid::Workbook read_workbook(Package& package);
/// Likewise a document that is one XML file (.fods). The bytes must outlive the call.
grid::Workbook read_flat_workbook(std::string bytes, const Limits& limits);

}  // namespace targetbook::containers::ods
