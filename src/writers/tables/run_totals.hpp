#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/submission.hpp"
#include "writers/tables/bureaus.hpp"

namespace targetbook::writers {

/// One bureau's year over all workbooks of a run.
struct BureauTotals {
  std::string code;
  std::string name;
  std::optional<int> year;
  std::size_t projects = 0;
  std::size_t indicators = 0;
  FundTotals funds;
};

struct KindCount {
  std::string name;
  std::size_t count = 0;
};

/// What the overview of a run tells; grows with the number of bureaus, not of indicators.
class RunTotals {
 public:
  void add(const model::Submission& submission);

  std::size_t files = 0;
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
  std::map<std::pair<std::string, std::optional<int>>, BureauTotals> bureaus_;
  std::map<std::string, std::size_t> kinds_;
};

}  // namespace targetbook::writers
