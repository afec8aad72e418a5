#include "../fuzzed.hpp"
#include "containers/open.hpp"

// A compound file and the old workbook in it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace targetbook;
  try {
    const auto workbook =
        containers::open_workbook("a.xls", fuzz::bytes_of(data, size), fuzz::small_limits());
    fuzz::look_at(workbook);
  } catch (const base::FileError&) {
  }
  return 0;
}
