#pragma once
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.hpp"

namespace targetbook::cli {

/// Wrong usage or configuration, in words that name the mistake.
class UsageError : public std::runtime_error {
 public:
  explicit UsageError(base::Words words) : std::runtime_error(words.en), words_(std::move(words)) {}
  [[nodiscard]] const base::Words& words() const { return words_; }

 private:
  base::Words words_;
};

/// `there is no WHAT 'WORD'`, with the nearest right word where one is near, else all of them.
UsageError unknown_word(const base::Words& what, std::string_view word,
                        const std::vector<std::string_view>& right_words);

}  // namespace targetbook::cli
