#include <algorithm>

#include "rules/arithmetic/family.hpp"
#include "rules/facts/payment_plans.hpp"
#include "rules/facts/prose_projects.hpp"
#include "rules/facts/ratios.hpp"

namespace targetbook::rules::arithmetic {
namespace {

/// The first of running totals that is less than the one before it; none where all rise.
std::optional<std::size_t> first_fall(const std::vector<const model::Milestone*>& filled) {
  for (std::size_t i = 1; i < filled.size(); ++i)
    if (*filled[i]->percent.value.number < *filled[i - 1]->percent.value.number) return i;
  return std::nullopt;
}

std::string point_of(const model::Milestone& milestone) {
  return months_text({milestone.month}) + milestone.percent.value.number->to_string() + "%";
}

/// A part below nothing or above all; null for none.
const model::Milestone* impossible_part(const std::vector<const model::Milestone*>& filled) {
  const base::Decimal hundred = base::Decimal::whole(100);
  for (const model::Milestone* one : filled)
    if (one->percent.value.number->is_negative()) return one;
  // Where more than one is above 100 they may be amounts; that the sum is wrong says enough.
  const auto is_over = [&](const model::Milestone* one) { return *one->percent.value.number > hundred; };
  return std::count_if(filled.begin(), filled.end(), is_over) == 1 && filled.size() > 1
             ? *std::find_if(filled.begin(), filled.end(), is_over)
             : nullptr;
}

void tell_impossible(const model::Milestone& odd, Report& report) {
  Place place;
  place.cell = odd.percent.cell;
  place.field = "payment_plan";
  Said said;
  said.message =
      say("支出计划「{}」不在0至100%之间", "the plan's '{}' does not lie between 0 and 100 %", point_of(odd));
  said.actual = odd.percent.value.number->to_string();
  said.fix = {"核对这一期的比例", "check this percent"};
  report.found(std::move(place), std::move(said));
}

void check_plan_not_100(const FormContext& context, Report& report) {
  const auto* target = context.project();
  const auto whole = plan_whole(context.form);
  if (target == nullptr || !whole || target->payment_plan.milestones.empty()) return;
  const PlanReading plan = read_plan(target->payment_plan, *whole);
  if (plan.is_unreadable || plan.filled.empty()) return report.insufficient();
  report.checked();
  if (const model::Milestone* odd = impossible_part(plan.filled)) return tell_impossible(*odd, report);
  if (plan.is_periodic || plan.is_cumulative) return;
  // What was meant is what comes nearer to 100.
  const base::Decimal& all = whole->percent;
  const bool by_sum = distance(plan.sum, all) <= distance(plan.last, all);
  const std::string shown = (by_sum ? plan.sum : plan.last).to_string();
  Place place;
  place.cell = plan.filled.front()->percent.cell;
  place.field = "payment_plan";
  if (plan.filled.size() > 1 && place.cell && plan.filled.back()->percent.cell &&
      *place.cell < *plan.filled.back()->percent.cell)
    place.range = base::CellRange{*place.cell, *plan.filled.back()->percent.cell};
  Said said;
  said.message = by_sum ? say("支出计划合计为{}%，应为100%", "the plan adds up to {} %, not to 100 %", shown)
                        : say("支出计划末值为{}%，应为100%", "the plan ends at {} %, not at 100 %", shown);
  if (const auto fall = first_fall(plan.filled); !by_sum && fall) {
    const std::string lower = point_of(*plan.filled[*fall]);
    const std::string higher = point_of(*plan.filled[*fall - 1]);
    said.message = say("累计进度{}低于{}，不能减少",
                       "the running total of {} is below that of {}; it cannot fall", lower, higher);
    said.actual = plan.filled[*fall]->percent.value.number->to_string();
    said.fix = {"累计进度逐期只增不减，改正这一期的比例", "running totals never fall: correct this percent"};
    return report.found(std::move(place), std::move(said));
  }
  said.actual = shown;
  said.expected = "100";
  report.found(std::move(place), std::move(said));
}

}  // namespace

const Rule plan_not_100{
    .code = "A-12",
    .name = "plan-not-100",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"支出计划不为100%", "The payment plan is not 100 %"},
    .what =
        {"资金支出计划按分期相加不为100%，按累计末期也不为100%（允许相差0.01）；或有一期为负数、超过100%。",
         "Taken as parts the plan's percents do not add up to 100, and taken as running totals they do "
         "not end at 100 "
         "(0.01 aside); or one of them is negative or above 100."},
    .why = {"支出计划必须把全部预算安排完。", "The plan has to spend the whole budget, and no more."},
    .fix = {"调整各期比例，使合计（或累计末期）为100%", "change the percents so that they make 100 %"},
    .wrong = {"30%、30%、30%、空白", "30 %, 30 %, 30 %, blank"},
    .right = {"30%、30%、30%、10%", "30 %, 30 %, 30 %, 10 %"},
    .source = "hebei-project",
    .check_form = check_plan_not_100,
};

}  // namespace targetbook::rules::arithmetic
