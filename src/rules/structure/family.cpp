#include "rules/structure/family.hpp"

namespace targetbook::rules {

std::span<const Rule* const> structure_rules() {
  static constexpr const Rule* rules[] = {
      &structure::unknown_layout,      &structure::listed_but_missing, &structure::listed_otherwise,
      &structure::heading_missing,     &structure::label_lost,         &structure::row_shifted,
      &structure::amount_column_moves, &structure::block_duplicated,   &structure::hidden_content,
      &structure::formula_error,       &structure::hint_left,          &structure::level2_misplaced,
      &structure::level2_unknown,
  };
  return rules;
}

}  // namespace targetbook::rules
