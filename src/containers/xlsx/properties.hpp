#pragma once
#include <string>
#include <utility>
#include <vector>

#include "containers/xlsx/relationships.hpp"

namespace targetbook::containers::xlsx {

/// The document properties: of the core part (`title`, `creator`, `created` …), the application's
/// (`Application` …), and the custom ones by their name. A part that is not there has none.
std::vector<std::pair<std::string, std::string>> read_properties(Package& package,
                                                                 const Relationships& relationships);

}  // namespace targetbook::containers::xlsx
