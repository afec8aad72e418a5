#pragma once
#include <string>
#include <string_view>

namespace targetbook::containers::markup {

/// The name under which an xlsx file has the property that Excel's XML and HTML call by this one
/// (`LastSaved` is `modified`); others keep theirs.
std::string_view usual_property_name(std::string_view name);

/// A custom property's name out of the element's, where `_x0020_` stands for what no element's name may hold.
std::string custom_property_name(std::string_view element_name);

}  // namespace targetbook::containers::markup
