#include "../fuzzed.hpp"
#include "containers/open.hpp"

// A flat OpenDocument spreadsheet, or one in its zip.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace targetbook;
  try {
    const auto workbook =
        containers::open_workbook("a.fods", fuzz::bytes_of(data, size), fuzz::small_limits());
    fuzz::look_at(workbook);
  } catch (const base::FileError&) {
  }
  return 0;
}
