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
      value.fail("「" + name + "」的写法不对", "'" + name + "' is a list of another kind");
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
  const std::string folded = plain(text);
  for (const std::string& word : list(name))
    if (folded.find(word) != std::string::npos) return word;
  return {};
}

bool WordLists::ends_with_any(std::string_view name, std::string_view text) const {
  const std::string folded = plain(text);
  return std::any_of(list(name).begin(), list(name).end(),
                     [&](const std::string& word) { return folded.ends_with(word); });
}

bool WordLists::has(std::string_view name, std::string_view text) const {
  const auto& words = list(name);
  return std::find(words.begin(), words.end(), plain(text)) != words.end();
}

}  // namespace targetbook::rules
