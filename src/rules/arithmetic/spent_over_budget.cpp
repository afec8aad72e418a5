#include "rules/arithmetic/family.hpp"
#include "rules/arithmetic/sums.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/ratios.hpp"
#include "rules/facts/self_evaluation.hpp"

namespace targetbook::rules::arithmetic {
namespace {

void check_spent_over_budget(const FormContext& context, Report& report) {
  const auto* target = self_evaluation_of(context);
  if (target == nullptr) return;
  const base::AmountUnit unit = unit_of(context.form);
  const std::vector<BrokenSum>& broken = context.facts.sums().broken();
  for (std::size_t i = 0; i < target->execution.size(); ++i) {
    const model::Execution& line = target->execution[i];
    if (!line.adjusted.value.money || !line.executed.value.money) continue;
    if (stands_in_broken(broken, line.adjusted) || stands_in_broken(broken, line.executed)) {
      report.insufficient();
      continue;
    }
    report.checked();
    const base::Money budget = *line.adjusted.value.money;
    const base::Money spent = *line.executed.value.money;
    if (spent <= budget || distance(spent, budget) <= half_digit_in_fen) continue;
    Place place = at(line.executed, "execution[" + std::to_string(i) + "].executed");
    report.found(
        std::move(place),
        saying(say("「{}」的全年执行数{}大于全年预算数{}", "'{}' spent {}, more than the year's budget of {}",
                   line.item.value, with_unit(spent, unit), with_unit(budget, unit)),
               in_unit(spent, unit), in_unit(budget, unit)));
  }
}

}  // namespace

const Rule spent_over_budget{
    .code = "A-28",
    .name = "spent-over-budget",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"执行数大于预算数", "More spent than budgeted"},
    .what = {"自评表中全年执行数大于调整后的全年预算数。",
             "A self-evaluation's spending is more than the year's budget after its changes."},
    .why =
        {"没有预算不得支出：不是全年预算数没有按调整填写，就是执行数有误。",
         "Nothing is spent without a budget: either the budget lacks its changes, or the spending is wrong."},
    .fix = {"核对全年预算数（含追加）和执行数",
            "check the year's budget with all additions, and the spending"},
    .wrong = {"全年预算数48.00，全年执行数52.00", "48.00 budgeted, 52.00 spent"},
    .right = {"全年预算数52.00，全年执行数52.00", "52.00 budgeted, 52.00 spent"},
    .source = "practice",
    .check_form = check_spent_over_budget,
};

}  // namespace targetbook::rules::arithmetic
