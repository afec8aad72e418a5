#pragma once
#include <string_view>
#include <vector>

#include "model/fields/field.hpp"

/// The words of values that have a closed vocabulary.
namespace targetbook::model {

/// `quantitative` for 定量, `negative` for 反向 or 负向, as the submission JSON has it; empty where the text
/// is no word of this codec. Knows 定量指标 and the like too.
std::string_view key_of_word(Codec codec, std::string_view text);

/// The words that a blank form offers for a codec; none for those without a vocabulary.
std::vector<std::string_view> words_of(Codec codec);

}  // namespace targetbook::model
