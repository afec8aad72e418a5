#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "containers/limits.hpp"
#include "containers/zip/inflate.hpp"
#include "containers/zip/part.hpp"
#include "containers/zip/zip_directory.hpp"

namespace targetbook::containers {

/// The parts of a zip, inflated only when they are opened, sizes and checksums verified.
class Package {
 public:
  /// Keeps views of the file. Throws FileError (corrupt, too-large) for a directory that is wrong.
  Package(std::string_view file, const Limits& limits);

  [[nodiscard]] bool has(std::string_view part) const { return directory_.has(part); }
  [[nodiscard]] const ZipDirectory& directory() const { return directory_; }
  [[nodiscard]] const Limits& limits() const { return limits_; }

  /// Throws FileError: encrypted or unsupported (compression), for any entry of the zip.
  void check_readable() const;
  /// Throws FileError: corrupt (missing, damaged), encrypted, unsupported, too-large.
  Part open(std::string_view part);
  /// Holds what was never opened against its size and checksum and, where it is XML, against the ban on DTDs.
  /// Throws FileError as open() does.
  void check_unopened();

 private:
  Part open(const ZipEntry& entry);
  void count_inflated(const ZipEntry& entry);

  ZipDirectory directory_;
  Limits limits_;
  Inflater inflater_;
  std::uint64_t inflated_ = 0;
  std::vector<bool> opened_;  ///< one for each entry of the directory
};

}  // namespace targetbook::containers
