#pragma once
#include "rules/engine/rule.hpp"

/// Q: whether texts say something that can be checked, and say it well.
namespace targetbook::rules::quality {

extern const Rule placeholder_left;
extern const Rule goal_too_short;
extern const Rule goal_too_long;
extern const Rule vague_words;
extern const Rule value_repeats_name;
extern const Rule not_assessable;
extern const Rule suspected_typo;
extern const Rule vague_basis;
extern const Rule repeated_text;
extern const Rule cut_text;
extern const Rule stale_year;
extern const Rule value_and_basis_swapped;
extern const Rule row_twice;

}  // namespace targetbook::rules::quality
