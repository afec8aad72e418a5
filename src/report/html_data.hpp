#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/finding.hpp"
#include "base/json.hpp"
#include "grid/sheet_picture.hpp"

/// The JSON that the pages' scripts read (templates/report/page.js).
namespace targetbook::report {

inline constexpr int no_file = -1;

/// One finding as an array. `file` is its file's place in the page's list, or no_file; `since` the number of
/// the run that first said it, 0 where there are no runs.
void write_html_finding(base::JsonWriter& json, const base::Finding& finding, int file, std::int64_t since,
                        base::Language language);
/// `"rules": {…}` with the words of the whole catalogue.
void write_html_rules(base::JsonWriter& json, base::Language language);
/// One sheet as submitted.
void write_html_picture(base::JsonWriter& json, const grid::SheetPicture& picture, int file);

}  // namespace targetbook::report
