#pragma once
#include "rules/engine/rule.hpp"

/// T: what stands in the value cells of indicators.
namespace targetbook::rules::targets {

extern const Rule operator_in_words;       // T-01
extern const Rule value_is_a_name;         // T-02
extern const Rule percent_without_number;  // T-03
extern const Rule rate_without_percent;    // T-04
extern const Rule unit_missing;            // T-05
extern const Rule value_against_words;     // T-06
extern const Rule several_values;          // T-07
extern const Rule operator_missing;        // T-08
extern const Rule percent_over_100;        // T-09
extern const Rule operator_reversed;       // T-10
extern const Rule unit_twice;              // T-11
extern const Rule unit_conflict;           // T-12
extern const Rule kind_conflict;           // T-13
extern const Rule operator_said_twice;     // T-14
extern const Rule range_upside_down;       // T-15
extern const Rule value_asks_nothing;      // T-16
extern const Rule value_outside_year;      // T-17

}  // namespace targetbook::rules::targets
