#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/money.hpp"
#include "layouts/drawing/catalogue.hpp"

namespace targetbook::layouts {

/// The units that a bureau's rules file gives for forms which state none.
struct BureauUnits {
  std::optional<base::AmountUnit> all;
  std::map<std::string, base::AmountUnit, std::less<>>
      of_layout{};  ///< by the layout's id; goes before `all`

  [[nodiscard]] std::optional<base::AmountUnit> of(std::string_view layout) const;
  /// For comparing: the same text for the same units.
  [[nodiscard]] std::string to_string() const;
};

/// Reads `unit = "万元"` and the table `[units]` (`hebei-project = "元"`) of a rules file, and nothing else
/// of it. Throws base::ConfigError, also for a layout that the catalogue does not have.
BureauUnits read_bureau_units(std::string_view toml, const std::string& file, const Catalogue& catalogue);

}  // namespace targetbook::layouts
