#include "rules/arithmetic/change_phrases.hpp"
#include "rules/arithmetic/family.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/budget_history.hpp"
#include "rules/facts/ratios.hpp"

namespace targetbook::rules::arithmetic {
namespace {

/// The budget of all years cannot be less than that of one.
void check_total_of_years(const model::ProjectTarget& target, const FormContext& context, Report& report) {
  const model::Amount& all = target.project.total_budget;
  const model::Amount& own = target.funds.total;
  if (!all.value.money || !own.value.money) return;
  // A budget that misses its sources is told as such.
  const auto& sources = target.fund_sources_total.value.money;
  if (sources && *sources != *own.value.money) return report.insufficient();
  report.checked();
  const base::Money slack = base::Money::from_fen(half_digit_in_fen);
  if (*all.value.money >= *own.value.money || distance(*all.value.money, *own.value.money) <= slack.fen())
    return;
  const base::AmountUnit unit = unit_of(context.form);
  Place place;
  place.cell = all.cell;
  place.field = "project.total_budget";
  Said said;
  said.message =
      say("项目总预算{}小于当年预算{}", "the project's total budget, {}, is less than this year's, {}",
          with_unit(*all.value.money, unit), with_unit(*own.value.money, unit));
  said.actual = in_unit(*all.value.money, unit);
  said.fix = {"总预算应包括各年预算，核对两处金额", "the total holds all years' budgets: check both amounts"};
  report.found(std::move(place), std::move(said));
}

void check_earlier_years_wrong(const FormContext& context, Report& report) {
  const auto* target = context.project();
  if (target != nullptr) check_total_of_years(*target, context, report);
  if (target == nullptr || target->project.budget_change.value.empty()) return;
  const model::Text& told = target->project.budget_change;
  const model::Amount& total = target->funds.total;
  const BudgetHistory history = budget_history(scan_text(told.value), context.form.year);
  if (!total.value.money || !context.form.year || !history.last_year || !history.change)
    return report.insufficient();
  report.checked();
  const base::AmountUnit unit = unit_of(context.form);
  const auto change = subtract(*total.value.money, *history.last_year);
  const base::Money slack = base::Money::from_fen(half_digit_in_fen);
  if (!change || distance(*change, *history.change) <= slack.fen()) return;
  // A budget that misses its sources is told as such; the text that fits the sources is right.
  if (const auto& sources = target->fund_sources_total.value.money) {
    const auto by_sources = subtract(*sources, *history.last_year);
    if (by_sources && distance(*by_sources, *history.change) <= slack.fen()) return;
  }
  const auto words = [&](base::Money by) {
    return (by.fen() == 0 ? std::string("持平")
                          : (by.fen() < 0 ? "减少" : "增加") +
                                with_unit(base::Money::from_fen(std::abs(by.fen())), unit));
  };
  Place place;
  place.cell = told.cell;
  place.field = "project.budget_change";
  report.found(std::move(place),
               {.message = say("{}年预算{}、当年{}，变动应为{}，文字写{}",
                               "the budget was {1} in {0} and is {2} now: a change of {3}, not {4}",
                               *context.form.year - 1, with_unit(*history.last_year, unit),
                               with_unit(*total.value.money, unit), words(*change), words(*history.change)),
                .actual = in_unit(*history.change, unit),
                .expected = in_unit(*change, unit),
                .fix = {},
                .severity = {}});
}

}  // namespace

const Rule earlier_years_wrong{
    .code = "A-19",
    .name = "earlier-years-wrong",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"各年预算对不上", "The years' budgets do not agree"},
    .what =
        {"“项目前两年预算及当年预算变动情况”中的上年预算加减变动金额，不等于项目当年预算；或项目总预算小于当"
         "年预算。",
         "Last year's budget with the change that is told does not make this year's budget of the project; "
         "or the project's total budget is less than this year's."},
    .why = {"变动说明是当年预算的理由，数字要能对上。", "The change is what explains this year's budget."},
    .fix = {"按上年预算和当年预算重新计算变动金额", "reckon the change again from both budgets"},
    .wrong = {"2023年年初预算3万元，2024年较上年压减预算1.43万元，当年预算1.66万元",
              "3万元 in 2023, cut by 1.43万元, now 1.66万元"},
    .right = {"2023年年初预算3万元，2024年较上年压减预算1.34万元，当年预算1.66万元",
              "3万元 in 2023, cut by 1.34万元, now 1.66万元"},
    .source = "江汉 2024",
    .check_form = check_earlier_years_wrong,
};

}  // namespace targetbook::rules::arithmetic
