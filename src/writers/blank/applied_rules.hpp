#pragma once
#include <map>
#include <string>
#include <vector>

#include "layouts/drawing/catalogue.hpp"
#include "rules/engine/rule.hpp"
#include "rules/engine/settings.hpp"

namespace targetbook::writers {

/// Which rules are decided for a layout's forms: found out by reading and checking a form of it with
/// something in each of its places.
class AppliedRules {
 public:
  AppliedRules(const std::vector<const layouts::Drawing*>& drawings, const rules::RuleSettings& settings);
  /// In the catalogue's order.
  [[nodiscard]] std::vector<const rules::Rule*> of(
      const std::vector<const layouts::Drawing*>& drawings) const;
  [[nodiscard]] const rules::RuleSettings& settings() const { return settings_; }

 private:
  rules::RuleSettings settings_;
  std::map<std::string, std::vector<const rules::Rule*>> by_layout_;
};

}  // namespace targetbook::writers
