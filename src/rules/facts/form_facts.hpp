#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "model/submission.hpp"
#include "rules/facts/budget_rows.hpp"
#include "rules/facts/form_amounts.hpp"
#include "rules/facts/form_texts.hpp"
#include "rules/facts/text_figures.hpp"

namespace targetbook::rules {

class BookFacts;
namespace arithmetic {
class FormSums;
}

/// What several rules look at in one form: each made when first asked for, and kept for the others. One check
/// of one workbook runs on one thread. REQUIRES: the form outlives it.
class FormFacts {
 public:
  FormFacts(const BookFacts& book, const model::Form& form) : book_(&book), form_(&form) {}

  [[nodiscard]] const model::Form& form() const { return *form_; }
  /// The facts of the form's workbook (book_facts.hpp).
  [[nodiscard]] const BookFacts& of_book() const { return *book_; }
  [[nodiscard]] const std::vector<FormText>& texts() const;
  [[nodiscard]] const std::vector<FormAmount>& amounts() const;
  /// The lines of a narrative; none for other kinds.
  [[nodiscard]] const std::vector<TextLine>& lines() const;
  /// A budget table's rows; null for other kinds.
  [[nodiscard]] const BudgetRows* budget_rows() const;
  /// The sums that it must keep (rules/arithmetic/sums.hpp).
  [[nodiscard]] const arithmetic::FormSums& sums() const;

 private:
  const BookFacts* book_;
  const model::Form* form_;
  mutable std::optional<std::vector<FormText>> texts_;
  mutable std::optional<std::vector<FormAmount>> amounts_;
  mutable std::optional<std::vector<TextLine>> lines_;
  mutable std::optional<BudgetRows> budget_rows_;
  mutable std::shared_ptr<const arithmetic::FormSums> sums_;
};

}  // namespace targetbook::rules
