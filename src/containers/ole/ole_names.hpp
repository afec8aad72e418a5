#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace targetbook::containers {

/// Whether the bytes begin like a compound file (MS-CFB 2.2).
bool is_ole(std::string_view bytes);

/// The names of all streams and storages of a compound file, small ASCII letters; whatever is past ASCII
/// becomes `?`. Throws FileError (corrupt) where the way to the directory is broken.
std::vector<std::string> ole_entry_names(std::string_view file);

}  // namespace targetbook::containers
