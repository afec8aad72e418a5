#pragma once
#include <vector>

#include "model/submission.hpp"

namespace targetbook::layouts {

/// A row with indicators of both terms beside each other, of one first level; either may be null.
struct TermRow {
  const model::Indicator* long_term = nullptr;
  const model::Indicator* annual = nullptr;

  [[nodiscard]] const model::Indicator* of(model::Term term) const;
};

/// Puts indicators of like levels side by side, each term in its own order. What says more than levels, name
/// and value for the longer term has a row by itself: a column that is of both would not tell whose it is.
std::vector<TermRow> side_by_side(const std::vector<model::Indicator>& indicators);

}  // namespace targetbook::layouts
