#pragma once
#include <cstdint>
#include <string_view>

namespace targetbook::containers {

/// Where a zip's central directory stands, out of the records at the file's end (APPNOTE 4.3.14 to 4.3.16).
struct ZipEnd {
  std::uint64_t entry_count = 0;
  std::uint64_t directory_offset = 0;
  std::uint64_t directory_size = 0;
};

/// Throws FileError (corrupt) where there is no end record, or it points outside the file.
ZipEnd find_zip_end(std::string_view file);

}  // namespace targetbook::containers
