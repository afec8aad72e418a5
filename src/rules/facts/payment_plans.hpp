#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/submission.hpp"

/// 资金支出计划 as rules read it: with a hundredth of a percent of slack.
namespace targetbook::rules {

struct PlanReading {
  std::vector<const model::Milestone*> filled;  ///< those with a percent
  bool is_unreadable = false;                   ///< something in it is no number
  base::Decimal sum;
  base::Decimal last;
  bool is_periodic = false;    ///< the percents add up to 100
  bool is_cumulative = false;  ///< they rise, and the last is 100
};

PlanReading read_plan(const model::PaymentPlan& plan);
/// The same for percents that stand in a text.
PlanReading read_percents(const std::vector<base::Decimal>& percents);
/// `分期` or `累计`.
base::Words basis_words(const PlanReading& plan);

}  // namespace targetbook::rules
