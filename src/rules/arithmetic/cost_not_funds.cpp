#include "base/money.hpp"
#include "rules/arithmetic/family.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/ratios.hpp"

namespace targetbook::rules::arithmetic {
namespace {

/// The value as money; nothing for other units and for prices of one (元/人).
std::optional<base::Money> money_of(const model::TargetValue& value) {
  if (value.type != model::ValueType::quantity || !value.number || value.to) return std::nullopt;
  if (const auto unit = base::parse_amount_unit(value.unit)) return base::Money::from(*value.number, *unit);
  return std::nullopt;
}

std::optional<base::Money> parts_of(const model::Funds& funds) {
  std::optional<base::Money> sum = base::Money{};
  for (const model::Amount* part : {&funds.fiscal, &funds.carryover, &funds.other})
    if (sum) sum = add(*sum, or_zero(*part));
  return sum;
}

void check_cost_not_funds(const FormContext& context, Report& report) {
  const auto* target = context.project();
  if (target == nullptr) return;
  const model::Indicator* cost = nullptr;
  std::size_t index = 0;
  for (std::size_t i = 0; i < target->indicators.size(); ++i) {
    const model::Indicator& one = target->indicators[i];
    if (one.is_blank() || one.term == model::Term::long_term) continue;
    if (one.level2.value != "成本指标" && one.level2.value != "经济成本指标") continue;
    if (cost != nullptr) return;  // several costs share the total
    cost = &one;
    index = i;
  }
  if (cost == nullptr) return;
  const auto amount = money_of(cost->value.value);
  const bool is_of_one =
      context.know.words.any_in("unit_cost_words", cost->level3.value + cost->description.value);
  if (!amount || is_of_one) return;
  const model::Amount& total = target->funds.total;
  if (!total.value.money || *total.value.money <= base::Money{}) return report.insufficient();
  report.checked();
  const base::AmountUnit unit = unit_of(context.form);
  constexpr std::int64_t slack_in_fen = 1;
  if (distance(*amount, *total.value.money) <= slack_in_fen) return;
  // A total that misses its own parts is told there; the cost that fits the parts is right.
  const auto parts = parts_of(target->funds);
  if (parts && distance(*amount, *parts) <= slack_in_fen) return;
  Place place;
  place.cell = cost->value.cell;
  place.field = "indicators[" + std::to_string(index) + "].value";
  report.found(std::move(place),
               {.message = say("成本指标为{}，资金总额为{}", "the cost is {}, the project's money is {}",
                               with_unit(*amount, unit), with_unit(*total.value.money, unit)),
                .actual = in_unit(*amount, unit),
                .expected = in_unit(*total.value.money, unit),
                .fix = {},
                .severity = {}});
}

}  // namespace

const Rule cost_not_funds{
    .code = "A-13",
    .name = "cost-not-funds",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"成本指标与资金总额不符", "The cost is not the project's money"},
    .what = {"项目只有一条以金额表示的成本指标，而它不等于项目资金总额；单位成本、人均成本等不比较。",
             "The project's only cost indicator is an amount and differs from the project's money; costs of "
             "one (per head, "
             "per page) are not compared."},
    .why = {"唯一的成本指标就是总成本，应与申请的资金一致。",
            "A single cost indicator is the total cost, and that is what is applied for."},
    .fix = {"核对成本指标和资金总额；如只是部分成本，请补充其他成本指标",
            "check both; if it is only a part of the cost, add the other parts"},
    .wrong = {"年度资金总额2.5万元，成本指标≤3万元", "money 2.5万元, cost ≤3万元"},
    .right = {"年度资金总额2.5万元，成本指标≤2.5万元", "money 2.5万元, cost ≤2.5万元"},
    .source = "固原 2021",
    .check_form = check_cost_not_funds,
};

}  // namespace targetbook::rules::arithmetic
