#include "rules/facts/form_facts.hpp"

#include "rules/arithmetic/sums.hpp"

namespace targetbook::rules {

const std::vector<FormText>& FormFacts::texts() const {
  if (!texts_) texts_ = texts_of(*form_, lines());
  return *texts_;
}

const std::vector<FormAmount>& FormFacts::amounts() const {
  if (!amounts_) amounts_ = amounts_of(*form_);
  return *amounts_;
}

const std::vector<TextLine>& FormFacts::lines() const {
  if (!lines_) {
    const auto* narrative = std::get_if<model::Narrative>(&form_->body);
    lines_ = narrative == nullptr ? std::vector<TextLine>{} : lines_of(*narrative);
  }
  return *lines_;
}

const BudgetRows* FormFacts::budget_rows() const {
  const auto* table = std::get_if<model::BudgetTable>(&form_->body);
  if (table == nullptr) return nullptr;
  if (!budget_rows_) budget_rows_.emplace(*table);
  return &*budget_rows_;
}

const arithmetic::FormSums& FormFacts::sums() const {
  if (!sums_) sums_ = std::make_shared<const arithmetic::FormSums>(*this);
  return *sums_;
}

}  // namespace targetbook::rules
