#include "rules/batch/family.hpp"

namespace targetbook::rules {

std::span<const Rule* const> batch_rules() {
  static constexpr const Rule* rules[] = {
      &batch::duplicate_code,    &batch::duplicate_project, &batch::not_submitted, &batch::not_on_roster,
      &batch::indicators_copied, &batch::uniform_values,    &batch::mixed_years,   &batch::mixed_units,
      &batch::unit_slip,         &batch::text_copied,       &batch::control_total,
  };
  return rules;
}

}  // namespace targetbook::rules
