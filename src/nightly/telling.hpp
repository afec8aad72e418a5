#pragma once
#include <functional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/language.hpp"
#include "ledger/told.hpp"

namespace targetbook::nightly {

/// How the outputs tell findings.
struct Telling {
  base::Language language = base::Language::zh;
  std::function<const std::string&(ledger::RunId)> time_of;  ///< when a run began

  /// Of one file, or of the roster; `bureau` is who handed it in, `since` the run that first said each.
  [[nodiscard]] ledger::Told tell(const std::vector<base::Finding>& findings,
                                  const std::vector<ledger::RunId>& since, const std::string& bureau) const;
};

}  // namespace targetbook::nightly
