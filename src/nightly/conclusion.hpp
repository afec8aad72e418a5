#pragma once
#include "nightly/night.hpp"

namespace targetbook::nightly {

/// From what the ledger now knows of every file of the night to outputs in their places: settles, makes
/// annotated copies, publishes. REQUIRES: the night's plan and run.
void conclude(Night& night);

}  // namespace targetbook::nightly
