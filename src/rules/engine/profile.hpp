#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/config.hpp"
#include "base/decimal.hpp"
#include "base/finding.hpp"
#include "base/pattern.hpp"

namespace targetbook::rules {

/// What a region asks of its forms: numbers and sets that rules go by (templates/profiles/*.toml).
struct Profile {
  std::string id;
  base::Words name;
  std::vector<std::string> layouts;  ///< the forms it is chosen for

  std::optional<base::Decimal> weight_total;  ///< of a goal's indicators; nothing where none are asked
  std::map<std::string, base::Decimal> level1_split;  ///< weight of each first level
  std::vector<std::string> level1;                    ///< first levels a form must have
  std::vector<std::string> level2;                    ///< second levels a form must have
  bool satisfaction_required = true;
  bool both_terms_required = false;  ///< long-term and annual goals
  bool project_code_required = false;
  bool year_in_title = false;       ///< titles of forms and tables print the budget year
  std::size_t long_term_years = 0;  ///< over which long-term goals run, this one included; 0 where not set
  std::size_t fewest_indicators = 3;
  std::size_t most_indicators = 20;
  base::Decimal least_quantified;    ///< share of indicators with a number, 0 to 1
  base::Decimal least_satisfaction;  ///< percent
  std::size_t shortest_goal = 6;     ///< characters without numbering
  std::size_t longest_goal = 450;
  std::vector<base::Pattern> code_patterns;  ///< of project codes
  bool cost_is_level1 = false;               ///< since the rules of 2021
  std::map<std::string, base::Severity>
      severities;  ///< of rules, by code, where the region sees them otherwise
};

/// The profiles a run knows.
class Profiles {
 public:
  static Profiles builtin();
  /// Adds or replaces one. Throws base::ConfigError with line and column.
  void add(const base::ConfigValue& table);

  [[nodiscard]] const std::vector<Profile>& all() const { return profiles_; }
  /// Null where there is none.
  [[nodiscard]] const Profile* find(std::string_view id) const;
  /// The one chosen for a layout; generic100 where none names it.
  [[nodiscard]] const Profile& of_layout(std::string_view layout) const;

 private:
  std::vector<Profile> profiles_;
};

}  // namespace targetbook::rules
