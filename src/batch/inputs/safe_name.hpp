#pragma once
#include <string>
#include <string_view>

namespace targetbook::batch {

/// A name for a file or folder that Windows accepts: what it forbids becomes `_`. Empty where nothing of it
/// is left to tell it by.
std::string safe_file_name(std::string_view name);

/// The path with each of its names short enough to be written anywhere: a share may have longer ones (255
/// characters, not bytes). What is cut ends in a hash of the whole name, so that two of them stay two.
std::string fitting_path(std::string_view path);

/// As file systems compare names that differ in case only.
std::string folded_name(std::string_view name);

}  // namespace targetbook::batch
