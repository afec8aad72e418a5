#include "../fuzzed.hpp"
#include "containers/open.hpp"

// A text file of any encoding and delimiter.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace targetbook;
  try {
    const auto workbook =
        containers::open_workbook("a.csv", fuzz::bytes_of(data, size), fuzz::small_limits());
    fuzz::look_at(workbook);
  } catch (const base::FileError&) {
  }
  return 0;
}
