#include "base/files.hpp"

#include <fmt/format.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>

#include <mutex>
#include <set>
#include <utility>

#include "base/say.hpp"
#include "base/system_error.hpp"

namespace targetbook::base {
namespace {

[[noreturn]] void fail_as_irregular() {
  throw FileError(FileErrorKind::not_a_workbook,
                  {"不是普通文件，请另存为工作簿后再交", "not a regular file"});
}

bool same_moment(const struct stat& left, const struct stat& right) {
  return left.st_size == right.st_size && left.st_mtim.tv_sec == right.st_mtim.tv_sec &&
         left.st_mtim.tv_nsec == right.st_mtim.tv_nsec;
}

constexpr std::string_view pending_begin = ".targetbook-";
constexpr std::string_view pending_end = ".tmp";

/// A dot file, so that no run over the same folder takes it for input.
std::string random_name() {
  std::uint64_t bits = 0;
  if (::getrandom(&bits, sizeof bits, 0) != sizeof bits)
    throw system_failure(say("系统没有给出随机数", "the system gave no random number"), errno);
  return fmt::format("{}{:016x}{}", pending_begin, bits, pending_end);
}

/// Whoever writes a pending file holds a lock on it, which ends with the process however that ends. Where
/// the file system has no locks, nothing is ever swept.
bool lock_for_good(const Descriptor& file) {
  if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) return errno != EWOULDBLOCK;
  struct stat now {};
  return ::fstat(file.get(), &now) == 0 && now.st_nlink > 0;  // else it was swept before it was locked
}

/// What killed runs have left is taken away once for each folder of a process.
void sweep_once(const std::filesystem::path& folder) {
  static std::mutex mutex;
  static std::set<std::filesystem::path> swept;
  {
    const std::lock_guard guard(mutex);
    if (!swept.insert(folder).second) return;
  }
  sweep_pending(folder);
}

void flush_folder(const std::filesystem::path& folder) {
  const Descriptor directory(
      ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory.is_open()) ::fsync(directory.get());  // not every file system can; the rename itself is whole
}

}  // namespace

Descriptor open_file(const std::filesystem::path& path) {
  // O_NONBLOCK: a pipe among the inputs must not hold the run up.
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open() && errno == ENXIO) fail_as_irregular();  // a socket cannot even be opened
  if (!file.is_open()) throw cannot_read(path, errno);
  return file;
}

std::string read_opened(const Descriptor& file, const std::filesystem::path& path, std::uint64_t limit) {
  struct stat before {};
  if (::fstat(file.get(), &before) != 0) throw cannot_read(path, errno);
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
    if (n < 0) throw cannot_read(path, errno);
    if (n == 0) break;
    got += static_cast<std::size_t>(n);
  }
  struct stat after {};
  if (::fstat(file.get(), &after) != 0) throw cannot_read(path, errno);
  if (got != bytes.size() || !same_moment(before, after))
    throw FileError(FileErrorKind::busy,
                    {"文件正在被写入，请稍后再读", "the file is being written; read it again later"});
  return bytes;
}

std::string read_file(const std::filesystem::path& path, std::uint64_t limit) {
  return read_opened(open_file(path), path, limit);
}

void read_pieces(const std::filesystem::path& path, const std::function<void(std::string_view)>& take) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) throw cannot_read(path, errno);
  constexpr std::size_t piece = 64UL * 1024;
  std::string bytes(piece, '\0');
  for (;;) {
    const ssize_t n = ::read(file.get(), bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) throw cannot_read(path, errno);
    if (n == 0) return;
    take(std::string_view(bytes).substr(0, static_cast<std::size_t>(n)));
  }
}

PendingFile::PendingFile(std::filesystem::path final_path) : final_(std::move(final_path)) {
  std::error_code error;
  if (final_.has_parent_path()) std::filesystem::create_directories(final_.parent_path(), error);
  if (error)
    throw system_failure(say("无法建立「{}」所在的文件夹", "cannot make the folder of '{}'", final_.string()),
                         error.value());
  sweep_once(final_.parent_path());
  constexpr int most_tries = 100;  // a name that is taken is next to impossible, so many are a broken disk
  for (int tries = 0; !file_.is_open(); ++tries) {
    pending_ = final_.parent_path() / random_name();
    constexpr int flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    file_ = Descriptor(::open(pending_.c_str(), flags, 0666));
    if (!file_.is_open() && (errno != EEXIST || tries == most_tries)) throw cannot_write(final_, errno);
    if (file_.is_open() && !lock_for_good(file_)) file_ = Descriptor();
  }
}

PendingFile::~PendingFile() {
  std::error_code ignored;
  if (!done_) std::filesystem::remove(pending_, ignored);
}

void PendingFile::write(std::string_view bytes) {
  if (const int error = write_all(file_.get(), bytes)) throw cannot_write(final_, error);
}

void PendingFile::commit() {
  if (::fsync(file_.get()) != 0) throw cannot_write(final_, errno);
  if (::rename(pending_.c_str(), final_.c_str()) != 0) throw cannot_write(final_, errno);
  done_ = true;
  if (!file_.close()) throw cannot_write(final_, errno);
  flush_folder(final_.parent_path());
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  PendingFile pending(path);
  pending.write(bytes);
  pending.commit();
}

void sweep_pending(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::directory_iterator entry(folder.empty() ? "." : folder, error);
  for (const std::filesystem::directory_iterator end; !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (!name.starts_with(pending_begin) || !name.ends_with(pending_end)) continue;
    const Descriptor file(::open(entry->path().c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (file.is_open() && ::flock(file.get(), LOCK_EX | LOCK_NB) == 0) ::unlink(entry->path().c_str());
  }
}

}  // namespace targetbook::base
