#pragma once
#include <string>
#include <vector>

#include "model/submission.hpp"

namespace targetbook::rules {

/// One amount of a form, blank or not.
struct FormAmount {
  const model::Amount* amount = nullptr;
  std::string field;   ///< its JSON path
  std::string column;  ///< what heads it: amounts with the same are of one column
};

/// All amounts of a form, in its order. Those without a place are left out. Rules ask FormFacts, which keeps
/// them.
std::vector<FormAmount> amounts_of(const model::Form& form);

}  // namespace targetbook::rules
