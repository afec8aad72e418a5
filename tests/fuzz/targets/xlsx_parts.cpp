#include "../fuzzed.hpp"
#include "containers/open.hpp"

// A sheet, its strings and its styles: a workbook whose parts hang together, or FileError.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace targetbook;
  containers::Limits limits = fuzz::small_limits();
  if (size % 2 == 1) limits.whole_part_bytes = 0;  // both ways of holding a part are worth trying
  try {
    const auto workbook =
        containers::open_workbook("a.xlsx", fuzz::package_of(fuzz::bytes_of(data, size)), limits);
    fuzz::look_at(workbook);
  } catch (const base::FileError&) {
  }
  return 0;
}
