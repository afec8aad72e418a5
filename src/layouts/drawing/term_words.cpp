#include "layouts/drawing/term_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/builtin.hpp"
#include "base/config.hpp"

namespace targetbook::layouts {
namespace {

struct Dictionary {
  std::vector<std::string> long_term;
  std::vector<std::string> annual;
  std::vector<std::string> whole;
};

const Dictionary& dictionary() {
  static const Dictionary all = [] {
    const base::Config config(base::builtin_file("headings/terms.toml"));
    const base::ConfigValue& terms = config.root().at("terms");
    return Dictionary{terms.texts("long-term"), terms.texts("annual"), terms.texts("whole")};
  }();
  return all;
}

bool says_one_of(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

}  // namespace

model::Term term_of_words(std::string_view text) {
  if (says_one_of(text, dictionary().long_term)) return model::Term::long_term;
  return says_one_of(text, dictionary().annual) ? model::Term::annual : model::Term::unstated;
}

bool says_whole(std::string_view text) {
  return says_one_of(text, dictionary().whole);
}

}  // namespace targetbook::layouts
