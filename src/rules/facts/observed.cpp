#include "rules/facts/observed.hpp"

namespace targetbook::rules {

const model::Form* form_at(const model::Submission& book, std::string_view sheet,
                           std::optional<base::CellRef> cell) {
  const model::Form* above = nullptr;
  for (const model::Form& form : book.forms) {
    if (form.sheet != sheet) continue;
    if (above == nullptr || (cell && form.range.first.row <= cell->row)) above = &form;
  }
  return above;
}

Place place_of(const model::Submission& book, const model::Observation& observation, std::string field) {
  Place place;
  place.cell = observation.cell;
  place.field = std::move(field);
  place.form = form_at(book, observation.sheet, observation.cell);
  place.sheet = observation.sheet;
  return place;
}

std::vector<const model::Observation*> observed(const model::Submission& book,
                                                model::Observation::Kind kind) {
  std::vector<const model::Observation*> found;
  for (const model::Observation& observation : book.observations)
    if (observation.kind == kind) found.push_back(&observation);
  return found;
}

}  // namespace targetbook::rules
