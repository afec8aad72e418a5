#include "rules/arithmetic/family.hpp"
#include "rules/facts/payment_plans.hpp"
#include "rules/facts/prose_projects.hpp"

namespace targetbook::rules::arithmetic {
namespace {

void check_plan_gap(const FormContext& context, Report& report) {
  const auto* target = context.project();
  if (target == nullptr || target->payment_plan.milestones.empty()) return;
  const PlanReading plan = read_plan(target->payment_plan);
  if (plan.is_unreadable || plan.filled.empty()) return report.insufficient();
  report.checked();
  if (!plan.is_periodic && !plan.is_cumulative) return;  // A-12 speaks
  std::vector<int> months;
  const model::Milestone* first = nullptr;
  bool has_begun = false;
  for (const model::Milestone& milestone : target->payment_plan.milestones) {
    const bool is_filled = milestone.percent.value.number.has_value();
    has_begun = has_begun || is_filled;
    if (!has_begun || is_filled) continue;
    months.push_back(milestone.month);
    if (first == nullptr) first = &milestone;
  }
  if (first == nullptr) return;
  const std::string filler = plan.is_cumulative && !plan.is_periodic ? "100%" : "0";
  Place place;
  place.cell = first->percent.cell;
  place.field = "payment_plan";
  report.found(std::move(place),
               {.message = say("{}为空", "nothing is given for {}", months_text(months)),
                .actual = {},
                .expected = filler,
                .fix = say("没有支出的时点请填{}", "fill in {} where nothing is spent", filler),
                .severity = {}});
}

}  // namespace

const Rule plan_gap{
    .code = "A-11",
    .name = "plan-gap",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"支出计划有空档", "The payment plan has gaps"},
    .what = {"支出计划开始以后，中间或达到100%之后的时点为空。",
             "After its first figure the plan has blank periods, in between or once 100 % are spent."},
    .why = {"空白分不清是没有支出还是漏填。", "A blank may mean nothing to spend, or forgotten."},
    .fix = {"没有支出的时点请填0或100%", "fill in 0 or 100 % where nothing more is spent"},
    .wrong = {"3月底50%，6月底50%，10月底、12月底空白", "50 % by March, 50 % by June, then blanks"},
    .right = {"3月底50%，6月底50%，10月底0，12月底0", "50 %, 50 %, 0, 0"},
    .source = "玉田 2022; 顺平 2020",
    .check_form = check_plan_gap,
};

}  // namespace targetbook::rules::arithmetic
