#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/file_error.hpp"

namespace targetbook::batch {

/// One workbook to read.
struct Input {
  std::string file;  ///< the argument as given, then the path below it: the name people know it by
  std::filesystem::path path;
  std::string below;                       ///< its path below the argument's folder; a file's own name
  std::filesystem::path root;              ///< the argument's folder; for a file, the folder it lies in
  std::int64_t modified = 0;               ///< seconds since 1970; 0 where it cannot be told
  std::optional<base::FileError> problem;  ///< why it cannot even be opened
};

struct Inputs {
  std::vector<Input> files;
  std::size_t passed_over = 0;  ///< in folders: what is no workbook, dot files, owner files
  std::size_t repeated = 0;     ///< files that were reached a second time and are read once

  /// When the newest of them was changed; 0 where there is none.
  [[nodiscard]] std::int64_t newest() const;
};

/// Expands INPUT... of the command line: folders recursively in order of UTF-8 bytes, files as they are.
/// What cannot be read is an input with a problem, never an exception. Nothing below `output` is an input.
Inputs expand_inputs(const std::vector<std::string>& arguments, const std::filesystem::path& output);

}  // namespace targetbook::batch
