#pragma once
#include <filesystem>

#include "base/file_error.hpp"

/// What the operating system says (errno) as this program says things: in the user's language, with the way
/// out.
namespace targetbook::base {

/// The reason alone, without a full stop: `there is no such file or folder; check the path`.
Words system_words(int error);

/// `what` (`cannot lock 'x'`), then the reason. The kind is no-permission or io-error.
FileError system_failure(const Words& what, int error);
/// As above for a path; `missing` where there is no such file.
FileError cannot_read(const std::filesystem::path& path, int error);
FileError cannot_write(const std::filesystem::path& path, int error);

}  // namespace targetbook::base
