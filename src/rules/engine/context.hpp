#pragma once
#include <span>
#include <string>
#include <vector>

#include "model/submission.hpp"
#include "rules/across/digest.hpp"
#include "rules/across/roster.hpp"
#include "rules/across/what_counts.hpp"
#include "rules/engine/codes.hpp"
#include "rules/engine/profile.hpp"
#include "rules/engine/word_lists.hpp"

namespace targetbook::rules {

/// What all rules may look up.
struct Knowledge {
  const WordLists& words;
  const Codes& codes;
};

class FormFacts;
class BookFacts;

struct FormContext {
  const model::Submission& book;
  const model::Form& form;
  const Profile& profile;
  const Knowledge& know;
  const FormFacts& facts;  ///< what several rules look at (rules/facts/form_facts.hpp)

  /// The body, where the form is of that kind; else null.
  [[nodiscard]] const model::ProjectTarget* project() const {
    return std::get_if<model::ProjectTarget>(&form.body);
  }
  [[nodiscard]] const model::DepartmentTarget* department() const {
    return std::get_if<model::DepartmentTarget>(&form.body);
  }
  [[nodiscard]] const model::Narrative* narrative() const {
    return std::get_if<model::Narrative>(&form.body);
  }
  [[nodiscard]] const model::BudgetTable* table() const {
    return std::get_if<model::BudgetTable>(&form.body);
  }
  /// The indicators of a project or department form, blank rows included; empty for other kinds.
  [[nodiscard]] std::span<const model::Indicator> indicators() const;
  [[nodiscard]] std::span<const model::Goal> goals() const;
};

struct WorkbookContext {
  const model::Submission& book;
  std::vector<FormContext> forms;
  const Knowledge& know;
  const BookFacts& facts;  ///< rules/facts/book_facts.hpp
};

/// A workbook that is only told of, for a newer one of the same bureau and year counts in its place.
struct SupersededBook {
  const BookDigest* book = nullptr;
  const BookDigest* newer = nullptr;
  std::size_t line = 0;  ///< of the roster
};

struct BatchContext {
  std::span<const BookDigest* const> books;   ///< in input order; without those that a newer one replaces
  const Roster* roster = nullptr;             ///< null where none was given
  std::span<const BookStanding> standings{};  ///< with a roster: one per book
  std::span<const SupersededBook> superseded{};
};

/// The indicators of a project or department form, blank rows included; empty for other kinds.
std::span<const model::Indicator> indicators_of(const model::Form& form);
std::span<const model::Goal> goals_of(const model::Form& form);

/// The form's title without 绩效目标表, as findings name it: `1.接访经费`; its sheet where it has no title.
std::string short_title(const model::Form& form);

}  // namespace targetbook::rules
