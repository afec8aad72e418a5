#include "../fuzzed.hpp"
#include "containers/xls/read_xls.hpp"

// The stream of an old workbook, without its compound file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace targetbook;
  try {
    const auto workbook =
        containers::xls::read_bare_workbook(fuzz::bytes_of(data, size), fuzz::small_limits());
    fuzz::look_at(workbook);
  } catch (const base::FileError&) {
  }
  return 0;
}
