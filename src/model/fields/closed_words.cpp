#include "model/fields/closed_words.hpp"

#include <array>

#include "base/text.hpp"

namespace targetbook::model {
namespace {

struct ClosedWord {
  Codec codec;
  std::string_view word;
  std::string_view key;
};

constexpr std::array closed_words = {
    ClosedWord{Codec::nature, "定量", "quantitative"}, ClosedWord{Codec::nature, "定性", "qualitative"},
    ClosedWord{Codec::direction, "正向", "positive"},  ClosedWord{Codec::direction, "反向", "negative"},
    ClosedWord{Codec::direction, "负向", "negative"},  ClosedWord{Codec::direction, "逆向", "negative"},
};

}  // namespace

std::string_view key_of_word(Codec codec, std::string_view text) {
  constexpr std::string_view tail = "指标";
  std::string folded = base::fold_label(text);
  if (folded.ends_with(tail)) folded.resize(folded.size() - tail.size());
  for (const ClosedWord& one : closed_words)
    if (one.codec == codec && one.word == folded) return one.key;
  return {};
}

std::vector<std::string_view> words_of(Codec codec) {
  std::vector<std::string_view> words;
  std::string_view last_key;
  for (const ClosedWord& one : closed_words)
    if (one.codec == codec && one.key != last_key) {
      words.push_back(one.word);
      last_key = one.key;
    }
  return words;
}

}  // namespace targetbook::model
