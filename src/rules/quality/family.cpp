#include "rules/quality/family.hpp"

namespace targetbook::rules {

std::span<const Rule* const> quality_rules() {
  static constexpr const Rule* rules[] = {
      &quality::placeholder_left, &quality::goal_too_short,     &quality::goal_too_long,
      &quality::vague_words,      &quality::value_repeats_name, &quality::not_assessable,
      &quality::suspected_typo,   &quality::vague_basis,        &quality::repeated_text,
      &quality::cut_text,         &quality::stale_year,         &quality::value_and_basis_swapped,
      &quality::row_twice,
  };
  return rules;
}

}  // namespace targetbook::rules
