#include "rules/batch/batch_projects.hpp"

#include "rules/likeness.hpp"
#include "rules/project_entries.hpp"
#include "rules/roster_match.hpp"

namespace targetbook::rules::batch {

std::vector<BatchProject> batch_projects(const BatchContext& context) {
  std::vector<BatchProject> projects;
  for (const WorkbookContext& book : context.books)
    for (const FormContext& form : book.forms)
      if (form.project() != nullptr)
        projects.push_back({&book.book, &form.form, form.project(), unit_of_form(form.form), plain_name(form.project()->project.name.value)});
  return projects;
}

std::string named_from(const BatchProject& from, const BatchProject& what, const std::optional<base::CellRef>& cell) {
  return (from.book == what.book ? std::string() : what.book->source.file + " ") + place_words(*what.form, cell);
}

Place place_in(const BatchProject& project, const std::optional<base::CellRef>& cell, std::string field) {
  Place place;
  place.book = project.book;
  place.form = project.form;
  place.cell = cell;
  place.field = std::move(field);
  return place;
}

}  // namespace targetbook::rules::batch
