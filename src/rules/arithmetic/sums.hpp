#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/engine/context.hpp"
#include "rules/engine/report.hpp"

/// The sums a form must keep, and which of them it does not. One wrong cell breaks several sums (its
/// column's, its row's): it is reported once, by the rule of the first of them.
namespace targetbook::rules {
class BudgetRows;
}

namespace targetbook::rules::arithmetic {

struct Sum {
  std::string_view rule;  ///< code of the rule that speaks for it
  const model::Amount* total = nullptr;
  std::string name;        ///< of the total, in the form's words
  std::string parts_name;  ///< of its parts: 下级, 基本支出+项目支出
  std::string field;
  std::vector<const model::Amount*> parts;
};

struct BrokenSum {
  const Sum* sum = nullptr;
  base::Money total;
  base::Money parts;
  const model::Amount* suspect = nullptr;  ///< a part that is wrong by all signs: it breaks other sums alike
};

/// Whether an amount is the total or a part of a sum that does not hold: nothing can be reckoned with it.
bool stands_in_broken(const std::vector<BrokenSum>& broken, const model::Amount& amount);

/// An amount that is not quantity times price, and what it should be.
struct WrongProduct {
  const model::Amount* amount = nullptr;
  base::Money right;
};
std::vector<WrongProduct> wrong_products(const FormFacts& facts);

/// All sums of a form, of the rules, reckoned. Rules ask FormFacts, which keeps them.
/// REQUIRES: the form of the facts outlives it.
class FormSums {
 public:
  explicit FormSums(const FormFacts& facts);
  FormSums(const FormSums&) = delete;
  FormSums& operator=(const FormSums&) = delete;

  /// How many sums of a rule could be decided, and how many could not.
  struct Count {
    std::size_t decided = 0;
    std::size_t undecided = 0;
  };
  [[nodiscard]] Count count_of(std::string_view rule) const;
  /// Those that do not hold. Amounts are taken as rounded to the last digit shown (to two decimals at
  /// least): a sum of n parts may be off by n halves of it, at least by one.
  [[nodiscard]] const std::vector<BrokenSum>& broken() const { return broken_; }
  [[nodiscard]] const std::vector<WrongProduct>& wrong_products() const { return wrong_products_; }
  /// Whether the codes of a table tell for certain which row sums up which; so for other forms.
  [[nodiscard]] bool has_sure_parents() const { return has_sure_parents_; }

 private:
  std::vector<Sum> sums_;
  std::vector<bool> is_decided_;  ///< one for each sum
  std::vector<BrokenSum> broken_;
  std::vector<WrongProduct> wrong_products_;
  bool has_sure_parents_ = true;
};

/// What a rule says of a broken sum; both take total's name, total, parts' name, sum of the parts, and by
/// how much they differ.
struct SumWords {
  std::string_view zh;
  std::string_view en;
  bool total_is_wrong = true;  ///< the parts are what the total should be; else neither side is
};
/// Reports the broken sums of one rule, and how many it checked.
void report_sums(const FormContext& context, Report& report, std::string_view rule, SumWords words);

/// Whether neither the total nor any part is filled in.
bool says_nothing(const Sum& sum);

// By kind of form: the sums that its drawing names, on what it says.
void add_table_sums(const BudgetRows& rows, bool has_sure_parents, const std::vector<model::SumLine>& lines,
                    std::vector<Sum>& sums);
void add_department_sums(const model::DepartmentTarget& target, const std::vector<model::SumLine>& lines,
                         std::vector<Sum>& sums);
void add_project_sums(const model::ProjectTarget& target, const std::vector<model::SumLine>& lines,
                      std::vector<Sum>& sums);

}  // namespace targetbook::rules::arithmetic
