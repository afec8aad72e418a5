#include "rules/arithmetic/family.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"

namespace targetbook::rules::arithmetic {
namespace {

/// What the form calls the amount.
std::string_view label_of(const FormAmount& one) {
  constexpr std::pair<std::string_view, std::string_view> labels[] = {{"funds.total", "预算总额"},
                                                                      {"funds.fiscal", "财政资金"},
                                                                      {"funds.carryover", "结余结转"},
                                                                      {"funds.other", "其他资金"},
                                                                      {"project.total_budget", "项目总预算"}};
  for (const auto& [field, label] : labels)
    if (one.field == field) return label;
  return one.column;
}

void check_negative_part(const FormContext& context, Report& report) {
  if (context.project() == nullptr && context.department() == nullptr) return;
  for (const FormAmount& one : context.facts.amounts()) {
    const auto& money = one.amount->value.money;
    if (!money) continue;
    report.checked();
    if (*money >= base::Money{}) continue;
    const std::string shown = with_unit(*money, unit_of(context.form));
    report.found(
        at(*one.amount, one.field),
        saying(say("「{}」为{}，不能是负数", "'{}' is {}, which cannot be negative", label_of(one), shown),
               in_unit(*money, unit_of(context.form))));
  }
}

constexpr std::string_view negative_part_explains[] = {"R-03", "A-01", "A-02", "A-04",
                                                       "A-05", "A-06", "A-19"};

}  // namespace

const Rule negative_part{
    .code = "A-22",
    .name = "negative-part",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"金额为负", "A negative part"},
    .what = {"项目或部门的预算、资金来源、支出明细或采购金额是负数。",
             "A budget, a source, an item of spending or a purchase of a project or department is negative."},
    .why = {"负数会抵掉别的金额，合计看似相符。",
            "A negative part cancels others, and the sum still looks right."},
    .fix = {"核对该金额，去掉负号或改为实际安排数",
            "check the amount: take the minus off, or put what is really arranged"},
    .wrong = {"其他资金 -5.00", "其他资金 -5.00"},
    .right = {"其他资金 0.00", "其他资金 0.00"},
    .source = "practice",
    .explains = negative_part_explains,
    .check_form = check_negative_part,
};

}  // namespace targetbook::rules::arithmetic
