#include <span>

#include "rules/rule.hpp"

namespace targetbook::rules {

std::span<const Rule* const> performance_rules() { return {}; }

}  // namespace targetbook::rules
