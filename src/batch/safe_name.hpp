#pragma once
#include <string>
#include <string_view>

namespace targetbook::batch {

/// A name for a file or folder that Windows accepts: what it forbids becomes `_`. Empty where nothing of it is left to
/// tell it by.
std::string safe_file_name(std::string_view name);

/// As file systems compare names that differ in case only.
std::string folded_name(std::string_view name);

}  // namespace targetbook::batch
