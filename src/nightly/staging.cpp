#include "nightly/staging.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/system_error.hpp"

namespace targetbook::nightly {
namespace {

namespace fs = std::filesystem;

// Dot files and folders, so that no run over the same place takes them for input.
constexpr const char* prefix = ".targetbook-";
constexpr const char* folder_name = ".targetbook-next";

[[noreturn]] void fail(const fs::path& path, int error) {
  throw base::cannot_write(path, error);
}

}  // namespace

Staging::Staging(const fs::path& output) : output_(output), folder_(output / folder_name) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(output, error))
    if (entry.path().filename().string().starts_with(prefix)) fs::remove_all(entry.path(), error);
  fs::create_directories(folder_, error);
  if (error) fail(folder_, error.value());
}

Staging::~Staging() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void Staging::flush() const {
  // One call for the whole file system: a flush for each of thousands of files takes longer than all the
  // rest.
  const int folder = ::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) fail(folder_, errno);
  const int status = ::syncfs(folder);
  const int error = errno;
  ::close(folder);
  if (status != 0) fail(folder_, error);
}

void Staging::publish(const std::string& below) const {
  const fs::path from = folder_ / below;
  const fs::path to = output_ / below;
  std::error_code error;
  fs::create_directories(to.parent_path(), error);
  if (error) fail(to, error.value());
  if (::rename(from.c_str(), to.c_str()) != 0) fail(to, errno);
}

}  // namespace targetbook::nightly
