#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/file_error.hpp"
#include "base/say.hpp"

/// The errors of reading, in words for a clerk: what is wrong, then the way out.
namespace targetbook::containers {

/// Kind `corrupt`. What is wrong comes without a full stop.
base::FileError corrupt(const base::Words& what);
template <class... Arguments>
base::FileError corrupt(fmt::format_string<const base::Side<Arguments>&...> zh,
                        fmt::format_string<const base::Side<Arguments>&...> en,
                        const Arguments&... arguments) {
  return corrupt(base::say(zh, en, arguments...));
}
/// Kind `corrupt`: the bytes of `what` end before they should.
base::FileError truncated(const base::Words& what);
/// Kind `corrupt`: the package lacks a part it refers to.
base::FileError missing_part(std::string_view part);
/// Kind `too-large`: past the limit of this name (limits.cpp).
base::FileError too_large(std::string_view limit_name, std::uint64_t limit);
/// Kind `unsupported`: `what` is told by name, the way out is to save as .xlsx.
base::FileError unsupported(const base::Words& what);
template <class... Arguments>
base::FileError unsupported(fmt::format_string<const base::Side<Arguments>&...> zh,
                            fmt::format_string<const base::Side<Arguments>&...> en,
                            const Arguments&... arguments) {
  return unsupported(base::say(zh, en, arguments...));
}

/// Text from a file made fit for a message: short, without control characters.
std::string quoted(std::string_view text);

}  // namespace targetbook::containers
