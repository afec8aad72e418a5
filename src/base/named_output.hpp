#pragma once
#include <filesystem>
#include <string_view>

namespace targetbook::base {

/// Writes an output that the user names (`-o FILE`). A device, a pipe or an open descriptor (`/dev/stdout`,
/// `/dev/fd/3`) is written through; behind a link the file that it points to is replaced and the link stays;
/// any other file is written whole (PendingFile). Throws FileError (no-permission, io-error).
void write_named_output(const std::filesystem::path& path, std::string_view bytes);

}  // namespace targetbook::base
