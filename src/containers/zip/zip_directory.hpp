#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "containers/limits.hpp"

namespace targetbook::containers {

struct ZipEntry {
  std::string name;  ///< as stored
  std::string key;   ///< for comparing: slashes, small ASCII letters
  std::uint64_t header_offset = 0;
  std::uint64_t data_offset = 0;
  std::uint64_t compressed_size = 0;
  std::uint64_t size = 0;
  std::uint32_t crc32 = 0;
  std::uint16_t method = 0;
  std::uint16_t flags = 0;     ///< of the local header, as are
  std::uint32_t modified = 0;  ///< the date and time, in the form of DOS
  bool encrypted = false;
};

/// The directory of a zip file (PKWARE APPNOTE 6.3), zip64 included. Everything is checked on construction:
/// the central directory against each local header, names, bounds and overlaps. Throws FileError (corrupt,
/// too-large). Keeps a view of the file.
class ZipDirectory {
 public:
  static constexpr std::uint16_t stored = 0;
  static constexpr std::uint16_t deflated = 8;

  ZipDirectory(std::string_view file, const Limits& limits);

  [[nodiscard]] const std::vector<ZipEntry>& entries() const { return entries_; }
  /// The entry of that name, whatever its case and slashes; null where there is none.
  [[nodiscard]] const ZipEntry* find(std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
  /// The entry's bytes as stored. REQUIRES: an entry of this directory.
  [[nodiscard]] std::string_view data(const ZipEntry& entry) const;

 private:
  void check_names();
  void check_overlaps(std::uint64_t directory_offset) const;

  std::string_view file_;
  std::vector<ZipEntry> entries_;  ///< in order of their keys
};

}  // namespace targetbook::containers
