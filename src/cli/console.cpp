#include "cli/console.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/file_error.hpp"
#include "base/say.hpp"
#include "base/text.hpp"

namespace targetbook::cli {
namespace {

constexpr std::size_t buffer_size = std::size_t{1} << 16U;
constexpr std::string_view erase_line = "\r\033[K";

std::size_t width_of(int terminal, std::size_t otherwise) {
  winsize size{};
  return ::ioctl(terminal, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : otherwise;
}

/// The error that stopped it; 0 for none.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return 0;
}

/// Standard error is the last resort: where it fails there is nobody to tell.
void write_error(std::string_view bytes) {
  static_cast<void>(write_all(STDERR_FILENO, bytes));
}

}  // namespace

void Console::result(std::string_view bytes) {
  pending_ += bytes;
  if (pending_.size() >= buffer_size) flush();
}

void Console::flush() {
  const int error = write_all(STDOUT_FILENO, pending_);
  pending_.clear();
  if (error == 0) return;
  if (error == EPIPE) throw BrokenPipe{};
  const std::string system = std::strerror(error);
  throw base::FileError(base::FileErrorKind::io_error,
                        base::say("无法写到标准输出：{}", "cannot write to standard output: {}", system));
}

void Console::say(std::string_view line) {
  end_progress();
  write_error(std::string(line) + "\n");
}

void Console::progress(const std::string& line) {
  if (::isatty(STDERR_FILENO) == 0) return;
  constexpr std::size_t usual_width = 80;
  const std::size_t width = width_of(STDERR_FILENO, usual_width);
  write_error(std::string(erase_line) + base::fit_width(line, width - 1));
  has_progress_ = true;
}

void Console::end_progress() {
  if (has_progress_) write_error(erase_line);
  has_progress_ = false;
}

bool Console::result_is_terminal() {
  return ::isatty(STDOUT_FILENO) != 0;
}

std::size_t Console::result_width(std::size_t otherwise) {
  return result_is_terminal() ? width_of(STDOUT_FILENO, otherwise) : otherwise;
}

}  // namespace targetbook::cli
