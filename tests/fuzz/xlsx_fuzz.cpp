#include <cstddef>
#include <cstdint>
#include <string>

#include "base/file_error.hpp"
#include "containers/open.hpp"

// Whatever the bytes are: a workbook whose parts hang together, or FileError; never anything else.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace targetbook;
  // Small limits keep a single input short.
  containers::Limits limits;
  limits.inflated_bytes = std::uint64_t{16} << 20U;
  limits.cells = 200'000;
  // Both ways of holding a part are worth trying.
  if (size % 2 == 1) limits.whole_part_bytes = 0;
  try {
    const auto workbook =
        containers::open_workbook("a.csv", std::string(static_cast<const char*>(static_cast<const void*>(data)), size), limits);
    grid::dump_json(workbook, [](std::string_view) {});
    for (const grid::Sheet& sheet : workbook.sheets)
      for (const grid::Cell& cell : sheet.cells) (void)workbook.shown(sheet, cell);
  } catch (const base::FileError&) {
  }
  return 0;
}
