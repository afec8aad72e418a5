#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/config.hpp"
#include "rules/engine/word_index.hpp"

namespace targetbook::rules {

/// The lists that heuristic rules go by (templates/words/*.toml, one table of
/// lists): `rate_names`, `time_words`, `grade_words` … A bureau may replace or
/// extend them.
class WordLists {
 public:
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  static WordLists builtin();
  /// Adds the lists of a file; a list of the same name is replaced. Throws
  /// base::ConfigError.
  void add(const base::ConfigValue& table);
  /// The same for a bureau's own lists: throws at a name that no rule goes by,
  /// and at a list of another kind.
  void replace(const base::ConfigValue& table);

  /// The list; empty where there is none of this name.
  [[nodiscard]] const std::vector<std::string>& list(std::string_view name) const {
    return index(name).words();
  }
  /// The list as it is looked up, for texts that are plain already (width and
  /// blanks do matter).
  [[nodiscard]] const WordIndex& index(std::string_view name) const;
  /// What a word stands for (`typos`: 人员指出 → 人员支出), in the file's order
  /// of entries.
  [[nodiscard]] const Pairs& pairs(std::string_view name) const { return table(name).pairs; }
  /// The words of the pairs, at the same places.
  [[nodiscard]] const WordIndex& pair_words(std::string_view name) const { return table(name).words; }

  /// The first word of the list that stands in the text; empty for none. Width
  /// and blanks do not matter.
  [[nodiscard]] std::string_view find_in(std::string_view name, std::string_view text) const;
  [[nodiscard]] bool any_in(std::string_view name, std::string_view text) const {
    return !find_in(name, text).empty();
  }
  /// Whether the text ends with a word of the list.
  [[nodiscard]] bool ends_with_any(std::string_view name, std::string_view text) const;
  /// Whether the whole text is a word of the list.
  [[nodiscard]] bool has(std::string_view name, std::string_view text) const;

 private:
  struct Table {
    Pairs pairs;
    WordIndex words;
  };
  /// Names differ at their ends, in their middles or in their lengths: that is
  /// enough to tell a few hundred of them apart, and is asked for thousands of
  /// times a form.
  struct NameHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const {
      constexpr std::size_t odd = 0x9E3779B97F4A7C15;
      if (name.empty()) return 0;
      const auto byte = [&](std::size_t at) { return std::size_t{static_cast<unsigned char>(name[at])}; };
      const std::size_t end = name.size() - 1;
      const std::size_t told = byte(0) | byte(end / 4) << 8U | byte(end / 2) << 16U |
                               byte(end - end / 4) << 24U | byte(end) << 32U | name.size() << 40U;
      return told * odd >> 24U;
    }
  };
  template <class Value>
  using Named = std::unordered_map<std::string, Value, NameHash, std::equal_to<>>;

  [[nodiscard]] const Table& table(std::string_view name) const;

  Named<WordIndex> lists_;
  Named<Table> tables_;
};

}  // namespace targetbook::rules
