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
  flat_ods,  ///< .fods: OpenDocument in one XML file
  csv,
  encrypted_package,
  bare_biff,  ///< a stream of BIFF2 to BIFF8 without an OLE file around it
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
