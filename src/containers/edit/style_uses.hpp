#pragma once
#include <cstddef>
#include <set>
#include <string_view>

#include "containers/edit/package_edit.hpp"
#include "containers/edit/sheet_list.hpp"

namespace targetbook::containers::edit {

/// The indexes of formats that cells, rows and columns of a sheet's part carry (`s="5"`, `style="5"`).
void find_style_uses(std::string_view sheet_xml, std::set<std::size_t>& uses);

/// Those of all sheets. Some programs write indexes of formats that there are not; a format that is added
/// must not come to stand at one of them.
std::set<std::size_t> style_uses(PackageEdit& package, const SheetList& sheets);

}  // namespace targetbook::containers::edit
