#include "base/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/file_error.hpp"
#include "base/say.hpp"

namespace targetbook::base {
namespace {

[[noreturn]] void fail(FileErrorKind kind, int error, const Phrase& what, const std::filesystem::path& path) {
  throw FileError(kind, say("{}「{}」：{}", "{} '{}': {}", what, path.string(), std::strerror(error)));
}

FileErrorKind kind_of(int error) {
  return error == EACCES || error == EPERM || error == EROFS ? FileErrorKind::no_permission
                                                             : FileErrorKind::io_error;
}

[[noreturn]] void fail_to_read(int error, const std::filesystem::path& path) {
  const bool missing = error == ENOENT || error == ENOTDIR;
  fail(missing ? FileErrorKind::missing : kind_of(error), error, {"无法读取", "cannot read"}, path);
}

[[noreturn]] void fail_to_write(int error, const std::filesystem::path& path) {
  fail(kind_of(error), error, {"无法写入", "cannot write"}, path);
}

[[noreturn]] void fail_as_irregular() {
  throw FileError(FileErrorKind::not_a_workbook,
                  {"不是普通文件，请另存为工作簿后再交", "not a regular file"});
}

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool is_open() const { return fd_ >= 0; }
  /// close() can be the first to tell of a full disk, so its answer counts.
  [[nodiscard]] bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

 private:
  int fd_;
};

bool same_moment(const struct stat& left, const struct stat& right) {
  return left.st_size == right.st_size && left.st_mtim.tv_sec == right.st_mtim.tv_sec &&
         left.st_mtim.tv_nsec == right.st_mtim.tv_nsec;
}

void flush_folder(const std::filesystem::path& folder) {
  const Descriptor directory(
      ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory.is_open()) ::fsync(directory.get());  // not every file system can; the rename itself is whole
}

}  // namespace

std::string read_file(const std::filesystem::path& path, std::uint64_t limit) {
  // O_NONBLOCK: a pipe among the inputs must not hold the run up.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open() && errno == ENXIO) fail_as_irregular();  // a socket cannot even be opened
  if (!file.is_open()) fail_to_read(errno, path);
  struct stat before {};
  if (::fstat(file.get(), &before) != 0) fail_to_read(errno, path);
  if (!S_ISREG(before.st_mode)) fail_as_irregular();
  const auto size = static_cast<std::uint64_t>(before.st_size);
  if (size > limit)
    throw FileError(FileErrorKind::too_large,
                    say("文件 {} 字节，超过上限 {} 字节", "the file has {} bytes, over the limit of {} bytes",
                        size, limit));
  std::string bytes(size, '\0');
  std::size_t got = 0;
  while (got < bytes.size()) {
    const ssize_t n = ::read(file.get(), bytes.data() + got, bytes.size() - got);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail_to_read(errno, path);
    if (n == 0) break;
    got += static_cast<std::size_t>(n);
  }
  struct stat after {};
  if (::fstat(file.get(), &after) != 0) fail_to_read(errno, path);
  if (got != bytes.size() || !same_moment(before, after))
    throw FileError(FileErrorKind::busy,
                    {"文件正在被写入，请稍后再读", "the file is being written; read it again later"});
  return bytes;
}

void read_pieces(const std::filesystem::path& path, const std::function<void(std::string_view)>& take) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) fail_to_read(errno, path);
  constexpr std::size_t piece = 64UL * 1024;
  std::string bytes(piece, '\0');
  for (;;) {
    const ssize_t n = ::read(file.get(), bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail_to_read(errno, path);
    if (n == 0) return;
    take(std::string_view(bytes).substr(0, static_cast<std::size_t>(n)));
  }
}

PendingFile::PendingFile(std::filesystem::path final_path) : final_(std::move(final_path)) {
  static std::atomic<unsigned> serial{0};
  std::error_code error;
  if (final_.has_parent_path()) std::filesystem::create_directories(final_.parent_path(), error);
  if (error)
    fail(kind_of(error.value()), error.value(), {"无法建立文件夹", "cannot make the folder of"}, final_);
  // A dot file, so that no run over the same folder takes it for input.
  pending_ = final_.parent_path() /
             (".targetbook-" + std::to_string(::getpid()) + "-" + std::to_string(serial++) + ".tmp");
  std::filesystem::remove(pending_, error);  // what a killed process of the same number left
}

PendingFile::~PendingFile() {
  std::error_code ignored;
  if (!done_) std::filesystem::remove(pending_, ignored);
}

void PendingFile::write(std::string_view bytes) {
  Descriptor file(::open(pending_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
  if (!file.is_open()) fail_to_write(errno, final_);
  while (!bytes.empty()) {
    const ssize_t n = ::write(file.get(), bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail_to_write(errno, final_);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  if (!file.close()) fail_to_write(errno, final_);
}

void PendingFile::commit() {
  Descriptor file(::open(pending_.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open() || ::fsync(file.get()) != 0 || !file.close()) fail_to_write(errno, final_);
  if (::rename(pending_.c_str(), final_.c_str()) != 0) fail_to_write(errno, final_);
  done_ = true;
  flush_folder(final_.parent_path());
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  PendingFile pending(path);
  pending.write(bytes);
  pending.commit();
}

}  // namespace targetbook::base
