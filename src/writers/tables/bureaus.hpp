#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/money.hpp"
#include "model/submission.hpp"

namespace targetbook::writers {

/// A running total; empty once it no longer fits, for a wrong total is worse than none.
class Total {
 public:
  void add(const model::Amount& amount);
  void add(const Total& other);
  [[nodiscard]] const std::optional<base::Money>& money() const { return money_; }

 private:
  std::optional<base::Money> money_ = base::Money{};
};

/// The funds of several projects, added up.
struct FundTotals {
  Total total;
  Total fiscal;
  Total carryover;
  Total other;
  void add(const model::Funds& funds);
  void add(const FundTotals& more);
};

/// One bureau's year, as far as one workbook tells.
struct BureauYear {
  std::string code;
  std::string name;
  std::optional<int> year;
  std::size_t projects = 0;
  std::size_t indicators = 0;
  FundTotals funds;
  const model::DepartmentTarget* department = nullptr;  ///< its overall declaration, where there is one
};

struct BureausOfSubmission {
  std::vector<BureauYear> bureaus;   ///< in order of appearance; pointers into the submission
  std::vector<std::size_t> of_form;  ///< for each form, which of them
};

/// Whose each form is: its department, else its implementing or supervising unit, else the one bureau the
/// other forms name. A form without a year is put with the others', where these have but one.
BureausOfSubmission find_bureaus(const model::Submission& submission);

/// The form's indicators that are printed; zero for forms that have none.
std::size_t count_indicators(const model::Form& form);

}  // namespace targetbook::writers
