#include "rules/engine/word_lists.hpp"

#include <set>

#include "base/builtin.hpp"
#include "rules/engine/plain_text.hpp"

namespace targetbook::rules {

WordLists WordLists::builtin() {
  WordLists lists;
  for (const base::BuiltinFile& file : base::builtin_files_in("words")) {
    const base::Config config(file);
    lists.add(config.root());
  }
  return lists;
}

void WordLists::add(const base::ConfigValue& table) {
  for (const auto& [name, value] : table.table()) {
    if (value.kind() == base::ConfigValue::Kind::table) {
      Table made;
      std::vector<std::string> of_pairs;
      for (const auto& [word, meaning] : value.table()) {
        of_pairs.push_back(plain_text(word));
        made.pairs.emplace_back(of_pairs.back(), meaning.text());
      }
      made.words = WordIndex(std::move(of_pairs));
      tables_[name] = std::move(made);
      continue;
    }
    std::vector<std::string> words;
    for (const base::ConfigValue& word : value.array()) words.push_back(plain_text(word.text()));
    lists_[name] = WordIndex(std::move(words));
  }
}

void WordLists::replace(const base::ConfigValue& table) {
  std::set<std::string_view> known;
  for (const auto& [name, words] : lists_) known.insert(name);
  for (const auto& [name, pairs] : tables_) known.insert(name);
  table.allow_only(known);
  for (const auto& [name, value] : table.table()) {
    const bool is_list = value.kind() == base::ConfigValue::Kind::array;
    if (is_list != lists_.contains(name))
      value.fail("「{}」的写法不对", "'{}' is a list of another kind", name);
  }
  add(table);
}

const WordIndex& WordLists::index(std::string_view name) const {
  static const WordIndex none;
  const auto it = lists_.find(name);
  return it == lists_.end() ? none : it->second;
}

const WordLists::Table& WordLists::table(std::string_view name) const {
  static const Table none;
  const auto it = tables_.find(name);
  return it == tables_.end() ? none : it->second;
}

std::string_view WordLists::find_in(std::string_view name, std::string_view text) const {
  return index(name).find_in(PlainText(text).text());
}

bool WordLists::ends_with_any(std::string_view name, std::string_view text) const {
  return index(name).ends(PlainText(text).text());
}

bool WordLists::has(std::string_view name, std::string_view text) const {
  return index(name).has(PlainText(text).text());
}

}  // namespace targetbook::rules
