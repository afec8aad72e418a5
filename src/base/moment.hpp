#pragma once
#include <cstdint>
#include <string>
#include <string_view>

/// Moments: kept and compared in UTC (ISO 8601), shown and held against dates as the clock on the wall has
/// them.
namespace targetbook::base {

/// Seconds since 1970 as `2026-11-21T05:14:37Z`.
std::string utc_moment(std::int64_t seconds);
/// The day it is then where the program runs: `2026-11-21`.
std::string local_date(std::int64_t seconds);
/// The same of a moment in UTC; what is no such moment comes back cut to its first ten bytes.
std::string local_date(std::string_view utc);
/// For people: `2026-11-21 13:14`; what is no moment in UTC comes back as it is.
std::string local_minute(std::string_view utc);

}  // namespace targetbook::base
