#pragma once
#include <string>

#include "base/finding.hpp"

namespace targetbook::cli {

/// A finding in one line: `a.xlsx, Sheet1!B7: U-01 unreadable (corrupt): …`.
std::string finding_line(const base::Finding& finding, base::Language language);

}  // namespace targetbook::cli
