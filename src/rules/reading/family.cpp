#include "rules/reading/family.hpp"

namespace targetbook::rules {

std::span<const Rule* const> reading_rules() {
  static constexpr const Rule* rules[] = {&reading::unreadable,     &reading::moved,
                                          &reading::version,        &reading::empty,
                                          &reading::not_understood, &reading::by_vocabulary};
  return rules;
}

}  // namespace targetbook::rules
