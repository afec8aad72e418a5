#pragma once
#include <string>

#include "grid/look.hpp"

namespace targetbook::containers::copy {

/// Whether the print is fitted to pages.
bool is_fitted(const grid::PrintSetup& print);
/// What stands behind a sheet's merges: print options, margins, page, header and footer.
std::string page_setup_xml(const grid::PrintSetup& print);

}  // namespace targetbook::containers::copy
