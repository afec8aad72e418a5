#pragma once
#include <span>
#include <string_view>

#include "rules/engine/rule.hpp"

namespace targetbook::rules {

/// Every rule, in order of family and number. A new rule is one file and one line in catalogue.cpp.
std::span<const Rule* const> all_rules();
/// By code or name; null where there is none.
const Rule* find_rule(std::string_view code_or_name);

}  // namespace targetbook::rules
