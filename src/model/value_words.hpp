#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "model/target_value.hpp"

/// The words and signs of value cells. Their tables stand in value_words.cpp and nowhere else.
namespace targetbook::model {

/// An operator in front of a number.
struct OperatorSign {
  ValueOperator op = ValueOperator::equal;
  bool yields = false;  ///< only leads up to the number (`达到95%以上`): an ending behind it says more
  std::size_t length = 0;
};
/// The operator `text` starts with, in whatever spelling.
std::optional<OperatorSign> match_operator(std::u32string_view text);

/// Whether a word just before an operator turns it round (`未达到95%`).
bool ends_with_negation(std::u32string_view label);

/// Takes `以上`, `（含）以内`, `左右`, `内` and the like off the end of a text that holds no blanks.
std::optional<ValueOperator> take_ending(std::u32string_view& text);
/// Whether such a word stands anywhere in the text.
bool holds_ending(std::u32string_view text);

/// Whether the text is a unit that things are counted or measured in: `件`, `万人次`, `元/人`, `%`.
bool is_measure_word(std::u32string_view unit);

}  // namespace targetbook::model
