#pragma once
#include "rules/engine/rule.hpp"

/// P: whether the indicators fit the levels they stand in, and whether there are enough of them.
namespace targetbook::rules::performance {

extern const Rule level1_incomplete;       // P-01
extern const Rule too_few_indicators;      // P-02
extern const Rule goal_not_quantified;     // P-03
extern const Rule satisfaction_low;        // P-04
extern const Rule rate_under_quantity;     // P-05
extern const Rule quality_not_reflected;   // P-06
extern const Rule timeliness_misplaced;    // P-07
extern const Rule satisfaction_misplaced;  // P-08
extern const Rule cost_without_cost;       // P-09
extern const Rule ecology_misplaced;       // P-10
extern const Rule cost_under_output;       // P-11
extern const Rule reverse_target_raised;   // P-12
extern const Rule goal_without_indicator;  // P-13
extern const Rule level1_split_unusual;    // P-14
extern const Rule optional_level2_absent;  // P-15
extern const Rule too_many_indicators;     // P-16
extern const Rule target_lowered;          // P-17
extern const Rule full_score_unmet;        // P-18

}  // namespace targetbook::rules::performance
