#include <algorithm>

#include "rules/facts/amount_words.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/required/family.hpp"

namespace targetbook::rules::required {
namespace {

/// `10000万元`: the amount's own cell says it.
bool says_unit(const FormAmount& amount) {
  return amount.amount->value.raw.find("元") != std::string::npos;
}

bool says_unit(const model::BudgetTable* table) {
  return table != nullptr &&
         std::any_of(table->columns.begin(), table->columns.end(), [](const auto& column) {
           return column.name.find("元)") != std::string::npos ||
                  column.name.find("元）") != std::string::npos;
         });
}

void check_unit_not_stated(const FormContext& context, Report& report) {
  std::vector<FormAmount> amounts = context.facts.amounts();
  std::erase_if(amounts, [](const FormAmount& amount) { return is_blank(*amount.amount); });
  if (amounts.empty()) return report.not_applicable();
  report.checked();
  if (context.form.unit || says_unit(context.table())) return;
  if (std::all_of(amounts.begin(), amounts.end(), [](const FormAmount& amount) { return says_unit(amount); }))
    return;
  Place place;
  place.cell = context.form.unit_place ? context.form.unit_place : context.form.title.cell;
  place.field = "unit";
  report.found(std::move(place), saying(say("未标注金额单位", "the unit of the amounts is not stated")));
}

}  // namespace

const Rule unit_not_stated{
    .code = "R-14",
    .name = "unit-not-stated",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"单位标注缺失", "Amount unit missing"},
    .what = {"表中填有金额，却没有写明单位是元还是万元。",
             "The form states amounts, but not whether they are 元 or 万元."},
    .why = {"元和万元相差一万倍。", "元 and 万元 are a factor of 10,000 apart."},
    .fix = {"在表题下面标注「单位：万元」或「单位：元」", "write 单位：万元 or 单位：元 under the title"},
    .wrong = {"预算数 45.00，没有单位", "预算数 45.00 without a unit"},
    .right = {"单位：万元", "单位：万元"},
    .source = "published forms",
    .check_form = check_unit_not_stated,
};

}  // namespace targetbook::rules::required
