#include "rules/arithmetic/family.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/budget_rows.hpp"
#include "rules/facts/form_facts.hpp"

namespace targetbook::rules::arithmetic {
namespace {

void check_sme_share_order(const FormContext& context, Report& report) {
  if (context.table() == nullptr) return;
  const BudgetRows& rows = *context.facts.budget_rows();
  const std::size_t columns[] = {rows.column("采购金额合计"), rows.column("其中面向中小企业"),
                                 rows.column("其中面向小微企业")};
  if (columns[0] == no_column || columns[1] == no_column || columns[2] == no_column) return;
  const base::AmountUnit unit = unit_of(context.form);
  constexpr base::Phrase names[] = {{"采购金额", "the purchase"},
                                    {"面向中小企业金额", "the part for small and medium firms"},
                                    {"面向小微企业金额", "the part for small and micro firms"}};
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    for (std::size_t part = 1; part < 3; ++part) {
      const model::Amount* whole = rows.amount(row, columns[part - 1]);
      const model::Amount* amount = rows.amount(row, columns[part]);
      if (whole == nullptr || amount == nullptr || is_blank(*amount)) continue;
      if (is_blank(*whole) || is_unreadable(*whole) || is_unreadable(*amount)) {
        report.insufficient();
        continue;
      }
      report.checked();
      if (or_zero(*amount) <= or_zero(*whole)) continue;
      Place place;
      place.cell = amount->cell;
      place.field = rows.field(row, columns[part]);
      const std::string shown = with_unit(or_zero(*amount), unit);
      const std::string most = with_unit(or_zero(*whole), unit);
      Said said;
      said.message =
          say("{}{}超过{}{}", "{} ({}) is more than {} ({})", names[part], shown, names[part - 1], most);
      said.actual = in_unit(or_zero(*amount), unit);
      said.expected = "≤" + in_unit(or_zero(*whole), unit);
      report.found(std::move(place), std::move(said));
    }
  }
}

}  // namespace

const Rule sme_share_order{
    .code = "A-17",
    .name = "sme-share-order",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"面向中小企业的采购金额超过采购金额", "More for small firms than is bought at all"},
    .what = {"面向中小企业的金额大于采购金额合计，或面向小微企业的金额大于面向中小企业的金额。",
             "The part for small and medium firms exceeds the purchase, or the part for small and micro "
             "firms exceeds that."},
    .why = {"小微企业包含在中小企业之内，中小企业份额包含在采购金额之内。",
            "Micro firms are among the small ones, and both within the whole purchase."},
    .fix = {"核对三列金额", "check the three amounts"},
    .wrong = {"采购金额5.00，中小企业6.00", "purchase 5.00, small and medium firms 6.00"},
    .right = {"采购金额5.00，中小企业3.00，小微企业1.80", "purchase 5.00, of which 3.00, of which 1.80"},
    .source = "江汉 2024, table 12",
    .check_form = check_sme_share_order,
};

}  // namespace targetbook::rules::arithmetic
