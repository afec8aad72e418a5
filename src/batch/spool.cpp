#include "batch/spool.hpp"

#include <cerrno>
#include <filesystem>

#include "base/nameless_file.hpp"
#include "base/system_error.hpp"

namespace targetbook::batch {
namespace {

[[noreturn]] void fail() {
  throw base::system_failure({"无法使用临时文件夹（可用 TMPDIR 另指）",
                              "cannot use the folder for temporary files (TMPDIR names another)"},
                             errno);
}

base::Descriptor temporary_file() {
  std::error_code error;
  return base::nameless_file(std::filesystem::temp_directory_path(error));
}

}  // namespace

Spool::Spool() : file_(temporary_file()) {
  if (!file_.is_open()) fail();
}

Spool::Place Spool::keep(std::string_view bytes) {
  const Place place{end_, bytes.size()};
  for (std::uint64_t at = end_; !bytes.empty();) {
    const ssize_t n = ::pwrite(file_.get(), bytes.data(), bytes.size(), static_cast<off_t>(at));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) fail();
    at += static_cast<std::uint64_t>(n);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  end_ += place.size;
  return place;
}

std::string Spool::bytes(Place place) const {
  std::string bytes(place.size, '\0');
  for (std::size_t have = 0; have < bytes.size();) {
    const ssize_t n = ::pread(file_.get(), bytes.data() + have, bytes.size() - have,
                              static_cast<off_t>(place.begin + have));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) fail();
    have += static_cast<std::size_t>(n);
  }
  return bytes;
}

}  // namespace targetbook::batch
