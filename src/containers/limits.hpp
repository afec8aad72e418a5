#pragma once
#include <cstdint>
#include <span>

#include "base/language.hpp"

namespace targetbook::containers {

/// How much of a file is read before it counts as `too-large`. Sizes are in bytes.
struct Limits {
  std::uint64_t file_bytes = std::uint64_t{256} << 20U;
  std::uint64_t zip_entries = 10'000;
  std::uint64_t inflated_bytes = std::uint64_t{2} << 30U;  ///< of all parts read, together
  std::uint64_t steep_entry_bytes = std::uint64_t{64} << 20U;
  std::uint64_t steep_ratio = 1'000;  ///< an entry that inflates further than this is a steep one
  std::uint64_t xml_depth = 256;
  std::uint64_t sheets = 1'024;
  std::uint64_t cells = 20'000'000;
  std::uint64_t merges = 1'000'000;
  std::uint64_t cell_characters = 32'767;  ///< in UTF-16 units, as spreadsheet programs count
  std::uint64_t form_cells = 1'000'000;    ///< of the sheets that hold forms, together
  std::uint64_t form_text_bytes = std::uint64_t{32} << 20U;  ///< of the same
  std::uint64_t worker_bytes = std::uint64_t{512}
                               << 20U;  ///< memory of a process that reads files one by one
  std::uint64_t worker_seconds = 120;   ///< its time for one file

  /// No limit of what may be read but of how: a part larger than this is never held whole.
  std::uint64_t whole_part_bytes = std::uint64_t{64} << 20U;
};

/// One limit as `--help` lists it and an option raises it.
struct LimitInfo {
  const char* name = nullptr;
  std::uint64_t Limits::*value = nullptr;
  base::Words meaning;
};

std::span<const LimitInfo> all_limits();

}  // namespace targetbook::containers
