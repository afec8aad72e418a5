#include "rules/arithmetic/family.hpp"
#include "rules/arithmetic/sums.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/budget_rows.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/ratios.hpp"
#include "rules/facts/text_figures.hpp"

namespace targetbook::rules::arithmetic {
namespace {

/// Whether an amount may differ from quantity times price only because the price was rounded to two decimals.
bool is_rounded_price(const base::Decimal& quantity, const base::Decimal& gap) {
  const auto room = multiply(quantity, base::Decimal::parse("0.005").value());
  return room && gap < *room && quantity.scale() == 0;
}

/// One line of a list of purchases.
struct Purchase {
  const model::Text* quantity = nullptr;
  const model::Amount* price = nullptr;
  const model::Amount* amount = nullptr;
  std::string field;
  std::optional<base::Decimal> count;
  std::optional<base::Decimal> product;  ///< nothing where it cannot be reckoned
  bool fits = true;
};

std::vector<Purchase> purchases_of(const FormFacts& facts) {
  std::vector<Purchase> purchases;
  if (facts.budget_rows() == nullptr) return purchases;
  const BudgetRows& rows = *facts.budget_rows();
  const std::size_t quantity_column = rows.column("采购数量");
  const std::size_t price_column = rows.column("单价");
  const std::size_t amount_column = rows.column("采购金额合计");
  if (quantity_column == no_column || price_column == no_column || amount_column == no_column)
    return purchases;
  const base::AmountUnit unit = unit_of(facts.form());
  const base::Decimal slack = base::Decimal::parse("0.005").value();
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    Purchase one{rows.text(row, quantity_column),
                 rows.amount(row, price_column),
                 rows.amount(row, amount_column),
                 rows.field(row, amount_column),
                 {},
                 {},
                 true};
    if (rows.is_total(row) || one.quantity == nullptr || one.price == nullptr || one.amount == nullptr)
      continue;
    if (one.quantity->value.empty() && is_blank(*one.price)) continue;
    one.count = base::Decimal::parse(scan_text(one.quantity->value));
    if (one.count && one.price->value.money && one.amount->value.money)
      one.product = multiply(*one.count, one.price->value.money->in(unit));
    if (one.product) {
      const base::Decimal gap = distance(*one.product, one.amount->value.money->in(unit));
      one.fits = gap <= slack || is_rounded_price(*one.count, gap);
    }
    purchases.push_back(std::move(one));
  }
  return purchases;
}

void check_quantity_times_price(const FormContext& context, Report& report) {
  const base::AmountUnit unit = unit_of(context.form);
  for (const Purchase& one : purchases_of(context.facts)) {
    if (!one.product) {
      report.insufficient();
      continue;
    }
    report.checked();
    if (one.fits) continue;
    Place place;
    place.cell = one.amount->cell;
    place.field = one.field;
    if (one.quantity->cell && one.price->cell && *one.quantity->cell < *one.price->cell)
      place.range = base::CellRange{*one.quantity->cell, *one.price->cell};
    const std::string shown = one.product->to_string();
    report.found(std::move(place),
                 {.message = say("{}×{}={}，金额填写{}", "{} × {} = {}, but the amount is {}",
                                 one.count->to_string(), in_unit(*one.price->value.money, unit), shown,
                                 in_unit(*one.amount->value.money, unit)),
                  .actual = in_unit(*one.amount->value.money, unit),
                  .expected = shown,
                  .fix = {},
                  .severity = {}});
  }
}

}  // namespace

std::vector<WrongProduct> wrong_products(const FormFacts& facts) {
  std::vector<WrongProduct> wrong;
  for (const Purchase& one : purchases_of(facts))
    if (!one.fits)
      if (const auto right = base::Money::from(*one.product, unit_of(facts.form())))
        wrong.push_back({one.amount, *right});
  return wrong;
}

const Rule quantity_times_price{
    .code = "A-09",
    .name = "quantity-times-price",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"数量乘单价不等于金额", "Quantity times price is not the amount"},
    .what = {"采购数量乘以单价与采购金额相差超过0.005；差额可由单价四舍五入解释的不算。",
             "The quantity bought times its price is off the amount by more than 0.005, and rounding of the "
             "price does not "
             "explain it."},
    .why = {"采购预算按数量和单价编制，对不上会影响采购执行。",
            "A purchase is budgeted by quantity and price."},
    .fix = {"核对数量、单价和金额", "check quantity, price and amount"},
    .wrong = {"数量10，单价0.50，金额6.00", "quantity 10, price 0.50, amount 6.00"},
    .right = {"数量10，单价0.50，金额5.00", "quantity 10, price 0.50, amount 5.00"},
    .source = "江汉 2024, table 12",
    .check_form = check_quantity_times_price,
};

}  // namespace targetbook::rules::arithmetic
