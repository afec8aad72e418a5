#pragma once
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "layouts/find/sheet_view.hpp"

namespace targetbook::layouts {

/// U-05 for cells nobody used, in their order: one for each run of neighbours, at its first cell.
std::vector<base::Finding> tell_unread(const std::vector<const Item*>& unread, const std::string& sheet);

}  // namespace targetbook::layouts
