#include "batch/spool.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>

#include "base/system_error.hpp"

namespace targetbook::batch {
namespace {

[[noreturn]] void fail() {
  throw base::system_failure({"无法使用临时文件夹（可用 TMPDIR 另指）",
                              "cannot use the folder for temporary files (TMPDIR names another)"},
                             errno);
}

int nameless_file() {
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
  const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0) return file;
  std::string name = (folder / ".targetbook-XXXXXX").string();  // not every file system has nameless files
  const int named = ::mkostemp(name.data(), O_CLOEXEC);
  if (named >= 0) ::unlink(name.c_str());
  return named;
}

}  // namespace

Spool::Spool() : file_(nameless_file()) {
  if (file_ < 0) fail();
}

Spool::~Spool() {
  ::close(file_);
}

Spool::Place Spool::keep(std::string_view bytes) {
  const Place place{end_, bytes.size()};
  for (std::uint64_t at = end_; !bytes.empty();) {
    const ssize_t n = ::pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(at));
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
    const ssize_t n =
        ::pread(file_, bytes.data() + have, bytes.size() - have, static_cast<off_t>(place.begin + have));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) fail();
    have += static_cast<std::size_t>(n);
  }
  return bytes;
}

}  // namespace targetbook::batch
