#include <algorithm>

#include "rules/facts/text_figures.hpp"
#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

/// 交通费, 服务费0.3万元: what ends in 费, or has an amount of money in its name. 免费 and 消费 are none.
bool is_charge(std::string_view name) {
  const std::string text = scan_text(name);
  const auto figures = figures_in(text);
  if (std::any_of(figures.begin(), figures.end(),
                  [](const Figure& figure) { return figure.money().has_value(); }))
    return true;
  const std::string bare = bare_name(name);
  return bare.ends_with("费") && !bare.ends_with("免费") && !bare.ends_with("消费") &&
         !bare.ends_with("浪费");
}

/// Costs have more words than a list can know: told is what counts or measures something else.
bool is_no_cost(const WordLists& words, const model::Indicator& row) {
  const model::TargetValue& value = row.value.value;
  return value.type != model::ValueType::quantity || is_percent_unit(value.unit) ||
         is_plain_count_unit(words, value.unit) || is_time_unit(words, value.unit) ||
         words.has("score_grades", value.unit) || is_rate_unit(words, value.unit) ||
         is_rate_name(words, row.level3.value) || is_count_name(words, row.level3.value);
}

void check_cost_without_cost(const FormContext& context, Report& report) {
  const WordLists& words = context.know.words;
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    const bool is_cost = has_level2(row, level2_cost) || has_level2(row, level2_economic_cost);
    if (!is_cost || !is_named(row)) return;
    report.checked();
    const std::string& name = row.level3.value;
    const bool is_execution = words.any_in("not_cost_names", name);
    const bool has_money = is_money_unit(words, row.value.value.unit) || is_money_unit(words, note_of(name));
    if (!is_execution && (has_money || is_charge(name) || words.any_in("cost_words", name))) return;
    if (!is_execution && !is_no_cost(words, row)) return;
    report.found(at(row.level3, indicator_path(i, "level3")),
                 saying(say("成本指标「{}」不是成本", "'{}' under cost is no cost", name), name));
  });
}

}  // namespace

const Rule cost_without_cost{
    .code = "P-09",
    .name = "cost-without-cost",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"成本指标非成本", "Cost indicator without cost"},
    .what = {"成本指标的名称与费用无关、值也不是金额，或用预算执行率代替成本。",
             "An indicator of cost has no word of cost in its name and no money for a value, or is the "
             "budget's execution rate."},
    .why = {"成本指标要说清花多少钱、单价多少；执行率只说钱花完没有。",
            "Cost tells how much, or how much apiece; an execution rate only tells whether the money was "
            "spent."},
    .fix = {"改为总成本、单位成本等，填写金额", "make it a total or unit cost with an amount"},
    .wrong = {"成本指标：预算执行率 100%", "成本指标: 预算执行率 100%"},
    .right = {"成本指标：项目总成本 ≤50万元", "成本指标: 项目总成本 ≤50万元"},
    .source = "Y9, B6, S4, J13",
    .check_form = check_cost_without_cost,
};

}  // namespace targetbook::rules::performance
