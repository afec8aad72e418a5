#pragma once
#include <filesystem>

#include "base/descriptor.hpp"

namespace targetbook::base {

/// A file without a name, to write and to read: it goes away with its last descriptor, however the program
/// ends. Not open, with errno, where the folder cannot hold one.
Descriptor nameless_file(const std::filesystem::path& folder);

}  // namespace targetbook::base
