#pragma once
#include "writers/blank/live_checks.hpp"

namespace targetbook::writers {

/// Required indicators, rows filled by half, and weights; with the helper columns they need.
void add_indicator_checks(const BlankPlaces& places, const rules::Profile& profile, LiveChecks& checks);

}  // namespace targetbook::writers
