#pragma once
#include "rules/engine/rule.hpp"

/// C: codes of projects, units, regions and classifications.
namespace targetbook::rules::codes {

extern const Rule bad_code_pattern;          // C-01
extern const Rule blank_in_code;             // C-02
extern const Rule blank_in_text;             // C-03
extern const Rule functional_class_as_code;  // C-04
extern const Rule code_year_differs;         // C-05
extern const Rule region_mismatch;           // C-06
extern const Rule bad_unit_code;             // C-07
extern const Rule bad_class_length;          // C-08
extern const Rule class_misses_purpose;      // C-09
extern const Rule class_name_differs;        // C-10
extern const Rule unit_has_two_codes;        // C-11

}  // namespace targetbook::rules::codes
