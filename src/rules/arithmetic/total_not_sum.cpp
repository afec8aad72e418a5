#include "rules/arithmetic/family.hpp"
#include "rules/arithmetic/sums.hpp"

namespace targetbook::rules::arithmetic {
namespace {

void check_total_not_sum(const FormContext& context, Report& report) {
  report_sums(context, report, "A-01", {"{}为{}，{}合计为{}", "{} is {}, but {} sum to {}"});
}

constexpr std::string_view total_not_sum_supersedes[] = {"A-02", "X-03"};

}  // namespace

const Rule total_not_sum{
    .code = "A-01",
    .name = "total-not-sum",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"合计不等于分项之和", "Total is not the sum of its parts"},
    .what = {"合计行、上级科目或上级单位的金额与下级金额之和相差超过四舍五入的误差（空白按0计）。",
             "A total, or the amount of a higher class or unit, is off the sum of the amounts below it by "
             "more than rounding (blanks count as zero)."},
    .why = {"合计与分项对不上，说明漏填、错填或重复计算，汇总后会扩大差错。",
            "A total that does not fit its parts shows a figure left out, wrong or counted twice; summaries "
            "carry it on."},
    .fix = {"核对分项，重新计算合计", "check the parts and compute the total again"},
    .wrong = {"一般公共服务支出676.94，下级合计666.94",
              "general services 676.94, the classes below it sum to 666.94"},
    .right = {"一般公共服务支出676.94，下级合计676.94", "both are 676.94"},
    .source = "江汉 2024, tables 01, 03, 05, 06, 07, 11",
    .supersedes = total_not_sum_supersedes,
    .check_form = check_total_not_sum,
};

}  // namespace targetbook::rules::arithmetic
