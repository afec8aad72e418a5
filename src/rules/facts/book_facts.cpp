#include "rules/facts/book_facts.hpp"

#include <set>

#include "rules/facts/likeness.hpp"

namespace targetbook::rules {

BookFacts::BookFacts(const model::Submission& book) : book_(book) {
  for (const model::Form& form : book.forms) forms_.emplace_back(*this, form);
}

const std::vector<ProjectEntry>& BookFacts::project_entries() const {
  if (!project_entries_) project_entries_ = rules::project_entries(forms_);
  return *project_entries_;
}

const std::vector<std::string>& BookFacts::units() const {
  if (units_) return *units_;
  units_.emplace();
  std::set<std::string, std::less<>> known;
  const auto add = [&](const model::Text& named) {
    if (named.value.empty()) return;
    const auto [unit, is_new] = known.insert(plain_unit(named.value));
    if (is_new) units_->push_back(*unit);
  };
  for (const model::Form& form : book_.forms) {
    add(form.department_name);
    if (const auto* target = std::get_if<model::ProjectTarget>(&form.body)) {
      add(target->supervising_department);
      add(target->implementing_unit);
    }
  }
  return *units_;
}

const std::vector<ProseProject>& BookFacts::prose_projects() const {
  if (!prose_projects_) prose_projects_ = rules::prose_projects(forms_);
  return *prose_projects_;
}

}  // namespace targetbook::rules
