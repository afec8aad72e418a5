#pragma once
#include <string>
#include <string_view>

/// Names of zip entries and of the parts of an Office package (ECMA-376 part 2).
namespace targetbook::containers {

/// By what names are compared: `/` for `\`, small ASCII letters, no leading `/`.
std::string part_key(std::string_view name);

/// False for names that would lead out of a folder, or that programs read differently: absolute, with `..`
/// or a drive letter, with NUL, empty.
bool is_safe_entry_name(std::string_view name);

/// The part a relationship's target means: absolute, or relative to the folder of `source`.
std::string resolve_target(std::string_view source, std::string_view target);

/// `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`; `_rels/.rels` for the package itself (empty).
std::string relationships_part_of(std::string_view part);

/// `%20` and the like turned into the characters they stand for.
std::string percent_decoded(std::string_view text);

}  // namespace targetbook::containers
