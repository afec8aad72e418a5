#pragma once
#include <string_view>
#include <vector>

#include "base/language.hpp"

namespace targetbook::base {

/// `unknown key 'nmae', did you mean 'name'?`: a word of this sort that is none of the known ones, with the
/// nearest of them where one is near.
Words unknown_word(const Phrase& sort, std::string_view word, const std::vector<std::string_view>& known);

}  // namespace targetbook::base
