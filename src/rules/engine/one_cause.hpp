#pragma once
#include <vector>

#include "base/finding.hpp"

namespace targetbook::rules {

/// One cause, one finding (contract, Findings): drops what another finding says better of the same cell
/// (Rule::supersedes), what only follows from another (Rule::explains) and exact repeats.
/// REQUIRES: findings in the order of files, sheets and cells.
void keep_one_a_cause(std::vector<base::Finding>& findings);

}  // namespace targetbook::rules
