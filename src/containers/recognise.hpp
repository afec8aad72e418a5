#pragma once
#include <cstdint>
#include <string_view>

#include "containers/limits.hpp"

namespace targetbook::containers {

/// What a file is, told by its bytes.
enum class FileKind : std::uint8_t {
  xlsx,
  xlsb,
  xls,
  ods,
  csv,
  encrypted_package,
  bare_biff,  ///< a .xls older than the OLE file: BIFF2 to BIFF5
  html,
  xml_2003,
  web_archive,  ///< .mht
  word,
  presentation,
  pdf,
  archive,
  empty,
  unknown,
};

/// csv alone bears no mark and needs its ending; for anything else the name does not count. Throws FileError
/// (corrupt, too-large) for a zip or OLE file whose directory is broken.
FileKind recognise(std::string_view file_name, std::string_view bytes, const Limits& limits);

}  // namespace targetbook::containers
