#pragma once
#include "rules/rule.hpp"

/// S: whether the workbook still has the shape of the forms.
namespace targetbook::rules::structure {

extern const Rule unknown_layout;      // S-01

}  // namespace targetbook::rules::structure
