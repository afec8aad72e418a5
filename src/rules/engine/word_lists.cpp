#include "rules/engine/word_lists.hpp"

#include <algorithm>
#include <set>

#include "base/builtin.hpp"
#include "base/text.hpp"

namespace targetbook::rules {
namespace {

std::string plain(std::string_view text) {
  return base::fold_width(base::without_white_space(text));
}

/// Whether folding and taking blanks out would leave the text as it is; most texts come so.
bool is_plain(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    // The first bytes of U+00A0, of full-width signs, and of U+3000 (which 、 and 。 share).
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\xC2' || c == '\xEF') return false;
    if (c == '\xE3' && text.substr(i).starts_with("\u3000")) return false;
  }
  return true;
}

/// The text made plain, without a copy where it is so already.
class Plain {
 public:
  explicit Plain(std::string_view text) : text_(text) {
    if (is_plain(text)) return;
    made_ = plain(text);
    text_ = made_;
  }
  Plain(const Plain&) = delete;
  Plain& operator=(const Plain&) = delete;
  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  std::string made_;
  std::string_view text_;
};

}  // namespace

WordLists WordLists::builtin() {
  WordLists lists;
  for (const base::BuiltinFile& file : base::builtin_files_in("words")) {
    const base::Config config(file.text, "templates/" + std::string(file.path));
    lists.add(config.root());
  }
  return lists;
}

void WordLists::add(const base::ConfigValue& table) {
  for (const auto& [name, value] : table.table()) {
    if (value.kind() == base::ConfigValue::Kind::table) {
      Pairs pairs;
      for (const auto& [word, meaning] : value.table()) pairs.emplace_back(plain(word), meaning.text());
      pairs_[name] = std::move(pairs);
      continue;
    }
    std::vector<std::string> words;
    for (const base::ConfigValue& word : value.array()) words.push_back(plain(word.text()));
    lists_[name] = std::move(words);
  }
}

void WordLists::replace(const base::ConfigValue& table) {
  std::set<std::string_view> known;
  for (const auto& [name, words] : lists_) known.insert(name);
  for (const auto& [name, pairs] : pairs_) known.insert(name);
  table.allow_only(known);
  for (const auto& [name, value] : table.table()) {
    const bool is_list = value.kind() == base::ConfigValue::Kind::array;
    if (is_list != lists_.contains(name))
      value.fail("「{}」的写法不对", "'{}' is a list of another kind", name);
  }
  add(table);
}

const std::vector<std::string>& WordLists::list(std::string_view name) const {
  static const std::vector<std::string> none;
  const auto it = lists_.find(name);
  return it == lists_.end() ? none : it->second;
}

const WordLists::Pairs& WordLists::pairs(std::string_view name) const {
  static const Pairs none;
  const auto it = pairs_.find(name);
  return it == pairs_.end() ? none : it->second;
}

std::string_view WordLists::find_in(std::string_view name, std::string_view text) const {
  const Plain folded(text);
  for (const std::string& word : list(name))
    if (folded.text().find(word) != std::string::npos) return word;
  return {};
}

bool WordLists::ends_with_any(std::string_view name, std::string_view text) const {
  const Plain folded(text);
  const auto& words = list(name);
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return folded.text().ends_with(word); });
}

bool WordLists::has(std::string_view name, std::string_view text) const {
  const auto& words = list(name);
  return std::find(words.begin(), words.end(), Plain(text).text()) != words.end();
}

}  // namespace targetbook::rules
