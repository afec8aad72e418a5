#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/file_error.hpp"

/// The errors of reading, in words for a clerk: what is wrong, then the way out.
namespace targetbook::containers {

/// Kind `corrupt`. Texts come without a full stop.
base::FileError corrupt(const std::string& zh, const std::string& en);
/// Kind `corrupt`: the bytes of `what` end before they should.
base::FileError truncated(const std::string& what_zh, const std::string& what_en);
/// Kind `corrupt`: the package lacks a part it refers to.
base::FileError missing_part(std::string_view part);
/// Kind `too-large`: past the limit of this name (limits.cpp).
base::FileError too_large(std::string_view limit_name, std::uint64_t limit);
/// Kind `unsupported`: `what` is told by name, the way out is to save as .xlsx.
base::FileError unsupported(const std::string& what_zh, const std::string& what_en);

/// Text from a file made fit for a message: short, without control characters.
std::string quoted(std::string_view text);

}  // namespace targetbook::containers
