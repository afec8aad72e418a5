#include "rules/facts/amount_words.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/required/family.hpp"

namespace targetbook::rules::required {
namespace {

bool lacks_unit(const FormAmount& amount) {
  return amount.amount->value.fault == model::AmountFault::no_unit;
}

/// Where a unit is said, but contradicts another or is none: the first such place, and how many there are.
void tell_doubts(const std::vector<model::UnitDoubt>& doubts, Report& report) {
  Place place;
  place.cell = doubts.front().cell;
  place.field = "unit";
  const base::Words& words = doubts.front().words;
  Said said =
      saying(doubts.size() == 1
                 ? say("金额单位有矛盾或无法识别，金额没有读取：{}",
                       "the unit of the amounts is in doubt, so they were not read: {}", words)
                 : say("金额单位有矛盾或无法识别，金额没有读取：{}，等{}处",
                       "the unit of the amounts is in doubt, so they were not read: {}; {} such places",
                       words, doubts.size()));
  said.fix = say("全表只写一个单位：元、千元、万元或亿元",
                 "state one unit for the whole form: 元, 千元, 万元 or 亿元");
  report.found(std::move(place), std::move(said));
}

void check_unit_not_stated(const FormContext& context, Report& report) {
  std::size_t filled = 0;
  std::size_t lacking = 0;
  const FormAmount* first = nullptr;
  for (const FormAmount& amount : context.facts.amounts()) {
    if (is_blank(*amount.amount)) continue;
    ++filled;
    if (!lacks_unit(amount)) continue;
    ++lacking;
    if (first == nullptr) first = &amount;
  }
  if (filled == 0) return report.not_applicable();
  report.checked();
  if (lacking == 0) return;
  if (!context.form.unit_doubts.empty()) return tell_doubts(context.form.unit_doubts, report);
  Place place;
  place.cell = context.form.unit_place ? context.form.unit_place : context.form.title.cell;
  if (lacking < filled) place.cell = first->amount->cell;
  place.field = "unit";
  report.found(std::move(place),
               saying(say("未标注金额单位，{}个金额没有读取",
                          "the unit of the amounts is not stated, so {} of them were not read", lacking)));
}

}  // namespace

const Rule unit_not_stated{
    .code = "R-14",
    .name = "unit-not-stated",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"单位标注缺失或矛盾", "Amount unit missing or contradicted"},
    .what = {"表中填有金额，却没有写明单位是元还是万元，或者两处写的单位不一样。这样的金额不读取。",
             "The form states amounts, but not whether they are 元 or 万元, or says so twice and "
             "differently. Such "
             "amounts are not read."},
    .why = {"元和万元相差一万倍，单位不能猜。",
            "元 and 万元 are a factor of 10,000 apart; a unit is never guessed."},
    .fix = {"在表题下面标注「单位：万元」或「单位：元」", "write 单位：万元 or 单位：元 under the title"},
    .wrong = {"预算数 45.00，没有单位", "预算数 45.00 without a unit"},
    .right = {"单位：万元", "单位：万元"},
    .source = "published forms",
    .check_form = check_unit_not_stated,
};

}  // namespace targetbook::rules::required
