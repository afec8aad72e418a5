#pragma once
#include "base/database.hpp"

namespace targetbook::ledger {

/// Brings a ledger of any earlier version, or an empty file, to the newest one, each step in a transaction of
/// its own. Throws base::FileError for a file that is no ledger or was made by a newer program.
void migrate(base::Database& database);

/// Throws base::FileError unless it is a ledger of the newest version.
void require_newest(base::Database& database);

}  // namespace targetbook::ledger
