#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "model/submission.hpp"
#include "writers/outputs.hpp"
#include "writers/tables/bureaus.hpp"

namespace targetbook::writers {

/// One bureau's year over all workbooks of a run.
struct BureauTotals {
  std::string region;
  std::string code;
  std::string name;
  std::optional<int> year;
  std::size_t projects = 0;
  std::size_t indicators = 0;
  FundTotals funds;
};

/// A workbook that is listed and not added up.
struct UncountedBook {
  std::string file;
  rules::Standing standing = rules::Standing::superseded;
  std::vector<BureauTotals> bureaus;
};

struct KindCount {
  std::string name;
  std::size_t count = 0;
};

/// What the overview of a run tells; grows with the number of bureaus and of workbooks that do not count, not
/// of indicators. Only workbooks that count are added up.
class RunTotals {
 public:
  void add(const model::Submission& submission, const SourceFacts& source);

  std::size_t files = 0;
  std::size_t counted_files = 0;
  std::vector<UncountedBook> uncounted{};  ///< in order of input
  std::size_t forms = 0;
  std::size_t projects = 0;
  std::size_t indicators = 0;
  std::size_t quantified = 0;  ///< indicators with a number
  std::size_t adjustments = 0;
  std::size_t unrecognised = 0;

  /// Largest budget first, then by name and year.
  [[nodiscard]] std::vector<BureauTotals> bureaus() const;
  [[nodiscard]] std::size_t bureau_count() const;
  [[nodiscard]] FundTotals funds() const;
  /// Indicators by second level, most frequent first; at most `limit` lines, the last of them the rest.
  [[nodiscard]] std::vector<KindCount> indicator_kinds(std::size_t limit) const;

 private:
  void count_indicators_of(const model::Form& form);
  std::map<std::tuple<std::string, std::string, std::optional<int>>, BureauTotals>
      bureaus_;  ///< by name, region and year
  std::map<std::string, std::size_t> kinds_;
};

}  // namespace targetbook::writers
