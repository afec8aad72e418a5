#include "layouts/drawing/term_slots.hpp"

#include <algorithm>

namespace targetbook::layouts {

std::string_view prefix_of(model::Term term) {
  switch (term) {
    case model::Term::long_term:
      return "long_term.";
    case model::Term::annual:
      return "annual.";
    case model::Term::unstated:
      break;
  }
  return {};
}

TermSlot split_term(std::string_view slot) {
  for (const model::Term term : {model::Term::long_term, model::Term::annual})
    if (slot.starts_with(prefix_of(term))) return {term, slot.substr(prefix_of(term).size())};
  return {model::Term::unstated, slot};
}

bool has_terms(const Block& block) {
  return std::any_of(block.repeat.begin(), block.repeat.end(), [](const DrawnCell& cell) {
    return cell.has_slot() && split_term(cell.pieces.back().slot).term != model::Term::unstated;
  });
}

}  // namespace targetbook::layouts
