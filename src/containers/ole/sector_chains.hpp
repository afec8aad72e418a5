#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "containers/bytes.hpp"

namespace targetbook::containers {

/// MS-CFB 2.1: from here on a sector's number is none.
inline constexpr std::uint32_t largest_sector = 0xFFFFFFFA;

/// FileError (corrupt): something of the compound file itself is wrong.
base::FileError broken_ole();

/// Follows a chain through a table of successors. Throws FileError (corrupt) where it leaves the table or
/// takes more than `most` steps.
std::vector<std::uint32_t> follow(const std::vector<std::uint32_t>& next, std::uint32_t first,
                                  std::uint64_t most);

/// Marks sectors as belonging to somebody. Throws FileError (corrupt) where one does already.
void claim(const std::vector<std::uint32_t>& sectors, std::vector<bool>& taken);

/// The sectors of a compound file and which follows which (MS-CFB 2.2 to 2.5).
class SectorChains {
 public:
  explicit SectorChains(std::string_view file);

  [[nodiscard]] std::uint64_t sector_size() const { return sector_size_; }
  /// The sectors of a chain, in order; for a stream no more than its size needs, and not fewer.
  [[nodiscard]] std::vector<std::uint32_t> chain(std::uint32_t first) const;
  [[nodiscard]] std::vector<std::uint32_t> chain_of_size(std::uint32_t first, std::uint64_t size) const;
  /// So many bytes from a sector's start; throws FileError where the file ends before.
  [[nodiscard]] std::string_view bytes_at(std::uint32_t sector, std::uint64_t count) const;
  /// One sector; the last of a file may be cut short.
  [[nodiscard]] std::string_view sector(std::uint32_t number) const;
  /// Sectors that hold the tables themselves, marked.
  [[nodiscard]] std::vector<bool> taken_by_tables() const;

  [[nodiscard]] const Bytes& header() const { return file_; }

 private:
  void read_fat();
  [[nodiscard]] std::uint64_t offset_of(std::uint32_t sector) const {
    return (std::uint64_t{sector} + 1) * sector_size_;
  }

  Bytes file_;
  std::uint64_t sector_size_ = 0;
  std::uint64_t sector_count_ = 0;
  std::vector<std::uint32_t> tables_;  ///< sectors of the FAT and of its own table
  std::vector<std::uint32_t> next_;    ///< the FAT
};

}  // namespace targetbook::containers
