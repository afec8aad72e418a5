#include <algorithm>

#include "rules/facts/indicator_words.hpp"
#include "rules/required/family.hpp"

namespace targetbook::rules::required {
namespace {

void check_plan_blank(const FormContext& context, Report& report) {
  const auto* target = context.project();
  if (target == nullptr || target->payment_plan.milestones.empty()) return report.not_applicable();
  report.checked();
  const auto& milestones = target->payment_plan.milestones;
  if (std::any_of(milestones.begin(), milestones.end(),
                  [](const model::Milestone& m) { return !m.percent.value.raw.empty(); }))
    return;
  report.found(at(milestones.front().percent, "payment_plan.milestones[0].percent"),
               saying(say("资金支出计划没有填写", "the payment plan is not filled in")));
}

constexpr std::string_view plan_blank_speaks_over[] = {"A-10", "A-11", "A-12"};

}  // namespace

const Rule plan_blank{
    .code = "R-16",
    .name = "plan-blank",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"资金支出计划为空", "Payment plan blank"},
    .what = {"表中有资金支出计划，各月都没有填写比例。",
             "The form has a payment plan, and no month has a percent."},
    .why = {"没有支出计划，执行中无法对照进度。", "Without a plan nobody can follow how the money is spent."},
    .fix = {"填写各月底计划支出的比例，合计100%",
            "write which share is spent by the end of each month, 100 % in all"},
    .wrong = {"3月底、6月底、10月底、12月底都是空的", "all months blank"},
    .right = {"25%、25%、25%、25%", "25%, 25%, 25%, 25%"},
    .source = "published forms",
    .supersedes = plan_blank_speaks_over,
    .check_form = check_plan_blank,
};

}  // namespace targetbook::rules::required
