#pragma once
#include <deque>
#include <span>
#include <vector>

#include "rules/across/digest.hpp"
#include "rules/across/roster.hpp"
#include "rules/engine/settings.hpp"

/// The years and regions for which a bureau lets a rule hold. A rule that looks across forms is shown only
/// those it holds for, so that it neither speaks of the others nor counts them.
namespace targetbook::rules {

/// Whether the change has years or regions at all.
bool is_bounded(const RuleChange& change);
bool holds(const RuleChange& change, const model::Form& form);

/// The submission without the forms that the rule does not hold for, and without what was observed in them.
model::Submission held_forms(const model::Submission& book, const RuleChange& change);

/// The workbooks and the roster as a rule across workbooks sees them. REQUIRES: both outlive it.
class HeldBatch {
 public:
  HeldBatch(std::span<const BookDigest* const> books, const Roster* roster, const RuleChange& change);
  HeldBatch(const HeldBatch&) = delete;
  HeldBatch& operator=(const HeldBatch&) = delete;

  [[nodiscard]] std::span<const BookDigest* const> books() const { return books_; }
  [[nodiscard]] const Roster* roster() const { return has_roster_ ? &roster_ : nullptr; }

 private:
  std::deque<BookDigest> cut_;  ///< workbooks of which only some forms are held
  std::vector<const BookDigest*> books_;
  Roster roster_;
  bool has_roster_ = false;
};

}  // namespace targetbook::rules
