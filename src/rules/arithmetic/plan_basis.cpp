#include "rules/arithmetic/family.hpp"
#include "rules/facts/book_facts.hpp"
#include "rules/facts/payment_plans.hpp"

namespace targetbook::rules::arithmetic {
namespace {

/// What the department's text says of this project's milestones; empty where it says nothing.
ProseProject prose_plan(const FormContext& context) {
  for (const ProseProject& prose : context.facts.of_book().prose_projects())
    if (prose.project == &context.form && prose.percents.size() > 1) return prose;
  return {};
}

void check_plan_basis(const FormContext& context, Report& report) {
  const auto* target = context.project();
  if (target == nullptr || target->payment_plan.milestones.empty()) return;
  const PlanReading plan = read_plan(target->payment_plan);
  if (plan.is_unreadable || plan.filled.empty()) return report.insufficient();
  report.checked();
  if (plan.is_periodic == plan.is_cumulative)
    return;  // one payment of 100 is the same either way; neither is A-12's
  const ProseProject prose = prose_plan(context);
  const PlanReading other = read_percents(prose.percents);
  const bool text_differs = !prose.percents.empty() && other.is_periodic != other.is_cumulative &&
                            other.is_cumulative != plan.is_cumulative;
  if (!plan.is_cumulative && !text_differs) return;
  Place place;
  place.cell = plan.filled.front()->percent.cell;
  place.field = "payment_plan";
  Said said;
  said.message = say("支出进度按{}识别", "the plan is read as {}", basis_words(plan));
  if (text_differs)
    said.message = say("{}，文字部分按{}写（{}）", "{}, but the text gives {} figures ({})", said.message,
                       basis_words(other), prose.percents_text);
  said.actual = basis_words(plan).zh;
  report.found(std::move(place), std::move(said));
}

}  // namespace

const Rule plan_basis{
    .code = "A-10",
    .name = "plan-basis",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"资金支出计划的口径", "How the payment plan counts"},
    .what = {"支出计划按累计数填写（各期不减少，末期为100%），或与文字部分的口径不同；只填一个100%"
             "的，两种口径相同，不提示。",
             "The plan is filled in as running totals (never falling, 100 % at last), or counts otherwise "
             "than the text "
             "does. A single 100 % means the same either way and is not mentioned."},
    .why = {"口径不同，同样的数字表示不同的金额。",
            "The same figures mean other amounts when they are counted otherwise."},
    .fix = {"请确认口径；全县宜统一按分期或按累计填写", "make sure which is meant, and keep to one way"},
    .wrong = {"表格 50%、50%，文字 50%、100%", "table 50 %, 50 %; text 50 %, 100 %"},
    .right = {"表格和文字都按分期：50%、50%", "table and text both 50 %, 50 %"},
    .source = "玉田 2022; 顺平 2020",
    .check_form = check_plan_basis,
};

}  // namespace targetbook::rules::arithmetic
