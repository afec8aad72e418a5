#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace targetbook::base {

/// The languages the program speaks. JSON keys, codes and statuses know none.
enum class Language : std::uint8_t { zh, en };

/// One thing said in both languages.
struct Words {
  std::string zh;
  std::string en;
  [[nodiscard]] const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
  friend bool operator==(const Words&, const Words&) = default;
};

/// The same for words that stand in the program: no cost at start-up.
struct Phrase {
  std::string_view zh;
  std::string_view en;
  [[nodiscard]] constexpr std::string_view in(Language language) const {
    return language == Language::zh ? zh : en;
  }
};
inline Words words_of(const Phrase& phrase) {
  return {std::string(phrase.zh), std::string(phrase.en)};
}

/// `zh` for a locale such as zh_CN.UTF-8, `en` for any other. Reads LC_ALL, LC_MESSAGES, LANG, in that order.
Language language_of_locale();

}  // namespace targetbook::base
