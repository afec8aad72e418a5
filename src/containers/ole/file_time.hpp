#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace targetbook::containers {

/// A FILETIME (100 ns since 1601, UTC) as `2024-05-06T07:08:09Z`; nothing for nought or past the year 9999.
std::optional<std::string> file_time_text(std::uint64_t time);

}  // namespace targetbook::containers
