#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/descriptor.hpp"
#include "batch/crew/process.hpp"

namespace targetbook::batch {

/// What one worker may use up on one piece before it is ended.
struct WorkerLimits {
  std::uint64_t memory_bytes = std::uint64_t{4} << 30U;
  std::chrono::seconds time{120};
};

/// Who works: so many processes of a program, each started with these words and given these orders first. A
/// worker says it is there and does its pieces with a Labour; it knows nothing but what it is told.
struct CrewPlan {
  unsigned jobs = 1;
  WorkerLimits limits{};
  std::vector<std::string> words{};
  std::string orders{};
  std::string program = this_program;
  /// How many bytes of answers may wait for an earlier one before no further pieces are handed out.
  std::size_t waiting_bytes = std::size_t{64} << 20U;
  /// Called once, where this system cannot shut its workers in (box.hpp).
  std::function<void()> on_open_box{};
};

/// What a worker is given to do.
struct Errand {
  std::string bytes{};
  base::Descriptor document{};  ///< the file it is about, open to be read: a worker can open none
};

/// How a piece of work came back.
struct CrewAnswer {
  enum class Kind : std::uint8_t {
    done,
    crashed,    ///< the worker died of it
    timed_out,  ///< the worker was ended because it took too long
  };
  Kind kind = Kind::done;
  std::string bytes{};  ///< what the work gave
  int signal = 0;       ///< that the worker died of; 0 where it left by itself
};

/// Works on numbered pieces in processes of their own, so that one that dies takes nothing with it but the
/// piece it had taken up. A worker that dies with nothing taken up is replaced, and nobody hears of it.
/// REQUIRES: one thread uses it.
class Crew {
 public:
  /// Piece i, asked for when it is handed to a worker: again where that one died before it.
  using Piece = std::function<Errand(std::size_t i)>;
  /// Called in order of i.
  using Deliver = std::function<void(std::size_t i, CrewAnswer answer)>;
  using ShouldStop = std::function<bool()>;

  /// Starts nobody yet. REQUIRES: plan.jobs > 0.
  explicit Crew(CrewPlan plan);
  ~Crew();
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

  /// Few answers wait for an earlier one, so memory does not grow with `count`. `should_stop` is asked before
  /// pieces are handed out; true ends the run after those in hand. Returns whether all was delivered. Throws
  /// std::system_error where no worker can be started, and what `piece` and `deliver` throw; the crew is of
  /// no more use then.
  bool run(std::size_t count, const Piece& piece, const Deliver& deliver, const ShouldStop& should_stop);

 private:
  struct Worker;
  struct Run;

  void hand_out(Run& run, const Piece& piece);
  bool start(Worker& worker);
  void listen(Run& run);
  void hear(Worker& worker, Run& run);
  void tell_of_box(std::string_view said);
  void lose(Worker& worker, Run& run, CrewAnswer::Kind why);

  CrewPlan plan_;
  std::vector<Worker> workers_;
};

}  // namespace targetbook::batch
