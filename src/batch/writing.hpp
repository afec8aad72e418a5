#pragma once
#include <deque>
#include <filesystem>
#include <functional>
#include <future>
#include <string>
#include <vector>

#include "batch/summary.hpp"

namespace targetbook::batch {

/// Writes what workers made, who can open no file themselves. The disk is waited for beside the run, for a
/// few at a time; what came of it is told in the order in which it was handed over.
class Writing {
 public:
  struct File {
    std::filesystem::path path;
    std::string bytes;
  };
  using Tell = std::function<void(std::vector<FailedOutput> failed)>;

  explicit Writing(unsigned at_a_time) : at_a_time_(at_a_time) {}

  /// Files that are told of together. `tell` is called by the thread that calls write() or finish().
  void write(std::vector<File> files, Tell tell);
  /// Waits for all, and tells.
  void finish();

 private:
  struct Hand {
    std::future<std::vector<FailedOutput>> failed;
    Tell tell;
  };
  void tell_of_first();

  unsigned at_a_time_;
  std::deque<Hand> hands_;
};

}  // namespace targetbook::batch
