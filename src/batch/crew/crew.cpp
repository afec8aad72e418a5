#include "batch/crew/crew.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "batch/crew/box.hpp"
#include "batch/crew/messages.hpp"

namespace targetbook::batch {
namespace {

using Clock = std::chrono::steady_clock;

/// Pieces that a worker has at a time: one it works on, the others so that it need not wait for the next.
constexpr std::size_t pieces_in_hand = 2;
/// How many answers may wait for an earlier one, per worker.
constexpr std::size_t look_ahead = 8;
/// How often workers may die before they have begun anything until somebody is to blame.
constexpr unsigned most_stillborn = 3;
/// How often it is looked whether the run should stop: a signal may come before the call that waits.
constexpr std::chrono::milliseconds patience{50};

void close_end(int& end) {
  if (end >= 0) ::close(std::exchange(end, -1));
}

}  // namespace

struct Crew::Worker {
  pid_t process = -1;
  int to = -1;
  int from = -1;
  std::deque<Outgoing> unsent{};  ///< what its channel has no room for yet
  Inbox inbox{};
  bool is_ready = false;
  bool has_begun = false;            ///< the first of its pieces
  std::deque<std::size_t> pieces{};  ///< in hand
  Clock::time_point deadline{};      ///< of the first of them

  void say(Outgoing message) {
    unsent.push_back(std::move(message));
    push();
  }
  void push() {
    while (!unsent.empty() && unsent.front().push(to)) unsent.pop_front();
  }
};

struct Crew::Run {
  std::size_t count = 0;
  std::size_t next = 0;                         ///< the first piece that was never handed out
  std::size_t delivered = 0;                    ///< the first piece not yet delivered
  std::set<std::size_t> given_back{};           ///< by workers that died before they came to them
  std::map<std::size_t, unsigned> stillborn{};  ///< how often, of the first piece they had
  unsigned failed_starts = 0;                   ///< in a row
  std::map<std::size_t, CrewAnswer> waiting{};
  std::size_t waiting_bytes = 0;

  void add(std::size_t i, CrewAnswer answer) {
    waiting_bytes += answer.bytes.size();
    waiting.emplace(i, std::move(answer));
  }
  /// A piece for one who has `in_hand` already. Towards the end nobody is given more than one, so that none
  /// waits behind a slow one while others have nothing to do.
  std::optional<std::size_t> take(std::size_t in_hand, std::size_t workers, std::size_t most_waiting_bytes) {
    if (!given_back.empty()) return given_back.extract(given_back.begin()).value();
    if (waiting_bytes > most_waiting_bytes) return std::nullopt;  // the piece they wait for is in hand
    const bool is_end_near = in_hand > 0 && count - next < workers * pieces_in_hand;
    if (next == count || is_end_near || next >= delivered + look_ahead * workers) return std::nullopt;
    return next++;
  }
};

Crew::Crew(CrewPlan plan) : plan_(std::move(plan)), workers_(plan_.jobs) {}

Crew::~Crew() {
  for (Worker& worker : workers_) {
    if (worker.process > 0 && !worker.pieces.empty()) ::kill(worker.process, SIGKILL);
    close_end(worker.to);  // the idle ones leave
    close_end(worker.from);
  }
  for (Worker& worker : workers_)
    if (worker.process > 0) bury(worker.process);
}

bool Crew::start(Worker& worker) {
  std::array<int, 2> to{-1, -1};
  std::array<int, 2> from{-1, -1};
  pid_t process = -1;
  // A socket one way: where nobody listens any more, it can be told without a signal.
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, to.data()) == 0 &&
      ::pipe2(from.data(), O_CLOEXEC) == 0)
    process = Start(plan_.program, plan_.words).talking_through(to[0], from[1]).deaf_to_interrupts().go();
  const int error = errno;
  close_end(to[0]);
  close_end(from[1]);
  if (process < 0) {
    close_end(to[1]);
    close_end(from[0]);
    errno = error;
    return false;
  }
  for (const int end : {to[1], from[0]}) ::fcntl(end, F_SETFL, O_NONBLOCK);
  worker = {process, to[1], from[0]};
  worker.say(Outgoing(framed(MessageKind::orders, plan_.orders)));
  return true;
}

void Crew::hand_out(Run& run, const Piece& piece) {
  for (std::size_t in_hand = 0; in_hand < pieces_in_hand; ++in_hand)
    for (Worker& worker : workers_) {
      if (worker.pieces.size() > in_hand) continue;
      const auto i = run.take(in_hand, workers_.size(), plan_.waiting_bytes);
      if (!i) return;
      if (worker.process < 0 && !start(worker)) {
        run.given_back.insert(*i);
        break;  // the others go on
      }
      if (worker.pieces.empty()) worker.deadline = Clock::now() + plan_.limits.time;
      worker.pieces.push_back(*i);
      Errand errand = piece(*i);
      worker.say(Outgoing(framed(MessageKind::piece, errand.bytes), std::move(errand.document)));
    }
}

/// What a dead worker had taken up is answered for it; what it had not, others do.
void Crew::lose(Worker& worker, Run& run, CrewAnswer::Kind why) {
  if (why == CrewAnswer::Kind::timed_out) ::kill(worker.process, SIGKILL);
  close_end(worker.to);
  close_end(worker.from);
  const int signal = bury(worker.process);
  const Worker dead = std::exchange(worker, Worker{});
  if (!dead.is_ready && ++run.failed_starts >= most_stillborn)
    throw std::system_error(ECHILD, std::generic_category(), "no worker process comes up");
  for (const std::size_t i : dead.pieces) run.given_back.insert(i);
  if (dead.pieces.empty() || !dead.is_ready) return;
  const std::size_t first = dead.pieces.front();
  if (!dead.has_begun && ++run.stillborn[first] < most_stillborn) return;
  run.given_back.erase(first);
  run.add(first, CrewAnswer{why, {}, signal});
}

void Crew::hear(Worker& worker, Run& run) {
  std::array<char, 1 << 16> buffer;
  const ssize_t n = ::read(worker.from, buffer.data(), buffer.size());
  if (n < 0 && (errno == EINTR || errno == EAGAIN)) return;
  if (n <= 0) {
    lose(worker, run, CrewAnswer::Kind::crashed);
    return;
  }
  worker.inbox.add({buffer.data(), static_cast<std::size_t>(n)});
  while (auto message = worker.inbox.next()) {
    if (message->kind == MessageKind::ready) {
      worker.is_ready = true;
      run.failed_starts = 0;
      tell_of_box(message->bytes);
    } else if (message->kind == MessageKind::begun) {
      worker.has_begun = true;
      worker.deadline = Clock::now() + plan_.limits.time;
    } else if (worker.has_begun && !worker.pieces.empty()) {
      run.add(worker.pieces.front(), CrewAnswer{CrewAnswer::Kind::done, std::move(message->bytes)});
      worker.pieces.pop_front();
      worker.has_begun = false;
      worker.deadline = Clock::now() + plan_.limits.time;
    }
  }
  if (!worker.inbox.is_broken()) return;
  ::kill(worker.process, SIGKILL);
  lose(worker, run, CrewAnswer::Kind::crashed);
}

void Crew::tell_of_box(std::string_view said) {
  const bool is_open = said.size() == 1 && static_cast<Box>(said.front()) == Box::open;
  if (is_open && plan_.on_open_box) std::exchange(plan_.on_open_box, nullptr)();
}

void Crew::listen(Run& run) {
  std::vector<pollfd> ends;
  std::vector<Worker*> whose;
  const auto add = [&](Worker& worker, int end, short events) {
    ends.push_back({end, events, 0});
    whose.push_back(&worker);
  };
  for (Worker& worker : workers_) {
    if (worker.process < 0) continue;
    add(worker, worker.from, POLLIN);
    if (!worker.unsent.empty()) add(worker, worker.to, POLLOUT);
  }
  ::poll(ends.data(), ends.size(), static_cast<int>(patience.count()));
  for (std::size_t i = 0; i < ends.size(); ++i) {
    Worker& worker = *whose[i];
    if (worker.process < 0) continue;
    if (ends[i].events == POLLOUT)
      worker.push();
    else if (ends[i].revents != 0)
      hear(worker, run);
    else if (!worker.pieces.empty() && Clock::now() > worker.deadline)
      lose(worker, run, CrewAnswer::Kind::timed_out);
  }
}

bool Crew::run(std::size_t count, const Piece& piece, const Deliver& deliver, const ShouldStop& should_stop) {
  Run run{count};
  while (run.delivered < count) {
    const bool stops = should_stop();
    if (!stops) hand_out(run, piece);
    const bool is_anyone_busy =
        std::any_of(workers_.begin(), workers_.end(), [](const Worker& w) { return !w.pieces.empty(); });
    if (!run.waiting.contains(run.delivered)) {
      if (!is_anyone_busy && stops) return false;
      if (!is_anyone_busy)
        throw std::system_error(errno, std::generic_category(), "no worker process can be started");
      listen(run);
    }
    for (auto found = run.waiting.extract(run.delivered); found; found = run.waiting.extract(run.delivered)) {
      run.waiting_bytes -= found.mapped().bytes.size();
      deliver(run.delivered++, std::move(found.mapped()));
    }
  }
  return true;
}

}  // namespace targetbook::batch
