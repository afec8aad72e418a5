#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "../containers/package_maker.hpp"
#include "base/file_error.hpp"
#include "containers/limits.hpp"
#include "grid/workbook.hpp"

/// What the fuzz targets share. A target is a file of targets/ with the one function that libFuzzer calls;
/// whatever the bytes are, it comes back: nothing but base::FileError is thrown inside, and caught there.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace targetbook::fuzz {

inline std::string bytes_of(const std::uint8_t* data, std::size_t size) {
  return {static_cast<const char*>(static_cast<const void*>(data)), size};
}

/// Small ones keep a single input short.
inline containers::Limits small_limits() {
  containers::Limits limits;
  limits.inflated_bytes = std::uint64_t{16} << 20U;
  limits.cells = 200'000;
  limits.merges = 20'000;
  return limits;
}

/// All that a workbook shows.
inline void look_at(const grid::Workbook& workbook) {
  grid::dump_json(workbook, [](std::string_view) {});
  for (const grid::Sheet& sheet : workbook.sheets)
    for (const grid::Cell& cell : sheet.cells) (void)workbook.shown(sheet, cell);
}

/// The pieces between zero bytes, `count` of them; those that are not there are empty.
inline std::vector<std::string> pieces_of(std::string_view data, std::size_t count) {
  std::vector<std::string> pieces(count);
  for (std::string& piece : pieces) {
    piece = data.substr(0, data.find('\0'));
    data.remove_prefix(std::min(data.size(), piece.size() + 1));
  }
  return pieces;
}

/// A zip as it is; anything else is taken for the parts of a workbook (sheet, shared strings, styles, with
/// zero bytes between them), since no mutation would find the right checksums.
inline std::string package_of(const std::string& data) {
  using namespace targetbook::testing;
  if (data.starts_with("PK") || !data.starts_with("<")) return data;
  const std::vector<std::string> parts = pieces_of(data, 3);
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

}  // namespace targetbook::fuzz
