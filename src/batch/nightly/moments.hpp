#pragma once
#include <cstdint>
#include <string>

namespace targetbook::batch::nightly {

/// Seconds since 1970 as UTC: `2026-11-21T05:14:37Z`.
std::string moment(std::int64_t seconds);

}  // namespace targetbook::batch::nightly
