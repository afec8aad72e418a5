#include "rules/arithmetic/family.hpp"
#include "rules/arithmetic/sums.hpp"

namespace targetbook::rules::arithmetic {
namespace {

void check_budget_not_parts(const FormContext& context, Report& report) {
  report_sums(context, report, "A-05",
              {"{}为{}，{}为{}，两者相差{}", "{} is {}, but {} make {}: they differ by {}", false});
}

constexpr std::string_view budget_not_parts_supersedes[] = {"X-03"};

}  // namespace

const Rule budget_not_parts{
    .code = "A-05",
    .name = "budget-not-parts",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"预算数不等于财政资金加其他资金", "Budget is not its parts"},
    .what = {"项目的预算数不等于财政资金与其他资金之和（空白按0计）。",
             "A project's budget is not fiscal money plus other money (blanks count as zero)."},
    .why = {"预算数与资金构成对不上，无法确定财政安排多少。",
            "It cannot be told how much the budget is to give."},
    .fix = {"核对预算数、财政资金和其他资金", "check budget, fiscal money and other money"},
    .wrong = {"预算数1000000.00，财政资金900000.00，其他资金空白",
              "budget 1000000.00, fiscal 900000.00, other blank"},
    .right = {"预算数1000000.00，财政资金900000.00，其他资金100000.00",
              "budget 1000000.00, fiscal 900000.00, other 100000.00"},
    .source = "玉田 2022",
    .supersedes = budget_not_parts_supersedes,
    .check_form = check_budget_not_parts,
};

}  // namespace targetbook::rules::arithmetic
