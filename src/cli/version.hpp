#pragma once
#include <string_view>

namespace targetbook::cli {

/// The same as the project's in CMakeLists.txt; a test compares them.
inline constexpr std::string_view version = "0.1.0";

}  // namespace targetbook::cli
