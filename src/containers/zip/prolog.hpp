#pragma once
#include <string_view>

namespace targetbook::containers {

/// Whether a part is XML, by its name (part_key) or its beginning. A picture is none, though SVG is written
/// in it: those that drawing programs make have DTDs, and no spreadsheet program takes them off. Nor are the
/// macros of an .ods (Basic/, Dialogs/): LibreOffice gives each a DTD, and they are never read.
bool is_xml(std::string_view key, std::string_view bytes);

/// Whether these bytes, the beginning of an XML part, have a DTD. No more than its prolog is looked at:
/// whether the rest is well-formed is for those who read it.
bool has_dtd(std::string_view bytes);

}  // namespace targetbook::containers
