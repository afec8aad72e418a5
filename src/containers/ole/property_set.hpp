#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace targetbook::containers {

using Properties = std::vector<std::pair<std::string, std::string>>;

/// Adds the document properties of a property set stream (MS-OLEPS; MS-OSHARED 2.3.3), named and written as
/// those of an Office Open XML package: `title`, `creator`, `modified` (`2024-05-06T07:08:09Z`), `Company`,
/// custom ones by their own name. What is damaged in it, or no text, number, date or truth value, is left
/// out: properties are no part of the cells. Never throws FileError.
void read_property_set(std::string_view stream, Properties& out);

}  // namespace targetbook::containers
