#include "rules/facts/book_facts.hpp"

namespace targetbook::rules {

BookFacts::BookFacts(const model::Submission& book) : book_(book) {
  for (const model::Form& form : book.forms) forms_.emplace_back(*this, form);
}

const std::vector<ProjectEntry>& BookFacts::project_entries() const {
  if (!project_entries_) project_entries_ = rules::project_entries(forms_);
  return *project_entries_;
}

const std::vector<ProseProject>& BookFacts::prose_projects() const {
  if (!prose_projects_) prose_projects_ = rules::prose_projects(forms_);
  return *prose_projects_;
}

}  // namespace targetbook::rules
