#include "cli/usage_error.hpp"

#include "base/say.hpp"
#include "base/text.hpp"

namespace targetbook::cli {
namespace {

std::string listed(const std::vector<std::string_view>& words, std::string_view separator) {
  std::string list;
  for (const auto word : words) list.append(list.empty() ? "" : separator).append(word);
  return list;
}

}  // namespace

UsageError unknown_word(const base::Words& what, std::string_view word,
                        const std::vector<std::string_view>& right_words) {
  if (const std::string_view nearest = base::nearest_word(word, right_words); !nearest.empty())
    return UsageError(base::say("没有{}“{}”；是不是“{}”？", "there is no {} '{}'; did you mean '{}'?", what,
                                word, nearest));
  const base::Words known{listed(right_words, "、"), listed(right_words, ", ")};
  return UsageError(
      base::say("没有{}“{}”；可用的有：{}", "there is no {} '{}'; there are: {}", what, word, known));
}

}  // namespace targetbook::cli
