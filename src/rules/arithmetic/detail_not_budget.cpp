#include "rules/arithmetic/family.hpp"
#include "rules/arithmetic/sums.hpp"

namespace targetbook::rules::arithmetic {
namespace {

void check_detail_not_budget(const FormContext& context, Report& report) {
  report_sums(context, report, "A-06", {"{}为{}，{}合计为{}", "{} is {}, but {} sum to {}"});
}

constexpr std::string_view detail_not_budget_supersedes[] = {"X-03"};

}  // namespace

const Rule detail_not_budget{
    .code = "A-06",
    .name = "detail-not-budget",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"支出明细之和不等于项目预算", "Detail does not make the budget"},
    .what = {"项目支出明细各行金额之和不等于项目当年预算。",
             "The lines of the spending detail do not add up to the project's budget of the year."},
    .why = {"明细是预算的依据，两者必须一致。", "The detail is what the budget rests on."},
    .fix = {"核对支出明细和项目当年预算", "check the detail and the project's budget"},
    .wrong = {"项目当年预算310.96，明细合计300.96", "budget 310.96, detail 300.96"},
    .right = {"项目当年预算310.96，明细合计310.96", "both 310.96"},
    .source = "江汉 2024",
    .supersedes = detail_not_budget_supersedes,
    .check_form = check_detail_not_budget,
};

}  // namespace targetbook::rules::arithmetic
