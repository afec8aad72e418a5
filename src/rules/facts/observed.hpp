#pragma once
#include <string>
#include <vector>

#include "rules/engine/report.hpp"

/// What was observed of the sheets themselves, and whose form it concerns.
namespace targetbook::rules {

/// The form that takes these rows of the sheet; the one above, where the cell lies below it; null for none.
const model::Form* form_at(const model::Submission& book, std::string_view sheet,
                           std::optional<base::CellRef> cell);
/// Where an observation was made.
Place place_of(const model::Submission& book, const model::Observation& observation, std::string field = {});
/// The observations of one kind, in their order.
std::vector<const model::Observation*> observed(const model::Submission& book, model::Observation::Kind kind);

}  // namespace targetbook::rules
