#include "rules/arithmetic/family.hpp"
#include "rules/arithmetic/sums.hpp"

namespace targetbook::rules::arithmetic {
namespace {

void check_funds_not_total(const FormContext& context, Report& report) {
  report_sums(context, report, "A-04", {"{}为{}，{}为{}", "{} is {}, but {} make {}"});
}

constexpr std::string_view funds_not_total_supersedes[] = {"A-06", "X-03"};

}  // namespace

const Rule funds_not_total{
    .code = "A-04",
    .name = "funds-not-total",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"资金来源之和不等于总额", "Funds do not make the total"},
    .what =
        {"年度资金总额不等于财政拨款、结余结转与其他资金之和，或当年预算不等于各资金来源之和（空白按0计）。",
         "The year's money is not the sum of appropriation, carry-over and other money, or the year's budget "
         "is not the sum of its sources (blanks count as zero)."},
    .why = {"资金来源与总额对不上，预算无法批复。",
            "A budget whose sources do not make its total cannot be approved."},
    .fix = {"核对各项资金来源和总额", "check the sources and the total"},
    .wrong = {"年度资金总额2.5，财政拨款2.0，其他资金空白",
              "total 2.5, appropriation 2.0, other money blank"},
    .right = {"年度资金总额2.5，财政拨款2.0，其他资金0.5", "total 2.5, appropriation 2.0, other money 0.5"},
    .source = "固原 2021; a running system",
    .supersedes = funds_not_total_supersedes,
    .check_form = check_funds_not_total,
};

}  // namespace targetbook::rules::arithmetic
