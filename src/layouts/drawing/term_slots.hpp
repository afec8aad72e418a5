#pragma once
#include <string_view>

#include "layouts/drawing/drawing.hpp"

/// Long-term and annual values beside each other: `{long_term.level3}`, `{annual.level3}`.
namespace targetbook::layouts {

/// A value's name without the term in front of it; `unstated` where it bears none.
struct TermSlot {
  model::Term term = model::Term::unstated;
  std::string_view name;
};
TermSlot split_term(std::string_view slot);
/// `long_term.`, `annual.`; empty for none.
std::string_view prefix_of(model::Term term);

/// Whether each row of a table holds a record of either term.
bool has_terms(const Block& block);

}  // namespace targetbook::layouts
