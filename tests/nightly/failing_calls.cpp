// Preloaded into the program by nights.py: the FAIL_AT-th call of the kind FAIL_CALL fails in the first
// process with FAIL_ERRNO; in its workers, opening a file whose name holds `crash`, `hang` or `memory` does
// just that.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

pid_t first_process;
long calls_left;

__attribute__((constructor)) void begin() {
  // Workers are started with the environment of the first process.
  if (getenv("FAIL_FIRST") == nullptr) setenv("FAIL_FIRST", std::to_string(getpid()).c_str(), 1);
  first_process = atoi(getenv("FAIL_FIRST"));
  const char* at = getenv("FAIL_AT");
  calls_left = at ? atol(at) : 0;
}

bool fails(const char* call) {
  const char* wanted = getenv("FAIL_CALL");
  if (!wanted || strcmp(wanted, call) != 0 || getpid() != first_process || calls_left <= 0) return false;
  if (--calls_left > 0) return false;
  errno = atoi(getenv("FAIL_ERRNO"));
  return true;
}

/// The function of this name that would have been called without this library.
template <class Function>
Function next(const char* name, Function) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

void misbehave(const char* path) {
  if (getpid() == first_process) return;
  if (strstr(path, "crash") != nullptr) abort();
  if (strstr(path, "hang") != nullptr) sleep(600);
  if (strstr(path, "memory") == nullptr) return;
  constexpr std::size_t piece_bytes = 1 << 26;
  static void* volatile kept = nullptr;  // or a compiler leaves the memory alone
  for (;;) {
    kept = malloc(piece_bytes);
    if (kept == nullptr) abort();
    memset(kept, 1, piece_bytes);
  }
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
  if (file > 2 && fails("write")) return -1;
  return next("write", write)(file, bytes, size);
}
ssize_t writev(int file, const iovec* pieces, int count) {
  if (file > 2 && fails("write")) return -1;
  return next("writev", writev)(file, pieces, count);
}
ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
  if (fails("pwrite")) return -1;
  return next("pwrite64", pwrite64)(file, bytes, size, at);
}
ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
  if (fails("pwrite")) return -1;
  return next("pwrite", pwrite)(file, bytes, size, at);
}
int fsync(int file) {
  if (fails("fsync")) return -1;
  return next("fsync", fsync)(file);
}
int fdatasync(int file) {
  if (fails("fsync")) return -1;
  return next("fdatasync", fdatasync)(file);
}
int syncfs(int file) {
  if (fails("syncfs")) return -1;
  return next("syncfs", syncfs)(file);
}
int rename(const char* from, const char* to) {
  if (fails("rename")) return -1;
  return next("rename", rename)(from, to);
}

int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  misbehave(path);
  return next("open", open)(path, flags, mode);
}
int open64(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  misbehave(path);
  return next("open64", open64)(path, flags, mode);
}

}  // extern "C"
