#pragma once
#include "rules/engine/rule.hpp"

/// R: what a form must say.
namespace targetbook::rules::required {

extern const Rule project_code_blank;
extern const Rule project_name_blank;
extern const Rule budget_missing;
extern const Rule goal_blank;
extern const Rule goal_name_blank;
extern const Rule indicator_name_blank;
extern const Rule value_blank;
extern const Rule required_level_absent;
extern const Rule hard_not_numeric;
extern const Rule blank_as_zero;
extern const Rule basis_blank;
extern const Rule contact_missing;
extern const Rule boxes_ticked;
extern const Rule unit_not_stated;
extern const Rule term_missing;
extern const Rule plan_blank;
extern const Rule section_blank;
extern const Rule head_blank;
extern const Rule actual_blank;
extern const Rule deviation_blank;

}  // namespace targetbook::rules::required
