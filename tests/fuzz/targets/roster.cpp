#include "../fuzzed.hpp"
#include "batch/inputs/roster_file.hpp"

// A roster as csv: its lines and its mistakes, or FileError.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace targetbook;
  try {
    const batch::RosterReading reading =
        batch::read_roster("a.csv", fuzz::bytes_of(data, size), fuzz::small_limits());
    for (const batch::RosterMistake& mistake : reading.mistakes)
      (void)batch::describe(mistake, reading.roster);
  } catch (const base::FileError&) {
  }
  return 0;
}
