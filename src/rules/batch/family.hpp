#pragma once
#include "rules/engine/rule.hpp"

/// B: what only shows when all workbooks of a run, and the roster, lie side by side.
namespace targetbook::rules::batch {

extern const Rule duplicate_code;     // B-01
extern const Rule duplicate_project;  // B-02
extern const Rule not_submitted;      // B-03
extern const Rule not_on_roster;      // B-04
extern const Rule indicators_copied;  // B-05
extern const Rule uniform_values;     // B-06
extern const Rule mixed_years;        // B-07
extern const Rule mixed_units;        // B-08
extern const Rule unit_slip;          // B-09
extern const Rule text_copied;        // B-10
extern const Rule control_total;      // B-11

}  // namespace targetbook::rules::batch
