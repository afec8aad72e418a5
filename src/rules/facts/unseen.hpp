#pragma once
#include <span>
#include <vector>

#include "base/finding.hpp"
#include "rules/engine/context.hpp"
#include "rules/engine/report.hpp"

namespace targetbook::rules {

/// A heading that stands nowhere is one finding (S-04), and not also one for each value that was not read for
/// want of it: takes those out, and counts their rules as undecided.
void leave_out_unseen(const WorkbookContext& workbook, std::vector<base::Finding>& findings,
                      std::span<Coverage> coverage);

}  // namespace targetbook::rules
