#include "base/unknown_word.hpp"

#include "base/say.hpp"
#include "base/text.hpp"

namespace targetbook::base {

Words unknown_word(const Phrase& sort, std::string_view word, const std::vector<std::string_view>& known) {
  const std::string_view near = nearest_word(word, known);
  if (near.empty()) return say("不认识的{}「{}」", "unknown {} '{}'", sort, word);
  return say("不认识的{}「{}」，是否应为「{}」", "unknown {} '{}', did you mean '{}'?", sort, word, near);
}

}  // namespace targetbook::base
