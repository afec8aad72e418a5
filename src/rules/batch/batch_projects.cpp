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
  return (from.book == what.book ? std::string() : what.book->file + " ") +
         place_words(what.book->text(what.form().sheet), cell);
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
