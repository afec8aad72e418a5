#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "containers/ole/sector_chains.hpp"

namespace targetbook::containers {

/// Whether the bytes begin like a compound file (MS-CFB 2.2).
bool is_ole(std::string_view bytes);

/// A stream's bytes in one piece: a view of the file where its sectors lie in a row, else a copy.
class OleStream {
 public:
  OleStream() = default;
  explicit OleStream(std::string_view view) : view_(view) {}
  explicit OleStream(std::string copy) : copy_(std::move(copy)), is_copy_(true) {}

  [[nodiscard]] std::string_view bytes() const { return is_copy_ ? std::string_view(copy_) : view_; }
  /// Whether it stands without the file.
  [[nodiscard]] bool is_copy() const { return is_copy_; }

 private:
  std::string_view view_;
  std::string copy_;
  bool is_copy_ = false;
};

/// The directory of a compound file (MS-CFB), and the streams that stand at its root. Every read is checked;
/// what leaves the file, runs in a circle or belongs to two throws FileError (corrupt). Keeps no more than a
/// fraction of the file's size.
class CompoundFile {
 public:
  /// REQUIRES: the bytes outlive it.
  explicit CompoundFile(std::string_view file);

  /// Whether there is a stream or storage of this name (in small ASCII letters) at the root. What follows a
  /// storage is not looked at: a document that has a workbook embedded is none.
  [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
  /// Whether the root is marked as a workbook of Excel's (MS-OLEDS: its class).
  [[nodiscard]] bool is_of_excel() const { return is_of_excel_; }
  /// Follows the chains of all streams, as far as their sizes say: no sector may belong to two. Throws
  /// FileError (corrupt).
  void check_chains() const;
  /// The stream of this name at the root; a stream that is not there throws FileError (corrupt).
  [[nodiscard]] OleStream open(std::string_view name) const;

 private:
  struct Entry {
    std::string name;  ///< in small ASCII letters, what is past ASCII becomes `?`
    bool is_at_root = false;
    bool is_stream = false;
    std::uint32_t first = 0;
    std::uint64_t size = 0;
  };

  [[nodiscard]] std::uint64_t entry_count() const;
  [[nodiscard]] Bytes entry_bytes(std::uint64_t number) const;
  void read_small_sectors(std::uint32_t first);
  void read_entries(std::uint32_t first);
  [[nodiscard]] std::vector<std::uint32_t> small_sectors_of(const Entry& entry) const;
  [[nodiscard]] const Entry* find(std::string_view name) const;
  [[nodiscard]] bool is_small(const Entry& entry) const { return entry.size < smallest_large_stream_; }
  [[nodiscard]] OleStream join(const std::vector<std::uint32_t>& sectors, std::uint64_t size) const;

  SectorChains chains_;
  std::uint64_t smallest_large_stream_ = 0;
  bool has_large_sizes_ = false;
  bool is_of_excel_ = false;
  std::vector<std::uint32_t> directory_;     ///< its sectors
  std::vector<Entry> entries_;               ///< those that can be reached from the root
  std::vector<std::uint32_t> mini_sectors_;  ///< the sectors that hold the small ones
  std::vector<std::uint32_t> mini_fat_sectors_;
  std::vector<std::uint32_t> mini_fat_;
};

}  // namespace targetbook::containers
