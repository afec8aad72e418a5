#pragma once
#include <cstddef>
#include <string>

#include "base/finding.hpp"
#include "base/json.hpp"
#include "grid/sheet_picture.hpp"

/// The JSON that the pages' scripts read (templates/report/page.js).
namespace targetbook::report {

/// A finding's age, for the nightly page.
struct FindingAge {
  std::string since;  ///< when it was first said: `2026-11-21T05:14:37Z`
  bool is_new = false;
};

inline constexpr int no_file = -1;

/// One finding as an array. `file` is its file's place in the page's list, or no_file.
void write_html_finding(base::JsonWriter& json, const base::Finding& finding, int file, const FindingAge& age,
                        base::Language language);
/// `"rules": {…}` with the words of the whole catalogue.
void write_html_rules(base::JsonWriter& json, base::Language language);
/// One sheet as submitted.
void write_html_picture(base::JsonWriter& json, const grid::SheetPicture& picture, int file);

}  // namespace targetbook::report
