#include "layouts/read/bureau_units.hpp"

#include "base/config.hpp"

namespace targetbook::layouts {
namespace {

base::AmountUnit unit_in(const base::ConfigValue& value) {
  const auto unit = base::parse_amount_unit(value.text());
  if (!unit)
    value.fail("金额单位只能是「元」「千元」「万元」或「亿元」", "a unit is one of 元, 千元, 万元 and 亿元");
  return *unit;
}

}  // namespace

std::optional<base::AmountUnit> BureauUnits::of(std::string_view layout) const {
  const auto own = of_layout.find(layout);
  return own == of_layout.end() ? all : std::optional(own->second);
}

std::string BureauUnits::to_string() const {
  std::string text = all ? base::to_string(*all) : "";
  for (const auto& [layout, unit] : of_layout) text += "," + layout + "=" + base::to_string(unit);
  return text;
}

BureauUnits read_bureau_units(std::string_view toml, const std::string& file, const Catalogue& catalogue) {
  const base::Config config(toml, file);
  BureauUnits units;
  if (const base::ConfigValue* unit = config.root().find("unit")) units.all = unit_in(*unit);
  if (const base::ConfigValue* table = config.root().find("units"))
    for (const auto& [layout, unit] : table->table()) {
      if (catalogue.find(layout) == nullptr) unit.fail("没有版式「{}」", "there is no layout '{}'", layout);
      units.of_layout.emplace(layout, unit_in(unit));
    }
  return units;
}

}  // namespace targetbook::layouts
