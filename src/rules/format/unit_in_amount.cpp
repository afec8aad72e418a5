#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/format/family.hpp"

namespace targetbook::rules::format {
namespace {

void check_unit_in_amount(const FormContext& context, Report& report) {
  for (const FormAmount& amount : context.facts.amounts()) {
    const model::AmountValue& value = amount.amount->value;
    if (!value.money || value.stored_as_number || value.raw.empty()) continue;
    report.checked();
    if (value.raw.find("元") == std::string::npos) continue;
    report.found(at(*amount.amount, amount.field),
                 saying(say("金额单元格含单位「{}」，按{}元读取",
                            "the unit stands in the amount's cell: '{}'; read as {} yuan", value.raw,
                            value.money->to_yuan()),
                        value.raw, value.money->to_yuan()));
  }
}

constexpr std::string_view unit_in_amount_speaks_over[] = {"F-03"};

}  // namespace

const Rule unit_in_amount{
    .code = "F-04",
    .name = "unit-in-amount",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"金额含单位", "Unit inside an amount"},
    .what = {"金额单元格里写了单位，已按该单位换算。",
             "An amount's cell also has its unit; it was reckoned by that unit."},
    .why = {"带单位的金额是文本，不能参加计算。",
            "With its unit an amount is a text and takes no part in sums."},
    .fix = {"单位写在表头，单元格只填数字", "put the unit over the table and only the number into the cell"},
    .wrong = {"10000万元", "10000万元"},
    .right = {"10000（表头：单位：万元）", "10000 (over the table: 单位：万元)"},
    .source = "published forms",
    .supersedes = unit_in_amount_speaks_over,
    .check_form = check_unit_in_amount,
};

}  // namespace targetbook::rules::format
