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
  explicit ReadingStage(Night& night) : night_(night) {}
  void run();

 private:
  void keep_problem(const PlannedRead& planned, const base::FileError& problem);
  /// Reads or checks the planned files of these numbers; gives back those that are being written.
  std::vector<std::size_t> work(const std::vector<std::size_t>& pieces);
  std::string piece_of(const PlannedRead& planned);
  void keep(const PlannedRead& planned, std::int64_t looked_at, ReadAnswer answer);

  Night& night_;
};

}  // namespace targetbook::nightly
