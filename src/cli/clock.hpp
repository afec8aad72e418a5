#pragma once
#include <cstdint>
#include <optional>
#include <string>

/// What time it is; SOURCE_DATE_EPOCH stands in for the clock, so that runs can be repeated to the byte.
namespace targetbook::cli {

/// SOURCE_DATE_EPOCH in seconds since 1970. Throws UsageError where it is no such number.
std::optional<std::int64_t> source_date();
/// Seconds since 1970.
std::int64_t now();
/// Where the program runs: `2026-11-21`.
std::string today();

}  // namespace targetbook::cli
