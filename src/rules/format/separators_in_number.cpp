#include "base/text.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/format/family.hpp"

namespace targetbook::rules::format {
namespace {

/// `1,250` or `1，250`: a separator between groups of three.
bool has_separator(std::string_view folded) {
  const auto is_digit = [&](std::size_t i) {
    return i < folded.size() && folded[i] >= '0' && folded[i] <= '9';
  };
  for (auto comma = folded.find(','); comma != std::string_view::npos; comma = folded.find(',', comma + 1))
    if (comma > 0 && is_digit(comma - 1) && is_digit(comma + 1) && is_digit(comma + 2) && is_digit(comma + 3))
      return true;
  return false;
}

bool is_unusual(std::string_view raw, const FormContext& context) {
  // A number that was displayed has the separators of its format.
  if (has_separator(base::fold_width(raw))) return !context.book.source.is_displayed;
  for (const std::string_view digit :
       {"０", "１", "２", "３", "４", "５", "６", "７", "８", "９", "％", "．"})
    if (raw.find(digit) != std::string_view::npos) return true;
  return false;
}

Said read_as(const std::string& number, const std::string& raw) {
  return saying(say("已按{}读取「{}」", "'{1}' was read as {0}", number, raw), raw, number);
}

void check_separators_in_number(const FormContext& context, Report& report) {
  for (const FormAmount& amount : context.facts.amounts()) {
    const model::AmountValue& value = amount.amount->value;
    if (!value.money || value.stored_as_number || value.raw.empty()) continue;
    report.checked();
    if (is_unusual(value.raw, context))
      report.found(at(*amount.amount, amount.field), read_as(value.money->to_yuan() + "元", value.raw));
  }
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const model::TargetValue& value = indicator.value.value;
    if (!is_quantity(value) || value.stored_as_number) return;
    report.checked();
    if (is_unusual(value.raw, context))
      report.found(at(indicator.value, indicator_path(i, "value")),
                   read_as(value.number->to_string() + value.unit, value.raw));
  });
}

}  // namespace

const Rule separators_in_number{
    .code = "F-03",
    .name = "separators-in-number",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"千分位或全角数字", "Separators or full-width digits"},
    .what = {"数字写有千分位逗号、全角数字或全角百分号，已按普通数字读取。",
             "A number has thousands separators, full-width digits or a full-width percent sign; it was read "
             "as a plain number."},
    .why = {"别的系统可能读不出这样的数字。", "Other systems may not read such a number."},
    .fix = {"改写为半角数字，不加千分位", "write plain digits without separators"},
    .wrong = {"１，２５０", "１，２５０"},
    .right = {"1250", "1250"},
    .source = "published forms",
    .check_form = check_separators_in_number,
};

}  // namespace targetbook::rules::format
