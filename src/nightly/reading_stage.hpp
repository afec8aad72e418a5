#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "nightly/night.hpp"
#include "nightly/reading.hpp"

namespace targetbook::nightly {

/// Reads what is new or changed, and checks again what other rules hold for; all of it goes into the ledger
/// as it comes.
class ReadingStage {
 public:
  explicit ReadingStage(const Night& night) : night_(night) {}
  /// False where it was interrupted.
  bool run();

 private:
  void keep_problem(const PlannedRead& planned, const base::FileError& problem);
  struct Worked {
    bool is_whole = true;
    std::vector<std::size_t> busy{};  ///< those that are being written
  };
  /// Reads or checks the planned files of these numbers.
  Worked work(const std::vector<std::size_t>& pieces);
  batch::Errand errand_of(const PlannedRead& planned);
  void keep(const PlannedRead& planned, std::int64_t looked_at, ReadAnswer answer);

  const Night& night_;
};

}  // namespace targetbook::nightly
