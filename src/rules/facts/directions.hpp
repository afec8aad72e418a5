#pragma once
#include "model/submission.hpp"
#include "rules/engine/word_lists.hpp"

/// Whether more or less is better of what an indicator measures, by the word lists
/// (templates/words/directions.toml). Both are false where it is not sure.
namespace targetbook::rules {

bool less_is_better(const WordLists& words, const model::Indicator& row);
/// Satisfaction aside, which is_satisfaction_name tells.
bool more_is_better(const WordLists& words, const model::Indicator& row);

}  // namespace targetbook::rules
