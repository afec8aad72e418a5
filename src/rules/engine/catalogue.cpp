#include "rules/engine/catalogue.hpp"

#include <algorithm>
#include <array>

namespace targetbook::rules {

// Each family declares its rules and lists them in order (<family>/family.cpp).
std::span<const Rule* const> reading_rules();
std::span<const Rule* const> structure_rules();
std::span<const Rule* const> required_rules();
std::span<const Rule* const> code_rules();
std::span<const Rule* const> format_rules();
std::span<const Rule* const> target_rules();
std::span<const Rule* const> arithmetic_rules();
std::span<const Rule* const> cross_rules();
std::span<const Rule* const> performance_rules();
std::span<const Rule* const> quality_rules();
std::span<const Rule* const> batch_rules();

std::span<const Rule* const> all_rules() {
  static const std::vector<const Rule*> all = [] {
    std::vector<const Rule*> rules;
    for (const auto family :
         {reading_rules(), structure_rules(), required_rules(), code_rules(), format_rules(), target_rules(),
          arithmetic_rules(), cross_rules(), performance_rules(), quality_rules(), batch_rules()})
      rules.insert(rules.end(), family.begin(), family.end());
    return rules;
  }();
  return all;
}

const Rule* find_rule(std::string_view code_or_name) {
  const auto rules = all_rules();
  const auto it = std::find_if(rules.begin(), rules.end(), [&](const Rule* rule) {
    return rule->code == code_or_name || rule->name == code_or_name;
  });
  return it == rules.end() ? nullptr : *it;
}

}  // namespace targetbook::rules
