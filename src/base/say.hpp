#pragma once
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <fmt/core.h>

#include "base/language.hpp"

namespace targetbook::base {

/// What an argument says in one language: words say their own side, everything else the same in both.
template <class Argument>
const Argument& side_of(const Argument& argument, Language) {
  return argument;
}
inline const std::string& side_of(const Words& words, Language language) {
  return words.in(language);
}
inline std::string_view side_of(const Phrase& phrase, Language language) {
  return phrase.in(language);
}
template <class Argument>
using Side = std::remove_cvref_t<decltype(side_of(std::declval<const Argument&>(), Language::zh))>;

/// The same thing said in both languages; both formats take the same arguments, and the compiler checks them.
template <class... Arguments>
Words say(fmt::format_string<const Side<Arguments>&...> zh, fmt::format_string<const Side<Arguments>&...> en,
          const Arguments&... arguments) {
  return {fmt::vformat(zh, fmt::make_format_args(side_of(arguments, Language::zh)...)),
          fmt::vformat(en, fmt::make_format_args(side_of(arguments, Language::en)...))};
}

}  // namespace targetbook::base
