#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "batch/convert.hpp"
#include "rules/check.hpp"

/// The job of `targetbook validate`: submitted workbooks in, findings out.
namespace targetbook::batch {

struct ValidateJob {
  std::vector<std::string> arguments;  ///< workbooks and folders, as given
  const layouts::Catalogue& catalogue;
  const rules::Checker& checker;
  const rules::Roster* roster = nullptr;
  base::Language language = base::Language::en;
  containers::Limits limits;
  unsigned jobs = 1;
};

struct Validation {
  std::vector<model::Submission> books;  ///< those that could be read, in input order
  rules::Verdict verdict;                ///< of all of them together
  std::size_t files = 0;
  bool was_interrupted = false;
};

Validation validate(const ValidateJob& job, const Watch& watch);

}  // namespace targetbook::batch
