#include "rules/batch/batch_projects.hpp"

#include "rules/facts/project_entries.hpp"

namespace targetbook::rules::batch {

std::vector<BatchProject> batch_projects(const BatchContext& context) {
  std::size_t count = 0;
  for (const BookDigest* book : context.books) count += book->projects.size();
  std::vector<BatchProject> projects;
  projects.reserve(count);
  for (const BookDigest* book : context.books)
    for (const ProjectDigest& target : book->projects) projects.push_back({book, &target});
  return projects;
}

std::string named_from(const BatchProject& from, const BatchProject& what,
                       const std::optional<base::CellRef>& cell) {
  return named_from(*from.book, from.unit(), *what.book, what.form(), cell);
}

std::string named_from(const BookDigest& from, std::string_view unit, const BookDigest& what,
                       const FormDigest& form, const std::optional<base::CellRef>& cell) {
  const std::string place = place_words(what.text(form.sheet), cell);
  if (&from == &what) return place;
  const std::string_view other = what.text(form.unit);
  if (!other.empty() && other == unit) return own_name(what) + " " + place;
  std::string_view name = what.text(form.title);
  for (const ProjectDigest& project : what.projects)
    if (&what.forms[project.form] == &form && project.name.size != 0) name = what.text(project.name);
  return std::string(other) + "「" + std::string(name) + "」";
}

std::string own_name(const BookDigest& book) {
  return book.file.substr(book.file.rfind('/') + 1);
}

Place place_in(const BatchProject& project, const std::optional<base::CellRef>& cell, std::string field) {
  return place_in(*project.book, project.form(), cell, std::move(field));
}

Place place_in(const BookDigest& book, const FormDigest& form, const std::optional<base::CellRef>& cell,
               std::string field) {
  Place place;
  place.book = &book;
  place.book_form = &form;
  place.cell = cell;
  place.field = std::move(field);
  return place;
}

}  // namespace targetbook::rules::batch
