#pragma once
#include <string>

#include "containers/limits.hpp"

namespace targetbook::cli {

/// `--limit NAME=N`: `cells=40M`, `file-bytes=512M`. K, M and G are powers of 1024 for sizes in bytes and of
/// 1000 for what is counted. Throws UsageError.
void change_limit(containers::Limits& limits, const std::string& change);

/// A limit's value as --help prints it: `256M`, `10,000`.
std::string shown_limit(const containers::LimitInfo& info, const containers::Limits& limits);

}  // namespace targetbook::cli
