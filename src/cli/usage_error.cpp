#include "cli/usage_error.hpp"

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
  const std::string wrong(word);
  base::Words words{"没有" + what.zh + "“" + wrong + "”", "there is no " + what.en + " '" + wrong + "'"};
  if (const std::string nearest(base::nearest_word(word, right_words)); !nearest.empty()) {
    words.zh += "；是不是“" + nearest + "”？";
    words.en += "; did you mean '" + nearest + "'?";
  } else {
    words.zh += "；可用的有：" + listed(right_words, "、");
    words.en += "; there are: " + listed(right_words, ", ");
  }
  return UsageError(std::move(words));
}

}  // namespace targetbook::cli
