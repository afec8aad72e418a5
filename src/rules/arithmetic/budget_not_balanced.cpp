#include "rules/arithmetic/family.hpp"
#include "rules/arithmetic/sums.hpp"

namespace targetbook::rules::arithmetic {
namespace {

void check_budget_not_balanced(const FormContext& context, Report& report) {
  report_sums(context, report, "A-03", {"{}为{}，{}为{}", "{} is {}, but {} is {}"});
}

}  // namespace

const Rule budget_not_balanced{
    .code = "A-03",
    .name = "budget-not-balanced",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"收支不平", "Budget is not balanced"},
    .what = {"收入总计不等于支出总计，或总计不等于本年合计加结转结余。",
             "Total income is not total spending, or a grand total is not the year's total plus what is "
             "carried over."},
    .why = {"预算必须收支平衡。", "A budget has to balance."},
    .fix = {"核对收入、支出和结转，使收支总计相等",
            "check income, spending and what is carried over until both grand totals agree"},
    .wrong = {"收入总计825.16，支出总计815.16", "total income 825.16, total spending 815.16"},
    .right = {"收入总计825.16，支出总计825.16", "both 825.16"},
    .source = "江汉 2024, tables 01, 04",
    .check_form = check_budget_not_balanced,
};

}  // namespace targetbook::rules::arithmetic
