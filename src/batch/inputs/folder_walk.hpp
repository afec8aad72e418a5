#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/file_error.hpp"

namespace targetbook::batch {

/// A file that a folder holds, or a folder below it that cannot be looked into.
struct FoundFile {
  std::string below;  ///< its path below the folder
  bool is_link = false;
  std::int64_t modified = 0;  ///< seconds since 1970
  std::optional<base::FileError> problem;
};

struct FolderWalk {
  std::vector<FoundFile> files;  ///< in order of the bytes of `below`
  std::size_t passed_over = 0;   ///< no workbooks, dot files, owner files
};

/// All that counts as a workbook in a folder and the folders below. Each folder is walked once, however many
/// links lead to it; `leave_out` (the folder that outputs go to) is not walked.
/// `is_workbook` looks at the bytes of a regular file whose name has no workbook's ending.
FolderWalk walk_folder(const std::filesystem::path& folder, const std::filesystem::path& leave_out,
                       const std::function<bool(const std::filesystem::path&)>& is_workbook);

}  // namespace targetbook::batch
