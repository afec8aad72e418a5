#include "batch/crew/process.hpp"

#include <spawn.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace targetbook::batch {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool counts_memory = false;  // instrumented programs reserve terabytes of it
#else
constexpr bool counts_memory = true;
#endif

}  // namespace

struct Start::Parts {
  std::string program;
  std::vector<std::string> words;
  posix_spawn_file_actions_t files;
  posix_spawnattr_t manner;
};

Start::Start(const std::string& program, const std::vector<std::string>& words)
    : parts_(new Parts{program, words, {}, {}}) {
  ::posix_spawn_file_actions_init(&parts_->files);
  ::posix_spawnattr_init(&parts_->manner);
}

Start::~Start() {
  ::posix_spawn_file_actions_destroy(&parts_->files);
  ::posix_spawnattr_destroy(&parts_->manner);
  delete parts_;
}

Start& Start::talking_through(int input, int output) {
  ::posix_spawn_file_actions_adddup2(&parts_->files, input, STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&parts_->files, output, STDOUT_FILENO);
  ::posix_spawn_file_actions_addclosefrom_np(&parts_->files, STDERR_FILENO + 1);
  return *this;
}

Start& Start::deaf_to_interrupts() {
  sigset_t unheard;
  sigemptyset(&unheard);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&unheard, signal);
  ::posix_spawnattr_setsigmask(&parts_->manner, &unheard);
  ::posix_spawnattr_setflags(&parts_->manner, POSIX_SPAWN_SETSIGMASK);
  return *this;
}

pid_t Start::go() {
  std::string name = "targetbook";
  std::vector<char*> words{name.data()};
  for (std::string& word : parts_->words) words.push_back(word.data());
  words.push_back(nullptr);
  pid_t process = -1;
  const int error = ::posix_spawn(&process, parts_->program.c_str(), &parts_->files, &parts_->manner,
                                  words.data(), environ);
  errno = error;
  return error == 0 ? process : -1;
}

int bury(pid_t process, int* status) {
  int how = 0;
  while (::waitpid(process, &how, 0) < 0 && errno == EINTR) {
  }
  if (status != nullptr) *status = WIFEXITED(how) ? WEXITSTATUS(how) : 0;
  return WIFSIGNALED(how) ? WTERMSIG(how) : 0;
}

void die_with_caller() {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
}

void limit_memory(std::uint64_t bytes) {
  if (!counts_memory) return;
  const rlimit data{bytes, bytes};
  ::setrlimit(RLIMIT_DATA, &data);
  // Some kernels count nothing but the address space; the program and its libraries take up some of that.
  constexpr std::uint64_t code_and_libraries = std::uint64_t{512} << 20U;
  const rlimit space{bytes + code_and_libraries, bytes + code_and_libraries};
  ::setrlimit(RLIMIT_AS, &space);
}

}  // namespace targetbook::batch
