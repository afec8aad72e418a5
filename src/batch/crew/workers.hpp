#pragma once
#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace targetbook::batch {

/// What one worker may use up on one piece of work before it is ended.
struct WorkerLimits {
  std::uint64_t memory_bytes = std::uint64_t{4} << 30U;
  std::chrono::seconds time{120};
};

/// How a piece of work came back.
struct WorkerAnswer {
  enum class Kind : std::uint8_t {
    done,
    crashed,    ///< the worker died
    timed_out,  ///< it was ended because it took too long
  };
  Kind kind = Kind::done;
  std::string bytes;  ///< what the work gave
  int signal = 0;     ///< that the worker died of; 0 where it left by itself
};

/// Works on numbered pieces in processes of their own, so that one that dies takes nothing with it but its
/// piece. REQUIRES: the calling process has one thread; it must not use the forked work's state (databases,
/// logs) there.
class Workers {
 public:
  /// In the worker: the piece's bytes in, its answer's bytes out. It must not throw.
  using Work = std::function<std::string(std::string_view piece)>;
  /// In the calling process: the bytes of piece i, asked for when a worker is free.
  using Piece = std::function<std::string(std::size_t i)>;
  /// In the calling process, in order of i.
  using Deliver = std::function<void(std::size_t i, WorkerAnswer answer)>;
  using ShouldStop = std::function<bool()>;

  Workers(unsigned jobs, WorkerLimits limits, Work work);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  /// Few answers wait for an earlier one, so memory does not grow with `count`. `should_stop` is asked before
  /// each piece; true ends the run after the pieces in hand. Returns whether all was delivered.
  bool run(std::size_t count, const Piece& piece, const Deliver& deliver, const ShouldStop& should_stop);

 private:
  struct Worker {
    pid_t process = -1;
    int channel = -1;
    bool is_busy = false;
    std::size_t piece = 0;
    std::chrono::steady_clock::time_point deadline;
    std::string received;
  };
  struct Run;

  /// False where the system has no process to give, with errno.
  bool start(Worker& worker);
  void end(Worker& worker, int signal);
  /// The dead worker's exit: the signal it died of, 0 for none.
  int bury(Worker& worker);
  void give(Worker& worker, std::size_t i, const std::string& bytes);
  void listen(Run& run);
  void take(Worker& worker, Run& run);
  void answer(Worker& worker, Run& run, WorkerAnswer answer);

  WorkerLimits limits_;
  Work work_;
  std::vector<Worker> workers_;
};

}  // namespace targetbook::batch
