#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "containers/zip/zip_directory.hpp"

namespace targetbook::containers::edit {

/// Writes a zip: entries taken over as they are stored, and new ones. The same calls give the same bytes.
class ZipWriter {
 public:
  /// An entry of another zip: its compressed bytes, date and name as they are.
  void copy(const ZipEntry& entry, std::string_view data);
  /// A new one, deflated; its date is that of no file (1 January 1980).
  void add(std::string_view name, std::string_view content);
  /// The same of what is deflated already: its checksum and size before that.
  void add_deflated(std::string_view name, std::uint32_t crc32, std::uint64_t size, std::string_view data);
  /// The whole file. Throws FileError (too-large) past what a plain zip can hold.
  std::string finish();

 private:
  void put(const ZipEntry& entry, std::string_view data);

  std::string file_;
  std::string directory_;
  std::size_t count_ = 0;
};

}  // namespace targetbook::containers::edit
