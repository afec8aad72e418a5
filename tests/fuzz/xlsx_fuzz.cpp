#include <cstddef>
#include <cstdint>
#include <string>

#include "../containers/package_maker.hpp"
#include "base/file_error.hpp"
#include "containers/open.hpp"

namespace {

/// A zip as it is; anything else is taken for the parts of a package, with zero bytes between them, since no
/// mutation would find the right checksums.
std::string package_of(std::string data) {
  using namespace targetbook::testing;
  if (data.starts_with("PK") || !data.starts_with("<")) return data;
  std::string parts[3];
  for (std::string& part : parts) {
    part = data.substr(0, data.find('\0'));
    data.erase(0, part.size() + 1);
  }
  ZipMaker zip = package_with_sheet(parts[0]);
  if (!parts[1].empty()) {
    zip.remove("xl/sharedStrings.xml");
    zip.add("xl/sharedStrings.xml", parts[1], false);
  }
  if (!parts[2].empty()) {
    zip.remove("xl/styles.xml");
    zip.add("xl/styles.xml", parts[2], false);
  }
  return zip.finish();
}

}  // namespace

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
    const std::string bytes(static_cast<const char*>(static_cast<const void*>(data)), size);
    const auto workbook = containers::open_workbook("a.csv", package_of(bytes), limits);
    grid::dump_json(workbook, [](std::string_view) {});
    for (const grid::Sheet& sheet : workbook.sheets)
      for (const grid::Cell& cell : sheet.cells) (void)workbook.shown(sheet, cell);
  } catch (const base::FileError&) {
  }
  return 0;
}
