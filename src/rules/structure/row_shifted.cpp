#include <algorithm>

#include "rules/facts/indicator_words.hpp"
#include "rules/facts/text_figures.hpp"
#include "rules/structure/family.hpp"

namespace targetbook::rules::structure {
namespace {

constexpr std::string_view row_shifted_speaks_over[] = {"P-06", "P-07"};

std::vector<Figure> amounts_in(std::string_view name) {
  std::vector<Figure> amounts = figures_in(scan_text(name));
  std::erase_if(amounts, [](const Figure& figure) { return !figure.money(); });
  return amounts;
}

/// A value that no amount of money could be: a percent, or a bare number.
bool is_no_money(const model::TargetValue& value) {
  return is_quantity(value) && (is_percent_unit(value.unit) || value.unit.empty());
}

/// The next row's value is the amount that this row's name speaks of, or their sum.
bool is_told_below(const std::vector<Figure>& amounts, const model::Indicator& below) {
  if (!is_quantity(below.value.value) || !below.value.value.unit.empty()) return false;
  base::Decimal sum;
  for (const Figure& amount : amounts) {
    if (amount.number == *below.value.value.number) return true;
    sum = add(sum, amount.number).value_or(sum);
  }
  return sum == *below.value.value.number;
}

void check_row_shifted(const FormContext& context, Report& report) {
  const auto indicators = context.indicators();
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    report.checked();
    if (indicator.level2.value != "质量指标" && indicator.level2.value != "时效指标") return;
    const auto amounts = amounts_in(indicator.level3.value);
    if (amounts.empty()) return;
    const bool is_told = i + 1 < indicators.size() && is_told_below(amounts, indicators[i + 1]);
    const bool is_odd =
        is_no_money(indicator.value.value) && !is_rate_name(context.know.words, indicator.level3.value);
    if (!is_told && !is_odd) return;
    Said said;
    said.message = say("第{}行疑似整行错位：{}下写的是金额「{}」",
                       "row {} looks shifted: an amount of money stands under {}: '{}'", indicator.row + 1,
                       indicator.level2.value, indicator.level3.value);
    said.actual = indicator.level3.value;
    report.found(at(indicator.level3, indicator_path(i, "level3")), std::move(said));
  });
}

}  // namespace

const Rule row_shifted{
    .code = "S-06",
    .name = "row-shifted",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"整行错位", "Row shifted"},
    .what = {"质量或时效指标的名称写的是金额，而值是百分数、没有单位的数字，或下一行的值正是这个金额。",
             "Under quality or timeliness the indicator's name speaks of an amount of money, while its value "
             "is a percent or a "
             "bare number, or the next row's value is that very amount."},
    .why = {"粘贴时错开一行，后面的指标全都对不上。",
            "Pasted one row off, none of the following indicators fits its level."},
    .fix = {"核对粘贴的行，把指标放回对应的二级指标下",
            "check the pasted rows and put each indicator under its own second level"},
    .wrong = {"质量指标：维护费0.3万元，线路费0.2万元｜100%",
              "质量指标: 维护费0.3万元，线路费0.2万元 | 100%"},
    .right = {"质量指标：线路畅通率｜100%", "质量指标: 线路畅通率 | 100%"},
    .source = "G3",
    .supersedes = row_shifted_speaks_over,
    .check_form = check_row_shifted,
};

}  // namespace targetbook::rules::structure
