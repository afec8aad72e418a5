#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/engine/codes.hpp"
#include "rules/engine/profile.hpp"
#include "rules/engine/word_lists.hpp"

namespace targetbook::rules {

/// A bureau's change to one rule.
struct RuleChange {
  bool is_off = false;
  std::optional<base::Severity> severity;
  std::string trial_until;       ///< a date; findings count as trial until then
  std::optional<int> from_year;  ///< the rule holds for forms of this year and later
  std::optional<int> until_year;
  std::vector<std::string> regions;  ///< codes or their beginnings; empty for all
};

/// A finding that is known and accepted.
struct Waiver {
  std::string rule;   ///< code
  std::string file;   ///< a file's name, or the end of its path
  std::string cell;   ///< `Sheet1!B7` or `B7`; empty for any
  std::string field;  ///< empty for any
  std::string reason;
  std::string until;  ///< a date
};

/// All that a run's rules go by.
struct RuleSettings {
  WordLists words = WordLists::builtin();
  Codes codes{};
  Profiles profiles = Profiles::builtin();
  std::string profile;              ///< for all forms, where not chosen by their layouts
  std::vector<std::string> select;  ///< codes, names or families (`A`); empty for all
  std::vector<std::string> ignore;
  std::map<std::string, RuleChange, std::less<>> changes;  ///< by code
  std::vector<Waiver> waivers;
  std::string today;  ///< a date, for trials and waivers

  /// Reads a bureau's own file (--rules FILE). Throws base::ConfigError with line and column.
  void add_file(std::string_view toml, const std::string& file);
  /// Ignored by name, or switched off.
  [[nodiscard]] bool is_ignored(std::string_view code, std::string_view name) const;
  /// Selected and not ignored.
  [[nodiscard]] bool runs(std::string_view code, std::string_view name) const;
};

}  // namespace targetbook::rules
