#pragma once
#include <vector>

#include "rules/engine/context.hpp"

/// Indicators of projects beside those of their department.
namespace targetbook::rules::cross {

struct PairedIndicator {
  const model::Form* form = nullptr;
  const model::Indicator* row = nullptr;
  std::size_t index = 0;
};

struct IndicatorPair {
  PairedIndicator department;
  PairedIndicator project;
  bool same_name = true;   ///< else only probably the same
  bool comparable = true;  ///< the values are of one kind, and this is where they must agree
};

std::vector<IndicatorPair> indicator_pairs(const WorkbookContext& context);

/// Whether two values ask the same: of quantities number and unit, of others the text; the operator's
/// spelling aside.
bool same_value(const model::TargetValue& left, const model::TargetValue& right);

}  // namespace targetbook::rules::cross
