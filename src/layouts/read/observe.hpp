#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "layouts/read/record.hpp"
#include "model/submission.hpp"

/// What a sheet shows of itself that no value tells: for the rules on form and format.
namespace targetbook::layouts {

/// Hidden rows, columns and sheets with content; errors and formulas stored without their value.
void observe_sheet(const SheetView& view, std::vector<model::Observation>& observations);

/// Labels with blanks inside, under other names or missing; rows whose labels stand too far left; amounts
/// away from their labels.
void observe_form(const FoundForm& form, const PlacedForm& placed, const Record& record,
                  const SheetView& view, std::vector<model::Observation>& observations);

/// Puts a sheet's observations, those from `first` on, in order of cell and keeps the first of very many.
void settle_observations(std::vector<model::Observation>& observations, std::size_t first);

/// Blanks between two Chinese characters; line ends are none.
bool has_inner_blanks(std::string_view text);

}  // namespace targetbook::layouts
