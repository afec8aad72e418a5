#pragma once
#include <string>
#include <vector>

#include "ledger/history.hpp"
#include "nightly/bureaus.hpp"
#include "nightly/job.hpp"

namespace targetbook::nightly {

/// The consolidated tables, which take longest to write and change only with what was handed in.
struct LastTidy {
  std::string made_of;  ///< hash of all that they would be made of now
  std::string sha256;   ///< of those that lie there, where they are still what they would be; else empty
};

/// `books`: one per seen file. `newest`: seconds since 1970 of the newest file.
LastTidy last_tidy(const NightJob& job, ledger::Ledger& ledger, const std::vector<ledger::SeenFile>& seen,
                   const std::vector<HandedIn>& books, std::int64_t newest);
/// New ones were published.
void remember_tidy(ledger::Ledger& ledger, const LastTidy& made, const std::string& sha256);

}  // namespace targetbook::nightly
