#pragma once
#include <string>
#include <utility>
#include <vector>

namespace targetbook::containers::copy {

using Properties = std::vector<std::pair<std::string, std::string>>;

/// Document properties as the three parts of a package hold them (ECMA-376 part 2, 11; part 1, 22.2 and
/// 22.3); a part that would say nothing is empty.
struct PropertyParts {
  std::string core;
  std::string application;
  std::string custom;
};

PropertyParts property_parts(const Properties& properties);

}  // namespace targetbook::containers::copy
