#pragma once
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "layouts/find/sheet_view.hpp"
#include "model/submission.hpp"

namespace targetbook::layouts {

/// U-05 for cells nobody used, in their order: one for each run of neighbours, at its first cell. What a
/// missing label explains (`observations`) is told there.
std::vector<base::Finding> tell_unread(const std::vector<const Item*>& unread, const std::string& sheet,
                                       const std::vector<model::Observation>& observations);

}  // namespace targetbook::layouts
