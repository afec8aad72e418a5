#include "rules/arithmetic/family.hpp"
#include "rules/arithmetic/sums.hpp"

namespace targetbook::rules::arithmetic {
namespace {

void check_row_not_sum(const FormContext& context, Report& report) {
  report_sums(context, report, "A-02", {"{}为{}，{}为{}", "{} is {}, but {} make {}"});
}

constexpr std::string_view row_not_sum_supersedes[] = {"X-03"};

}  // namespace

const Rule row_not_sum{
    .code = "A-02",
    .name = "row-not-sum",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"行内合计不等于各列之和", "Row total is not the sum of its columns"},
    .what =
        {"同一行中，合计不等于基本支出加项目支出，小计不等于人员经费加公用经费，或合计不等于各资金列之和。",
         "Within a row, the total is not basic plus project spending, a subtotal is not staff plus running "
         "costs, or the total is not the sum of the columns of money."},
    .why = {"行内对不上，说明某一列填错。",
            "A row that does not add up has a wrong figure in one of its columns."},
    .fix = {"核对本行各列，重新计算合计", "check the columns of the row and compute its total again"},
    .wrong = {"合计825.16，基本支出482.97，项目支出332.19", "total 825.16, basic 482.97, projects 332.19"},
    .right = {"合计825.16，基本支出482.97，项目支出342.19", "total 825.16, basic 482.97, projects 342.19"},
    .source = "江汉 2024, tables 03, 05, 06, 07, 11",
    .supersedes = row_not_sum_supersedes,
    .check_form = check_row_not_sum,
};

}  // namespace targetbook::rules::arithmetic
