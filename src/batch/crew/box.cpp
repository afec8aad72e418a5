#include "batch/crew/box.hpp"

#include <fcntl.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

#include "base/moment.hpp"
#include "containers/text/encoding.hpp"

namespace targetbook::batch {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool is_instrumented = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
constexpr bool is_instrumented = true;
#else
constexpr bool is_instrumented = false;
#endif
#else
constexpr bool is_instrumented = false;
#endif

/// What reading, counting and answering take. None of it names a file or another process.
constexpr int free_calls[] = {SCMP_SYS(read),
                              SCMP_SYS(write),
                              SCMP_SYS(readv),
                              SCMP_SYS(writev),
                              SCMP_SYS(pread64),
                              SCMP_SYS(pwrite64),
                              SCMP_SYS(lseek),
                              SCMP_SYS(close),
                              SCMP_SYS(fstat),
                              SCMP_SYS(recvmsg),  // of the socket to the caller, the only one there is
                              SCMP_SYS(brk),
                              SCMP_SYS(munmap),
                              SCMP_SYS(mremap),
                              SCMP_SYS(madvise),
                              SCMP_SYS(futex),
                              SCMP_SYS(clock_gettime),
                              SCMP_SYS(clock_getres),
                              SCMP_SYS(gettimeofday),
                              SCMP_SYS(time),
                              SCMP_SYS(nanosleep),
                              SCMP_SYS(clock_nanosleep),
                              SCMP_SYS(sched_yield),
                              SCMP_SYS(restart_syscall),
                              SCMP_SYS(getrandom),
                              SCMP_SYS(getpid),
                              SCMP_SYS(gettid),
                              SCMP_SYS(getrusage),
                              SCMP_SYS(sysinfo),
                              SCMP_SYS(rt_sigaction),
                              SCMP_SYS(rt_sigprocmask),
                              SCMP_SYS(rt_sigreturn),
                              SCMP_SYS(sigaltstack),
                              SCMP_SYS(exit),
                              SCMP_SYS(exit_group)};

/// What no honest reader ever calls.
constexpr int hostile_calls[] = {SCMP_SYS(execve),
                                 SCMP_SYS(execveat),
                                 SCMP_SYS(fork),
                                 SCMP_SYS(vfork),
                                 SCMP_SYS(clone),
                                 SCMP_SYS(clone3),
                                 SCMP_SYS(ptrace),
                                 SCMP_SYS(process_vm_readv),
                                 SCMP_SYS(process_vm_writev),
                                 SCMP_SYS(pidfd_getfd),
                                 SCMP_SYS(socket),
                                 SCMP_SYS(connect),
                                 SCMP_SYS(bind),
                                 SCMP_SYS(listen),
                                 SCMP_SYS(accept),
                                 SCMP_SYS(accept4),
                                 SCMP_SYS(unshare),
                                 SCMP_SYS(setns),
                                 SCMP_SYS(mount),
                                 SCMP_SYS(chroot),
                                 SCMP_SYS(pivot_root),
                                 SCMP_SYS(bpf),
                                 SCMP_SYS(io_uring_setup),
                                 SCMP_SYS(userfaultfd),
                                 SCMP_SYS(perf_event_open),
                                 SCMP_SYS(keyctl),
                                 SCMP_SYS(init_module),
                                 SCMP_SYS(finit_module),
                                 SCMP_SYS(kexec_load),
                                 SCMP_SYS(seccomp)};

class Filter {
 public:
  Filter() : filter_(::seccomp_init(SCMP_ACT_ERRNO(EPERM)), ::seccomp_release) {
    is_sound_ = filter_ != nullptr;
    // A worker runs no code of others that could look at where the processor guesses; the guard against that
    // would slow it down.
    if (is_sound_) ::seccomp_attr_set(filter_.get(), SCMP_FLTATR_CTL_SSB, 1);
  }

  template <class... Conditions>
  void allow(int call, Conditions... conditions) {
    add(SCMP_ACT_ALLOW, call, conditions...);
  }
  void kill(int call) { add(SCMP_ACT_KILL_PROCESS, call); }
  bool load() { return is_sound_ && ::seccomp_load(filter_.get()) == 0; }

 private:
  template <class... Conditions>
  void add(std::uint32_t action, int call, Conditions... conditions) {
    if (!is_sound_) return;
    const scmp_arg_cmp all[] = {conditions..., {}};
    is_sound_ = ::seccomp_rule_add_array(filter_.get(), action, call, sizeof...(conditions), all) == 0;
  }

  std::unique_ptr<void, decltype(&::seccomp_release)> filter_;
  bool is_sound_ = false;
};

scmp_arg_cmp where(unsigned argument, scmp_compare how, scmp_datum_t value, scmp_datum_t other = 0) {
  return {argument, how, value, other};
}

bool filter_calls() {
  Filter filter;
  for (const int call : free_calls) filter.allow(call);
  for (const int call : hostile_calls) filter.kill(call);
  // Memory, but none that can be run.
  for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
    filter.allow(call, where(2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  // fstat() by its other name: of a descriptor, not of a path.
  filter.allow(SCMP_SYS(newfstatat), where(3, SCMP_CMP_EQ, AT_EMPTY_PATH));
  // Not F_SETOWN, which has signals sent to others.
  for (const int question : {F_GETFL, F_GETFD, F_DUPFD_CLOEXEC})
    filter.allow(SCMP_SYS(fcntl), where(1, SCMP_CMP_EQ, static_cast<scmp_datum_t>(question)));
  // Whether it is a terminal and how wide; not typing into it.
  for (const unsigned long question :
       {static_cast<unsigned long>(TCGETS), static_cast<unsigned long>(TIOCGWINSZ)})
    filter.allow(SCMP_SYS(ioctl), where(1, SCMP_CMP_EQ, question));
  // abort() sends a signal to itself.
  filter.allow(SCMP_SYS(tgkill), where(0, SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid())));
  return filter.load();
}

/// What landlock_create_ruleset() takes, of which an older system knows the beginning.
struct Ruleset {
  std::uint64_t files = 0;    ///< kinds of access to files; since 1
  std::uint64_t network = 0;  ///< since 4
  std::uint64_t scopes = 0;   ///< sockets and processes outside; since 6
};

/// Forbids all that this system's Landlock can forbid. False where it has none.
bool forbid_files() {
  constexpr unsigned asks_version = 1;
  const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, asks_version);
  if (version < 1) return false;
  constexpr unsigned rights_of_1 = 13;
  unsigned rights = rights_of_1;
  if (version >= 2) ++rights;  // to link and rename across folders
  if (version >= 3) ++rights;  // to cut a file
  if (version >= 5) ++rights;  // to control a device
  Ruleset ruleset;
  ruleset.files = (std::uint64_t{1} << rights) - 1;
  if (version >= 4) ruleset.network = 3;  // to bind and to connect
  if (version >= 6) ruleset.scopes = 3;   // abstract sockets and signals
  std::size_t size = sizeof ruleset.files;
  if (version >= 4) size += sizeof ruleset.network;
  if (version >= 6) size += sizeof ruleset.scopes;
  const long rules = ::syscall(SYS_landlock_create_ruleset, &ruleset, size, 0);
  if (rules < 0) return false;
  const bool holds = ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                     ::syscall(SYS_landlock_restrict_self, static_cast<int>(rules), 0) == 0;
  ::close(static_cast<int>(rules));
  return holds;
}

}  // namespace

Box enter_box() {
  if (is_instrumented) return Box::left_open;
  const bool has_no_files = forbid_files();
  if (filter_calls()) return Box::closed;
  return has_no_files ? Box::without_files : Box::open;
}

void load_what_needs_files() {
  containers::load_encodings();
  base::local_date(0);
}

}  // namespace targetbook::batch
