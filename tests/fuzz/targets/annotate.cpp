#include <array>
#include <cstdlib>

#include "../fuzzed.hpp"
#include "containers/open.hpp"
#include "writers/returned/annotated_copy.hpp"

// Marks put into a workbook that can be read: what comes out can be read, too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace targetbook;
  const containers::Limits limits = fuzz::small_limits();
  std::string copy;
  try {
    const std::string bytes = fuzz::package_of(fuzz::bytes_of(data, size));
    const grid::Workbook read = containers::open_workbook("a.xlsx", bytes, limits);
    base::Finding finding;
    finding.code = "A-01";
    finding.file = "a.xlsx";
    finding.sheet = read.sheets.empty() ? std::string{} : read.sheets.front().name;
    finding.cell = base::CellRef{1, 1};
    finding.message = {"有误", "wrong"};
    const std::array findings{static_cast<const base::Finding*>(&finding)};
    copy = writers::annotated_copy(bytes, findings, {}, limits).bytes;
  } catch (const base::FileError&) {
    return 0;
  }
  try {
    (void)containers::open_workbook("a.xlsx", copy, limits);
  } catch (const base::FileError&) {
    std::abort();
  }
  return 0;
}
