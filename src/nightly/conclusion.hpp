#pragma once
#include "nightly/night.hpp"

namespace targetbook::nightly {

/// From what the ledger now knows of every file of the night to outputs in their places: settles, makes
/// annotated copies, publishes. Gives what was done so far and what came of this. REQUIRES: the night's plan
/// and run.
NightSummary conclude(const Night& night, NightSummary so_far);

}  // namespace targetbook::nightly
