#pragma once
#include "writers/blank/live_checks.hpp"

namespace targetbook::writers {

/// Parts and totals: funds, sources, spending, the payment plan, the columns and sides of budget tables.
void add_sum_checks(const layouts::Drawing& drawing, const BlankPlaces& places, const rules::Profile& profile,
                    LiveChecks& checks);

}  // namespace targetbook::writers
