#include "rules/facts/payment_plans.hpp"

#include "rules/facts/ratios.hpp"

namespace targetbook::rules {

std::optional<PlanWhole> plan_whole(const model::Form& form) {
  for (const model::SumLine& line : form.sums)
    if (line.rule == "A-12") return PlanWhole{line.number, line.tolerance};
  return std::nullopt;
}

PlanReading read_percents(const std::vector<base::Decimal>& percents, const PlanWhole& whole) {
  PlanReading reading;
  bool rises = true;
  for (const base::Decimal& percent : percents) {
    const auto sum = add(reading.sum, percent);
    if (!sum) {
      reading.is_unreadable = true;
      return reading;
    }
    reading.sum = *sum;
    rises = rises && percent >= reading.last;
    reading.last = percent;
  }
  reading.is_periodic = distance(reading.sum, whole.percent) <= whole.tolerance;
  reading.is_cumulative = rises && distance(reading.last, whole.percent) <= whole.tolerance;
  return reading;
}

PlanReading read_plan(const model::PaymentPlan& plan, const PlanWhole& whole) {
  std::vector<base::Decimal> percents;
  std::vector<const model::Milestone*> filled;
  bool is_unreadable = false;
  for (const model::Milestone& milestone : plan.milestones) {
    const model::NumberValue& percent = milestone.percent.value;
    if (!percent.number && !percent.raw.empty()) is_unreadable = true;
    if (!percent.number) continue;
    percents.push_back(*percent.number);
    filled.push_back(&milestone);
  }
  PlanReading reading = read_percents(percents, whole);
  reading.filled = std::move(filled);
  reading.is_unreadable = reading.is_unreadable || is_unreadable;
  return reading;
}

base::Words basis_words(const PlanReading& plan) {
  return plan.is_cumulative ? base::Words{"累计", "cumulative"} : base::Words{"分期", "periodic"};
}

}  // namespace targetbook::rules
