#include "batch/crew/workers.hpp"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <system_error>
#include <utility>

namespace targetbook::batch {
namespace {

using Clock = std::chrono::steady_clock;
using Length = std::uint64_t;

/// How many answers may wait for an earlier one, per worker.
constexpr std::size_t look_ahead = 8;
/// How often it is looked whether the run should stop: a signal may not wake the call that waits.
constexpr std::chrono::milliseconds patience{50};

bool write_all(int channel, const char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t n = ::send(channel, bytes, size, MSG_NOSIGNAL);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes += n;
    size -= static_cast<std::size_t>(n);
  }
  return true;
}

bool read_all(int channel, char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t n = ::read(channel, bytes, size);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes += n;
    size -= static_cast<std::size_t>(n);
  }
  return true;
}

bool send_message(int channel, std::string_view bytes) {
  const Length length = bytes.size();
  return write_all(channel, reinterpret_cast<const char*>(&length), sizeof length) &&
         write_all(channel, bytes.data(), bytes.size());
}

/// The message at the front of what was received so far, taken out; false where it is not whole yet.
bool take_message(std::string& received, std::string& message) {
  Length length = 0;
  if (received.size() < sizeof length) return false;
  std::memcpy(&length, received.data(), sizeof length);
  if (received.size() - sizeof length < length) return false;
  message = received.substr(sizeof length, length);
  received.erase(0, sizeof length + length);
  return true;
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool counts_address_space = false;  // instrumented programs reserve terabytes of it
#else
constexpr bool counts_address_space = true;
#endif

/// A worker's life: a piece in, its answer out, until the channel closes.
[[noreturn]] void labour(int channel, const WorkerLimits& limits, const Workers::Work& work) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // a killed run leaves no worker behind
  const rlimit memory{limits.memory_bytes, limits.memory_bytes};
  if (counts_address_space) ::setrlimit(RLIMIT_AS, &memory);
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  ::signal(SIGINT, SIG_IGN);  // the caller hears it and lets the piece in hand be finished
  ::signal(SIGTERM, SIG_IGN);
  std::string piece;
  for (Length length = 0; read_all(channel, reinterpret_cast<char*>(&length), sizeof length);) {
    piece.resize(length);
    if (!read_all(channel, piece.data(), piece.size())) break;
    if (!send_message(channel, work(piece))) break;
  }
  ::_exit(0);
}

}  // namespace

struct Workers::Run {
  std::size_t count;
  std::size_t next = 0;       ///< the first piece nobody works on
  std::size_t delivered = 0;  ///< the first piece not yet delivered
  std::map<std::size_t, WorkerAnswer> waiting;
};

Workers::Workers(unsigned jobs, WorkerLimits limits, Work work)
    : limits_(limits), work_(std::move(work)), workers_(jobs) {}

Workers::~Workers() {
  for (Worker& worker : workers_)
    if (worker.process > 0) end(worker, worker.is_busy ? SIGKILL : 0);
}

bool Workers::start(Worker& worker) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return false;
  const pid_t process = ::fork();
  if (process < 0) {
    const int error = errno;
    ::close(ends[0]);
    ::close(ends[1]);
    errno = error;
    return false;
  }
  if (process == 0) {
    ::close(ends[0]);
    for (const Worker& other : workers_)
      if (other.channel >= 0) ::close(other.channel);
    labour(ends[1], limits_, work_);
  }
  ::close(ends[1]);
  worker = {process, ends[0], false, 0, {}, {}};
  return true;
}

int Workers::bury(Worker& worker) {
  ::close(std::exchange(worker.channel, -1));
  int status = 0;
  while (::waitpid(worker.process, &status, 0) < 0 && errno == EINTR) {
  }
  worker.process = -1;
  worker.is_busy = false;
  return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

void Workers::end(Worker& worker, int signal) {
  if (signal != 0) ::kill(worker.process, signal);
  bury(worker);
}

void Workers::give(Worker& worker, std::size_t i, const std::string& bytes) {
  worker.is_busy = true;
  worker.piece = i;
  worker.deadline = Clock::now() + limits_.time;
  worker.received.clear();
  send_message(worker.channel, bytes);  // a worker that died meanwhile is found out when it is listened to
}

void Workers::answer(Worker& worker, Run& run, WorkerAnswer answer) {
  worker.is_busy = false;
  run.waiting.emplace(worker.piece, std::move(answer));
}

void Workers::take(Worker& worker, Run& run) {
  std::array<char, 1 << 16> buffer;
  const ssize_t n = ::read(worker.channel, buffer.data(), buffer.size());
  if (n < 0 && errno == EINTR) return;
  if (n <= 0) {
    const int signal = bury(worker);
    answer(worker, run, {WorkerAnswer::Kind::crashed, {}, signal});
    return;
  }
  worker.received.append(buffer.data(), static_cast<std::size_t>(n));
  WorkerAnswer done;
  if (take_message(worker.received, done.bytes)) answer(worker, run, std::move(done));
}

void Workers::listen(Run& run) {
  std::vector<pollfd> channels;
  std::vector<Worker*> busy;
  for (Worker& worker : workers_)
    if (worker.is_busy) {
      channels.push_back({worker.channel, POLLIN, 0});
      busy.push_back(&worker);
    }
  ::poll(channels.data(), channels.size(), static_cast<int>(patience.count()));
  for (std::size_t i = 0; i < busy.size(); ++i) {
    if (channels[i].revents != 0) {
      take(*busy[i], run);
    } else if (Clock::now() > busy[i]->deadline) {
      end(*busy[i], SIGKILL);
      answer(*busy[i], run, {WorkerAnswer::Kind::timed_out, {}, 0});
    }
  }
}

bool Workers::run(std::size_t count, const Piece& piece, const Deliver& deliver,
                  const ShouldStop& should_stop) {
  Run run{count, 0, 0, {}};
  while (run.delivered < count) {
    const bool stops = should_stop();
    for (Worker& worker : workers_) {
      const bool is_far_ahead = run.next >= run.delivered + look_ahead * workers_.size();
      if (worker.is_busy || stops || run.next == count || is_far_ahead) continue;
      if (worker.process < 0 && !start(worker)) break;  // the others go on
      const std::size_t i = run.next++;
      give(worker, i, piece(i));
    }
    if (std::none_of(workers_.begin(), workers_.end(), [](const Worker& w) { return w.is_busy; }) &&
        run.waiting.empty()) {
      if (stops) return false;  // and nothing is in hand
      throw std::system_error(errno, std::generic_category(), "no worker process can be started");
    }
    if (!run.waiting.contains(run.delivered)) listen(run);
    for (auto found = run.waiting.extract(run.delivered); found; found = run.waiting.extract(run.delivered))
      deliver(run.delivered++, std::move(found.mapped()));
  }
  return true;
}

}  // namespace targetbook::batch
