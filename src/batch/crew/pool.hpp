#pragma once
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace targetbook::batch {

/// Works on numbered pieces with several threads and hands the results over in order. For work that reads
/// nothing from outside: what does is a Crew's.
template <class Result>
class Pool {
 public:
  using Work = std::function<Result(std::size_t)>;
  using Deliver = std::function<void(std::size_t, Result)>;
  using ShouldStop = std::function<bool()>;

  /// Calls `work(i)` for every i below `count` on `jobs` threads, and `deliver(i, result)` on the calling
  /// thread in order of i. Few results wait for an earlier one, so memory does not grow with `count`.
  /// `should_stop` is asked before each piece; true ends the run after the pieces in hand. Returns whether
  /// all was delivered. An exception of `work` or `deliver` ends the run and comes out here. REQUIRES: jobs >
  /// 0.
  static bool run(std::size_t count, unsigned jobs, const Work& work, const Deliver& deliver,
                  const ShouldStop& should_stop) {
    Pool pool(count, jobs, should_stop);
    std::vector<std::jthread> workers;
    const Closing closing{pool};  // before the workers are joined, however this function ends
    for (unsigned i = 0; i < jobs && i < count; ++i)
      workers.emplace_back([&pool, &work] { pool.labour(work); });
    for (std::size_t i = 0; i < count; ++i) {
      std::optional<Result> result = pool.take(i);
      if (!result) return false;
      deliver(i, std::move(*result));
    }
    return true;
  }

 private:
  /// How many results may wait, per worker.
  static constexpr std::size_t look_ahead = 2;
  /// How often a waiting thread looks whether it should stop: a signal cannot wake it.
  static constexpr std::chrono::milliseconds patience{50};

  struct Closing {
    Pool& pool;
    ~Closing() {
      const std::lock_guard lock(pool.mutex_);
      pool.is_closed_ = true;
      pool.changed_.notify_all();
    }
  };

  Pool(std::size_t count, unsigned jobs, const ShouldStop& should_stop)
      : count_(count), window_(look_ahead * jobs), should_stop_(should_stop) {}

  void labour(const Work& work) {
    while (const std::optional<std::size_t> i = next()) {
      try {
        Result result = work(*i);
        const std::lock_guard lock(mutex_);
        waiting_.emplace(*i, std::move(result));
      } catch (...) {
        const std::lock_guard lock(mutex_);
        failure_ = std::current_exception();
      }
      changed_.notify_all();
    }
  }

  std::optional<std::size_t> next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock,
                  [this] { return is_closed_ || failure_ || next_ == count_ || next_ < taken_ + window_; });
    if (is_closed_ || failure_ || next_ == count_ || should_stop_()) return std::nullopt;
    return next_++;
  }

  std::optional<Result> take(std::size_t i) {
    std::unique_lock lock(mutex_);
    for (;;) {
      if (failure_) std::rethrow_exception(failure_);
      if (auto found = waiting_.extract(i)) {
        taken_ = i + 1;
        changed_.notify_all();
        return std::move(found.mapped());
      }
      if (i >= next_ && should_stop_()) return std::nullopt;
      changed_.wait_for(lock, patience);
    }
  }

  std::size_t count_;
  std::size_t window_;
  const ShouldStop& should_stop_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::size_t, Result> waiting_;
  std::size_t next_ = 0;   ///< the first piece nobody works on
  std::size_t taken_ = 0;  ///< the first piece not yet delivered
  bool is_closed_ = false;
  std::exception_ptr failure_;
};

}  // namespace targetbook::batch
