#include "rules/structure/family.hpp"

#include <array>
#include <span>

namespace targetbook::rules {

std::span<const Rule* const> structure_rules() {
  static constexpr std::array<const Rule*, 1> rules{
      &structure::unknown_layout,
  };
  return rules;
}

}  // namespace targetbook::rules
