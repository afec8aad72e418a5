#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "base/descriptor.hpp"

/// Files read once and written whole.
namespace targetbook::base {

/// The whole file in one buffer, never mapped (a map of a file that someone truncates ends the program).
/// Throws FileError: missing, no-permission, not-a-workbook for what is no regular file, too-large past
/// `limit` bytes, busy when it changed while it was read, io-error.
std::string read_file(const std::filesystem::path& path, std::uint64_t limit);

/// The two halves of it, for a file that one process opens and another, which may open none, reads. `path` is
/// there for the words only.
Descriptor open_file(const std::filesystem::path& path);
std::string read_opened(const Descriptor& file, const std::filesystem::path& path, std::uint64_t limit);

/// The file in pieces, in order, for what need not be held whole. Throws FileError (missing, no-permission,
/// io-error).
void read_pieces(const std::filesystem::path& path, const std::function<void(std::string_view)>& take);

/// A file that is written beside its final name, flushed, and renamed into place: whole or not there at all.
/// What stands at the final name is replaced, a link too. The pending file has a random name and is made
/// anew, so that no two runs ever share one, whatever machine or container they run in. Throws FileError
/// (no-permission, io-error); a pending file that is not committed goes away.
class PendingFile {
 public:
  /// Makes the folders above `final_path` where they are missing, and the pending file, empty.
  explicit PendingFile(std::filesystem::path final_path);
  ~PendingFile();
  PendingFile(const PendingFile&) = delete;
  PendingFile& operator=(const PendingFile&) = delete;

  /// For a library that writes to a path; until commit(), and not beside write().
  [[nodiscard]] const std::filesystem::path& path() const { return pending_; }
  void write(std::string_view bytes);
  void commit();

 private:
  std::filesystem::path final_;
  std::filesystem::path pending_;
  Descriptor file_;
  bool done_ = false;
};

void write_file(const std::filesystem::path& path, std::string_view bytes);

/// Takes away the pending files in a folder whose processes have died. (Each process does so by itself in
/// any folder that it first writes to.)
void sweep_pending(const std::filesystem::path& folder);

}  // namespace targetbook::base
