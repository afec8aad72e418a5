#include "rules/arithmetic/family.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/budget_rows.hpp"
#include "rules/facts/form_facts.hpp"

namespace targetbook::rules::arithmetic {
namespace {

void check_unit_price_total(const FormContext& context, Report& report) {
  if (context.table() == nullptr) return;
  const BudgetRows& rows = *context.facts.budget_rows();
  const std::size_t column = rows.column("单价");
  const std::size_t total = rows.total_row();
  const model::Amount* price = total == no_row ? nullptr : rows.amount(total, column);
  if (price == nullptr) return;
  report.checked();
  if (is_blank(*price)) return;
  Place place;
  place.cell = price->cell;
  place.field = rows.field(total, column);
  report.found(std::move(place),
               {.message = say("单价不应合计，合计行的单价为{}",
                               "prices of one are not added up, but their total is {}", price->value.raw),
                .actual = price->value.raw,
                .expected = {},
                .fix = {},
                .severity = {}});
}

}  // namespace

const Rule unit_price_total{
    .code = "A-08",
    .name = "unit-price-total",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"单价列有合计", "Prices of one are added up"},
    .what = {"合计行的单价列填了数。", "The total row has a figure in the column of unit prices."},
    .why = {"不同物品的单价相加没有意义，容易被误当作金额。",
            "The sum of prices of one means nothing and may be taken for an amount."},
    .fix = {"清空合计行的单价", "clear the price in the total row"},
    .wrong = {"合计行单价1.00", "a price of 1.00 in the total row"},
    .right = {"合计行单价留空", "no price in the total row"},
    .source = "江汉 2024, table 12",
    .check_form = check_unit_price_total,
};

}  // namespace targetbook::rules::arithmetic
