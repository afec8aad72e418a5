#pragma once
#include <string>
#include <string_view>

/// What a file's name alone says about it.
namespace targetbook::batch {

/// `.xlsx`, `.et`, … in either case; empty where the name has none of a workbook's endings.
std::string_view workbook_ending(std::string_view name);
/// The same of any ending that a workbook may have when it is named on the command line: `.fods`, `.xml` and
/// `.html` too, which in a folder are no sign of one.
std::string_view readable_ending(std::string_view name);

/// Files that lie beside workbooks and are none: dot files, and the owner files `~$a.xlsx` and
/// `.~lock.a.ods#` that office programs keep while a workbook is open.
bool is_dot_file(std::string_view name);
bool is_owner_file(std::string_view name);

/// Equal for names that a file system without regard to case takes for one.
std::string fold_case(std::string_view name);

}  // namespace targetbook::batch
