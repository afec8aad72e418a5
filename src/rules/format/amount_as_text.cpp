#include <algorithm>
#include <vector>

#include "base/decimal.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/format/family.hpp"

namespace targetbook::rules::format {
namespace {

/// From the first to the last of them, in rows and columns. REQUIRES: one at least, all with a cell.
base::CellRange range_of(const std::vector<const FormAmount*>& amounts) {
  base::CellRange range{*amounts.front()->amount->cell, *amounts.front()->amount->cell};
  for (const FormAmount* one : amounts) {
    const base::CellRef cell = *one->amount->cell;
    range.first = {std::min(range.first.row, cell.row), std::min(range.first.column, cell.column)};
    range.last = {std::max(range.last.row, cell.row), std::max(range.last.column, cell.column)};
  }
  return range;
}

void check_amount_as_text(const FormContext& context, Report& report) {
  // Its container has nothing but texts.
  if (context.book.source.is_displayed) return report.not_applicable();
  std::vector<const FormAmount*> texts;
  for (const FormAmount& amount : context.facts.amounts()) {
    const model::AmountValue& value = amount.amount->value;
    if (value.raw.empty()) continue;
    report.checked();
    // What is more than a plain number is told by what it has too much.
    if (value.stored_as_number || !base::Decimal::parse(value.raw) ||
        value.raw.find(',') != std::string::npos)
      continue;
    texts.push_back(&amount);
  }
  if (texts.empty()) return;
  const std::string& first = texts.front()->amount->value.raw;
  Place place = at(*texts.front()->amount, texts.front()->field);
  if (texts.size() == 1)
    return report.found(
        std::move(place),
        saying(say("金额「{}」为文本格式", "the amount '{}' is stored as text", first), first));
  place.range = range_of(texts);
  report.found(std::move(place),
               saying(say("{}个金额为文本格式，第一个是「{}」",
                          "{} amounts are stored as text; the first is '{}'", texts.size(), first),
                      first));
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
