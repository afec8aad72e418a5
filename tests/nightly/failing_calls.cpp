// Preloaded into the program: the FAIL_AT-th call of the kind FAIL_CALL fails with FAIL_ERRNO, in the first
// process, or in each of those it starts where FAIL_WHERE is `workers`; where FAIL_WHERE is set at all,
// standard error is told. In its workers, looking at a file that was handed to them under a name that holds
// `crash`, `hang` or `memory` does just that, and so does opening one. Where FAIL_CALL is `box`, the system
// knows neither seccomp nor Landlock.
#undef _FORTIFY_SOURCE  // its inline bodies of read() and the like would stand beside the ones below
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
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
const char* wanted_call;
bool is_elsewhere;  ///< in another process than the one whose calls fail

__attribute__((constructor)) void begin() {
  // Workers are started with the environment of the first process.
  if (getenv("FAIL_FIRST") == nullptr) setenv("FAIL_FIRST", std::to_string(getpid()).c_str(), 1);
  first_process = atoi(getenv("FAIL_FIRST"));
  const char* at = getenv("FAIL_AT");
  calls_left = at ? atol(at) : 0;
  const char* where = getenv("FAIL_WHERE");
  const bool is_worker = getpid() != first_process;
  is_elsewhere = is_worker != (where != nullptr && strcmp(where, "workers") == 0);
  wanted_call = getenv("FAIL_CALL");
}

bool fails(const char* call) {
  if (wanted_call == nullptr || strcmp(wanted_call, call) != 0 || is_elsewhere || calls_left <= 0)
    return false;
  if (--calls_left > 0) return false;
  if (getenv("FAIL_WHERE") != nullptr) {
    const char* const words[] = {"FAULT ", call, "\n"};
    for (const char* word : words) ::syscall(SYS_write, STDERR_FILENO, word, strlen(word));
  }
  errno = atoi(getenv("FAIL_ERRNO"));
  return true;
}

/// The function of this name that would have been called without this library.
template <class Function>
Function next(const char* name, Function) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

/// The names at which it misbehaves.
constexpr const char* troubles[] = {"crash.xlsx", "hang.xlsx", "memory.xlsx"};

/// What the piece in hand names: set when it comes in, before the worker says that it has begun.
const char* trouble_ahead = "";

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

void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* memory, size_t size);

void* malloc(size_t size) {
  return fails("malloc") ? nullptr : __libc_malloc(size);
}
void* calloc(size_t count, size_t size) {
  return fails("malloc") ? nullptr : __libc_calloc(count, size);
}
void* realloc(void* memory, size_t size) {
  return fails("malloc") ? nullptr : __libc_realloc(memory, size);
}

ssize_t recvmsg(int socket, msghdr* message, int flags) {
  trouble_ahead = "";
  if (fails("recvmsg")) return -1;
  return next("recvmsg", recvmsg)(socket, message, flags);
}
ssize_t read(int file, void* bytes, size_t size) {
  if (fails("read")) return -1;
  const ssize_t n = next("read", read)(file, bytes, size);
  if (n > 0 && getpid() != first_process)
    for (const char* trouble : troubles)
      if (memmem(bytes, static_cast<size_t>(n), trouble, strlen(trouble)) != nullptr) trouble_ahead = trouble;
  return n;
}
int fstat(int file, struct stat* facts) {
  misbehave(trouble_ahead);
  return next("fstat", fstat)(file, facts);
}

bool hides_box() {
  return wanted_call != nullptr && strcmp(wanted_call, "box") == 0;
}
int prctl(int what, ...) {
  va_list rest;
  va_start(rest, what);
  unsigned long words[4];
  for (unsigned long& word : words) word = va_arg(rest, unsigned long);
  va_end(rest);
  if (hides_box() && (what == PR_SET_SECCOMP || what == PR_GET_SECCOMP)) {
    errno = EINVAL;
    return -1;
  }
  return next("prctl", prctl)(what, words[0], words[1], words[2], words[3]);
}
long syscall(long number, ...) {
  va_list rest;
  va_start(rest, number);
  long words[6];
  for (long& word : words) word = va_arg(rest, long);
  va_end(rest);
  if (hides_box() && (number == SYS_seccomp || number == SYS_landlock_create_ruleset)) {
    errno = ENOSYS;
    return -1;
  }
  return next("syscall", syscall)(number, words[0], words[1], words[2], words[3], words[4], words[5]);
}

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
  if (fails("open")) return -1;
  return next("open", open)(path, flags, mode);
}
int open64(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  misbehave(path);
  if (fails("open")) return -1;
  return next("open64", open64)(path, flags, mode);
}

}  // extern "C"
