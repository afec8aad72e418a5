#include "rules/facts/amount_words.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/required/family.hpp"
#include "rules/required/project_rows.hpp"

namespace targetbook::rules::required {
namespace {

Said without_budget(const std::string& name, const model::Amount& budget) {
  const std::string project = name.empty() ? std::string("（无名称）") : name;
  if (is_blank(budget))
    return saying(say("没有读到项目「{}」的预算数：没有填写，或栏目名称与表样不同",
                      "no budget was read for the project '{}': left blank, or under a label of another name",
                      project));
  if (budget.value.fault == model::AmountFault::too_fine) {
    Said said =
        saying(say("项目「{}」的预算数「{}」精确到分以下",
                   "the budget of the project '{}', '{}', is finer than a fen", project, budget.value.raw),
               budget.value.raw);
    said.fix = say("金额保留到分", "round the amount to the fen");
    return said;
  }
  if (is_unreadable(budget))
    return saying(say("项目「{}」的预算数「{}」不是金额", "the budget of the project '{}' is no amount: '{}'",
                      project, budget.value.raw),
                  budget.value.raw);
  return saying(say("项目「{}」的预算数为{}，应大于0",
                    "the budget of the project '{}' is {}; it must be above 0", project, budget.value.raw),
                budget.value.raw);
}

void check_budget_missing(const FormContext& context, Report& report) {
  for (const ProjectRow& row : projects_of(context)) {
    // Without a unit it is R-14 that tells.
    if (!row.budget->cell || row.budget->value.fault == model::AmountFault::no_unit) {
      report.insufficient();
      continue;
    }
    report.checked();
    if (row.budget->value.money && row.budget->value.money->fen() > 0) continue;
    report.found(at(*row.budget, row.budget_field), without_budget(row.name->value, *row.budget));
  }
}

constexpr std::string_view budget_missing_speaks_over[] = {"S-04", "F-02", "F-04", "F-16", "A-01",
                                                           "A-02", "A-04", "A-05", "A-06"};

}  // namespace

const Rule budget_missing{
    .code = "R-03",
    .name = "budget-missing",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"预算数为空或非正", "Budget missing"},
    .what = {"项目的预算数（年度资金总额、项目当年预算）是空的、不大于0，或者不是金额。",
             "A project's budget of the year is blank, not above 0, or no amount."},
    .why = {"没有金额的项目不能申报预算，绩效目标也无从匹配。",
            "A project without money cannot be budgeted, and no target fits it."},
    .fix = {"填写本年预算金额", "write the amount budgeted for the year"},
    .wrong = {"预算数：（空）", "预算数: (blank)"},
    .right = {"预算数：500000.00", "预算数: 500000.00"},
    .source = "published forms",
    .supersedes = budget_missing_speaks_over,
    .check_form = check_budget_missing,
};

}  // namespace targetbook::rules::required
