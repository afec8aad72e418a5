#include <algorithm>

#include "rules/arithmetic/family.hpp"
#include "rules/arithmetic/sums.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/ratios.hpp"
#include "rules/facts/self_evaluation.hpp"

namespace targetbook::rules::arithmetic {
namespace {

constexpr int most_decimals = 4;

/// How far off two amounts of so many digits may be for having been rounded: half of the last one each.
base::Money rounding_of(base::AmountUnit unit) {
  return base::Money::from_fen(unit == base::AmountUnit::yuan ? 1 : 2 * half_digit_in_fen);
}

void check_rate(const FormContext& context, const model::Execution& line, std::size_t i, Report& report) {
  const base::Decimal& rate = *line.rate.value.number;
  const base::Money budget = *line.adjusted.value.money;
  const base::Money spent = *line.executed.value.money;
  const int decimals = std::clamp(shown_decimals(line.rate.value), 0, most_decimals);
  const std::string right = share_text(spent, budget, decimals);
  const auto stored = base::Decimal::parse(share_text(spent, budget, most_decimals));
  // A rate that a formula gave holds more digits than are shown: it is right if it shows the right ones.
  const bool shows_right = stored && distance(rate, *stored) <= half_digit(decimals);
  if (shows_right || is_share(rate, decimals, spent, budget, rounding_of(unit_of(context.form)))) return;
  Place place = at(line.rate, "execution[" + std::to_string(i) + "].rate");
  if (line.adjusted.cell && line.executed.cell)
    place.range = base::CellRange{std::min(*line.adjusted.cell, *line.executed.cell),
                                  std::max(*line.adjusted.cell, *line.executed.cell)};
  report.found(std::move(place),
               saying(say("「{}」的执行率为{}，执行数除以全年预算数为{}%",
                          "the rate of '{}' is {}; what was spent is {} % of the year's budget",
                          line.item.value, line.rate.value.raw, right),
                      rate.to_string(), right));
}

void check_execution_rate_wrong(const FormContext& context, Report& report) {
  const auto* target = self_evaluation_of(context);
  if (target == nullptr) return;
  const std::vector<BrokenSum>& broken = context.facts.sums().broken();
  for (std::size_t i = 0; i < target->execution.size(); ++i) {
    const model::Execution& line = target->execution[i];
    if (!line.rate.value.number) continue;
    const bool is_known = line.adjusted.value.money && line.executed.value.money &&
                          line.adjusted.value.money->fen() > 0 && line.executed.value.money->fen() >= 0;
    // Amounts whose sum does not hold are told as such; which of them is wrong decides the rate.
    if (!is_known || stands_in_broken(broken, line.adjusted) || stands_in_broken(broken, line.executed)) {
      report.insufficient();
      continue;
    }
    report.checked();
    check_rate(context, line, i, report);
  }
}

}  // namespace

const Rule execution_rate_wrong{
    .code = "A-23",
    .name = "execution-rate-wrong",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"执行率计算有误", "A rate of execution is wrong"},
    .what =
        {"自评表的执行率不等于全年执行数除以全年预算数（按写出的小数位数四舍五入）。",
         "A self-evaluation's rate of execution is not what was spent over the year's budget, rounded to the "
         "digits shown."},
    .why = {"执行率决定预算执行的得分，错误的执行率会得出错误的总分。",
            "The rate decides the score for the money, and so the total."},
    .fix = {"按全年执行数除以全年预算数重新计算", "compute the rate again"},
    .wrong = {"全年预算数48.00，全年执行数45.60，执行率96.00%",
              "48.00 budgeted, 45.60 spent, given as 96.00 %"},
    .right = {"全年预算数48.00，全年执行数45.60，执行率95.00%",
              "48.00 budgeted, 45.60 spent, given as 95.00 %"},
    .source = "项目支出绩效自评表（财政部）; 青神 2023",
    .check_form = check_execution_rate_wrong,
};

}  // namespace targetbook::rules::arithmetic
