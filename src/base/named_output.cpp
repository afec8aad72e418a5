#include "base/named_output.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "base/descriptor.hpp"
#include "base/files.hpp"
#include "base/system_error.hpp"

namespace targetbook::base {
namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;  // as the kernel has it

/// The number of a descriptor of this process that the path stands for.
std::optional<int> own_descriptor(const fs::path& path) {
  std::error_code error;
  const fs::path folder = fs::canonical(path.parent_path(), error);
  if (error || folder != fs::canonical("/proc/self/fd", error)) return std::nullopt;
  const std::string name = path.filename().string();
  int number = 0;
  const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (problem != std::errc{} || end != name.data() + name.size()) return std::nullopt;
  return number;
}

/// What lies in /proc looks like a link and is none: its name leads nowhere.
bool is_link(const fs::path& path) {
  std::error_code error;
  return fs::is_symlink(path, error) &&
         !fs::canonical(path.parent_path() / ".", error).string().starts_with("/proc/");
}

void write_through(const fs::path& path, std::string_view bytes) {
  Descriptor device(::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
  if (!device.is_open()) throw cannot_write(path, errno);
  if (const int error = write_all(device.get(), bytes)) throw cannot_write(path, error);
  if (!device.close()) throw cannot_write(path, errno);
}

}  // namespace

void write_named_output(const fs::path& path, std::string_view bytes) {
  fs::path at = path;
  for (int links = 0;; ++links) {
    if (const auto number = own_descriptor(at)) {
      if (const int error = write_all(*number, bytes)) throw cannot_write(path, error);
      return;
    }
    if (!is_link(at)) break;
    if (links == most_links) throw cannot_write(path, ELOOP);
    std::error_code error;
    const fs::path target = fs::read_symlink(at, error);
    if (error) throw cannot_write(path, error.value());
    at = at.parent_path() / target;
  }
  struct stat status {};
  const bool is_there = ::stat(at.c_str(), &status) == 0;
  if (is_there && S_ISDIR(status.st_mode)) throw cannot_write(path, EISDIR);
  if (is_there && !S_ISREG(status.st_mode)) return write_through(at, bytes);
  std::error_code error;
  if (at != path && !fs::is_directory(at.parent_path() / ".", error)) throw cannot_write(path, ENOENT);
  write_file(at, bytes);
}

}  // namespace targetbook::base
