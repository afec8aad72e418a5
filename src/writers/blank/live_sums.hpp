#pragma once
#include "writers/blank/live_checks.hpp"

namespace targetbook::writers {

/// The sums that the drawing says: those that the rules of sums hold the form to.
void add_sum_checks(const layouts::Drawing& drawing, const BlankPlaces& places, LiveChecks& checks);

}  // namespace targetbook::writers
