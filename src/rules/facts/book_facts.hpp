#pragma once
#include <optional>
#include <string>
#include <vector>

#include "rules/facts/form_facts.hpp"
#include "rules/facts/project_entries.hpp"
#include "rules/facts/prose_projects.hpp"

namespace targetbook::rules {

/// What several rules look at in a whole workbook, made when first asked for. REQUIRES: the workbook outlives
/// it.
class BookFacts {
 public:
  explicit BookFacts(const model::Submission& book);
  BookFacts(const BookFacts&) = delete;
  BookFacts& operator=(const BookFacts&) = delete;

  [[nodiscard]] const model::Submission& book() const { return book_; }
  /// One for each form, in the workbook's order.
  [[nodiscard]] const std::vector<FormFacts>& forms() const { return forms_; }
  [[nodiscard]] const std::vector<ProjectEntry>& project_entries() const;
  [[nodiscard]] const std::vector<ProseProject>& prose_projects() const;
  /// The units that its forms name as their own, plain, each once in the order they come.
  [[nodiscard]] const std::vector<std::string>& units() const;

 private:
  const model::Submission& book_;
  std::vector<FormFacts> forms_;
  mutable std::optional<std::vector<ProjectEntry>> project_entries_;
  mutable std::optional<std::vector<ProseProject>> prose_projects_;
  mutable std::optional<std::vector<std::string>> units_;
};

}  // namespace targetbook::rules
