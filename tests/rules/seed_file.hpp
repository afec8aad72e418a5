#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"

/// What a careful reviewer says of whole workbooks (seeds/*.toml), and what the rules say of them.
namespace targetbook::rules::test {

/// A defect that must be found at each of its cells, by one of its rules at least.
struct Defect {
  std::string id;
  std::string what;
  std::vector<std::string> rules;
  std::vector<std::string> cells;  ///< `Sheet1!B7`; `Sheet1!-` for a whole sheet
};

/// Errors or warnings that no list of defects asks for, and why they are right.
struct Beyond {
  std::string rule;
  std::vector<std::string> cells;
  std::string because;
};

struct Seed {
  std::string name;  ///< of its list, without ending
  std::vector<std::filesystem::path> workbooks;
  std::string
      family;  ///< the only rules that are listed, where the workbooks have lists of their own for the rest
  std::vector<Defect> defects;
  std::vector<Beyond> beyond;
};

/// All lists whose workbooks are there. Those of samples stand outside the project and may be missing.
std::vector<Seed> seeds();
/// The lists whose workbooks are missing.
std::vector<std::string> missing_seeds();

/// All findings of the workbooks as one run, in the order of the reports.
std::vector<base::Finding> findings_of(const Seed& seed);
/// `Sheet1!B7`; with the file's name in front where the seed has several.
std::string place_of(const base::Finding& finding, const Seed& seed);
/// The defects that ask for this finding: `Y6`; `beyond` where it was found right without; else empty.
std::string verdict_of(const base::Finding& finding, const Seed& seed);

}  // namespace targetbook::rules::test
