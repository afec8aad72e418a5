#pragma once
#include <string>

#include "batch/ledger/ledger.hpp"
#include "report/history.hpp"

namespace targetbook::batch::ledger {

/// What the ledger says of all passes; or of a file (its path below the folder, or the end of it), or of a bureau (its
/// name or code), where one is asked for.
report::History record(Ledger& ledger, const std::string& asked);

}  // namespace targetbook::batch::ledger
