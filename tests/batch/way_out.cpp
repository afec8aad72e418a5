#include "way_out.hpp"

#include <fcntl.h>
#include <linux/io_uring.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace {

constexpr const char* some_file = "/etc/passwd";
constexpr const char* new_file = "/tmp/targetbook-way-out";

long read_of_another() {
  char byte = 0;
  const iovec here{&byte, 1};
  const iovec there{&byte, 1};
  return ::process_vm_readv(::getppid(), &here, 1, &there, 1, 0);
}

long runnable_memory() {
  void* const memory =
      ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return memory == MAP_FAILED ? -1 : 0;
}

long made_runnable() {
  void* const memory = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return ::mprotect(memory, 4096, PROT_READ | PROT_EXEC);
}

long io_ring() {
  io_uring_params parameters{};
  return ::syscall(SYS_io_uring_setup, 1, &parameters);
}

long typed_into_the_terminal() {
  const char letter = 'x';
  return ::ioctl(STDERR_FILENO, TIOCSTI, &letter);
}

long descriptor_to_the_caller() {
  msghdr message{};
  return ::sendmsg(STDERR_FILENO + 1, &message, 0);
}

long program() {
  char name[] = "/bin/true";
  char* const words[] = {name, nullptr};
  return ::execve(name, words, words);
}

long more_memory() {
  const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
  return ::setrlimit(RLIMIT_AS, &all);
}

constexpr bool dies = true;

const WayOut ways[] = {
    {"open to read", [] { return long{::open(some_file, O_RDONLY)}; }},
    {"open to write", [] { return long{::open(new_file, O_WRONLY | O_CREAT, 0600)}; }},
    {"open without a name", [] { return long{::open("/tmp", O_TMPFILE | O_RDWR, 0600)}; }},
    {"open its own memory", [] { return long{::open("/proc/self/mem", O_RDWR)}; }},
    {"old open", [] { return ::syscall(SYS_open, some_file, O_RDONLY); }},
    {"openat2",
     [] {
       const std::uint64_t how[3] = {O_RDONLY, 0, 0};
       return ::syscall(SYS_openat2, AT_FDCWD, some_file, how, sizeof how);
     }},
    {"creat", [] { return long{::creat(new_file, 0600)}; }},
    {"open by handle", [] { return ::syscall(SYS_open_by_handle_at, AT_FDCWD, nullptr, O_RDONLY); }},
    {"unlink", [] { return long{::unlink(some_file)}; }},
    {"rename", [] { return long{::rename(some_file, new_file)}; }},
    {"link", [] { return long{::link(some_file, new_file)}; }},
    {"symlink", [] { return long{::symlink(some_file, new_file)}; }},
    {"mkdir", [] { return long{::mkdir(new_file, 0700)}; }},
    {"truncate", [] { return long{::truncate(new_file, 0)}; }},
    {"chmod", [] { return long{::chmod(new_file, 0777)}; }},
    {"readlink",
     [] {
       char target[16];
       return long{::readlink("/proc/self/exe", target, sizeof target)};
     }},
    {"stat",
     [] {
       struct stat facts {};
       return long{::stat(some_file, &facts)};
     }},
    {"getxattr", [] { return long{::getxattr(some_file, "user.x", nullptr, 0)}; }},
    {"chdir", [] { return long{::chdir("/")}; }},
    {"inotify", [] { return long{::inotify_init1(0)}; }},
    {"memfd", [] { return long{::memfd_create("x", 0)}; }},
    {"kill the caller", [] { return long{::kill(::getppid(), SIGUSR1)}; }},
    {"kill all", [] { return long{::kill(-1, SIGUSR1)}; }},
    {"tgkill the caller", [] { return ::syscall(SYS_tgkill, ::getppid(), ::getppid(), SIGUSR1); }},
    {"tkill", [] { return ::syscall(SYS_tkill, ::getppid(), SIGUSR1); }},
    {"queue a signal", [] { return long{::sigqueue(::getppid(), SIGUSR1, {})}; }},
    {"pidfd", [] { return ::syscall(SYS_pidfd_open, ::getppid(), 0); }},
    {"signals by a descriptor", [] { return long{::fcntl(STDERR_FILENO, F_SETOWN, ::getppid())}; }},
    {"prctl", [] { return long{::prctl(PR_SET_PDEATHSIG, 0)}; }},
    {"more memory", more_memory},
    {"typing", typed_into_the_terminal},
    {"a descriptor to the caller", descriptor_to_the_caller},
    {"runnable memory", runnable_memory},
    {"made runnable", made_runnable},
    {"shared memory", [] { return ::syscall(SYS_shmget, 1, 4096, 0600); }},
    {"execve", program, dies},
    {"fork", [] { return long{::fork()}; }, dies},
    {"old fork", [] { return ::syscall(SYS_fork); }, dies},
    {"vfork", [] { return ::syscall(SYS_vfork); }, dies},
    {"clone3", [] { return ::syscall(SYS_clone3, nullptr, 0); }, dies},
    {"ptrace", [] { return ::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr); }, dies},
    {"memory of the caller", read_of_another, dies},
    {"internet", [] { return long{::socket(AF_INET, SOCK_STREAM, 0)}; }, dies},
    {"datagrams", [] { return long{::socket(AF_INET6, SOCK_DGRAM, 0)}; }, dies},
    {"local socket", [] { return long{::socket(AF_UNIX, SOCK_STREAM, 0)}; }, dies},
    {"connect",
     [] {
       sockaddr_in where{};
       where.sin_family = AF_INET;
       return long{::connect(STDERR_FILENO + 1, reinterpret_cast<sockaddr*>(&where), sizeof where)};
     },
     dies},
    {"io_uring", io_ring, dies},
    {"unshare", [] { return ::syscall(SYS_unshare, 0x10000000); }, dies},
    {"mount", [] { return long{::mount("none", "/mnt", "tmpfs", 0, nullptr)}; }, dies},
    {"bpf", [] { return ::syscall(SYS_bpf, 0, nullptr, 0); }, dies},
};

}  // namespace

std::span<const WayOut> ways_out() {
  return ways;
}

std::string try_way_out(std::string_view name) {
  for (const WayOut& way : ways) {
    if (way.name != name) continue;
    errno = 0;
    return way.go() < 0 ? ::strerrorname_np(errno) : "out";
  }
  return "no such way";
}
