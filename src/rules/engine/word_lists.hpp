#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/config.hpp"

namespace targetbook::rules {

/// The lists that heuristic rules go by (templates/words/*.toml, one table of lists): `rate_names`,
/// `time_words`, `grade_words` … A bureau may replace or extend them.
class WordLists {
 public:
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  static WordLists builtin();
  /// Adds the lists of a file; a list of the same name is replaced. Throws base::ConfigError.
  void add(const base::ConfigValue& table);
  /// The same for a bureau's own lists: throws at a name that no rule goes by, and at a list of another kind.
  void replace(const base::ConfigValue& table);

  /// The list; empty where there is none of this name.
  [[nodiscard]] const std::vector<std::string>& list(std::string_view name) const;
  /// What a word stands for (`typos`: 人员指出 → 人员支出), in the file's order of entries.
  [[nodiscard]] const Pairs& pairs(std::string_view name) const;

  /// The first word of the list that stands in the text; empty for none. Width and blanks do not matter.
  [[nodiscard]] std::string_view find_in(std::string_view name, std::string_view text) const;
  [[nodiscard]] bool any_in(std::string_view name, std::string_view text) const {
    return !find_in(name, text).empty();
  }
  /// Whether the text ends with a word of the list.
  [[nodiscard]] bool ends_with_any(std::string_view name, std::string_view text) const;
  /// Whether the whole text is a word of the list.
  [[nodiscard]] bool has(std::string_view name, std::string_view text) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> lists_;
  std::map<std::string, Pairs, std::less<>> pairs_;
};

}  // namespace targetbook::rules
