#include "base/decimal.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/format/family.hpp"

namespace targetbook::rules::format {
namespace {

void check_amount_as_text(const FormContext& context, Report& report) {
  // In a csv every cell is a text.
  if (context.book.source.container == "csv") return report.not_applicable();
  for (const FormAmount& amount : context.facts.amounts()) {
    const model::AmountValue& value = amount.amount->value;
    if (value.raw.empty()) continue;
    report.checked();
    // What is more than a plain number is told by what it has too much.
    if (value.stored_as_number || !base::Decimal::parse(value.raw) ||
        value.raw.find(',') != std::string::npos)
      continue;
    report.found(
        at(*amount.amount, amount.field),
        saying(say("金额「{}」为文本格式", "the amount '{}' is stored as text", value.raw), value.raw));
  }
}

}  // namespace

const Rule amount_as_text{
    .code = "F-02",
    .name = "amount-as-text",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"金额非数字文本", "Amount stored as text"},
    .what = {"金额单元格里存的是文本而不是数字。", "A cell holds an amount as text, not as a number."},
    .why = {"文本不参加求和，合计会少算。", "A text takes no part in sums, so totals come out short."},
    .fix = {"把单元格改为数值格式后重新输入", "give the cell a number format and type the amount again"},
    .wrong = {"'1000000.00（文本）", "'1000000.00 (text)"},
    .right = {"1000000.00（数值）", "1000000.00 (number)"},
    .source = "inferred",
    .check_form = check_amount_as_text,
};

}  // namespace targetbook::rules::format
