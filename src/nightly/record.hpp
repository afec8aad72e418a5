#pragma once
#include <string>

#include "ledger/ledger.hpp"
#include "report/history.hpp"

namespace targetbook::nightly {

/// What the ledger says of all passes; or of a file (its path below the folder, or the end of it), or of a
/// bureau (its name or code), where one is asked for.
report::History record(ledger::Ledger& ledger, const std::string& asked);

}  // namespace targetbook::nightly
