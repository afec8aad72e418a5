#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/submission.hpp"

/// 资金支出计划 as rules read it.
namespace targetbook::rules {

struct PlanReading {
  std::vector<const model::Milestone*> filled;  ///< those with a percent
  bool is_unreadable = false;                   ///< something in it is no number
  base::Decimal sum;
  base::Decimal last;
  bool is_periodic = false;    ///< the percents add up to 100
  bool is_cumulative = false;  ///< they rise, and the last is 100
};

/// What all of a plan is, and how far off it may be.
struct PlanWhole {
  base::Decimal percent = base::Decimal::whole(100);
  base::Decimal tolerance = base::Decimal::parse("0.01").value();
};
/// As the form says it; nothing where it says nothing of its plan.
std::optional<PlanWhole> plan_whole(const model::Form& form);

PlanReading read_plan(const model::PaymentPlan& plan, const PlanWhole& whole = {});
/// The same for percents that stand in a text.
PlanReading read_percents(const std::vector<base::Decimal>& percents, const PlanWhole& whole = {});
/// `分期` or `累计`.
base::Words basis_words(const PlanReading& plan);

}  // namespace targetbook::rules
