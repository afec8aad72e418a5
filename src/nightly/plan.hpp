#pragma once
#include <vector>

#include "ledger/ledger.hpp"
#include "nightly/scan.hpp"

namespace targetbook::nightly {

/// One file of the scan and what the ledger knows of it.
struct PlannedRead {
  const ScannedFile* file = nullptr;
  const ledger::Known* known = nullptr;  ///< null for a file that is new
  PlannedFile::Why why = PlannedFile::Why::unchanged;
};

/// What has to be done with each file, in order of the scan. `known` as the ledger gives it: in order of
/// path.
std::vector<PlannedRead> plan(const Scan& scan, const std::vector<ledger::Known>& known, const NightJob& job);

}  // namespace targetbook::nightly
