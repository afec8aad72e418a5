#include <algorithm>

#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

void check_too_few_indicators(const FormContext& context, Report& report) {
  const auto all = context.indicators();
  if (all.empty()) return;
  std::size_t named = 0;
  bool has_quantity = false;
  bool lacks_levels = false;
  const model::Indicator* first = &all.front();
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t) {
    if (is_named(row)) ++named;
    has_quantity = has_quantity || has_level2(row, level2_quantity);
    lacks_levels = lacks_levels || row.level2.value.empty();
    if (first->is_blank()) first = &row;
  });
  report.checked();
  if (named < context.profile.fewest_indicators) {
    const std::string fewest = std::to_string(context.profile.fewest_indicators);
    if (named == 0)
      return report.found(at(first->level1, "indicators"),
                          saying(say("没有填写指标", "no indicator was filled in"), "0", fewest));
    report.found(at(first->level1, "indicators"),
                 saying(say("仅{}个指标，至少应有{}个", "only {} indicators; there should be {} at least",
                            named, context.profile.fewest_indicators),
                        std::to_string(named), fewest));
  } else if (!has_quantity && std::any_of(all.begin(), all.end(), is_under_other_level1)) {
    report.insufficient();  // the level that is missing may be the one that S-12 tells
  } else if (!has_quantity && lacks_levels) {
    report.insufficient();
  } else if (!has_quantity) {
    report.found(
        at(first->level1, "indicators"),
        saying(say("没有数量指标", "there is no indicator of quantity"), {}, std::string(level2_quantity)));
  }
}

}  // namespace

const Rule too_few_indicators{
    .code = "P-02",
    .name = "too-few-indicators",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"指标数量过少", "Too few indicators"},
    .what = {"指标少于本地区规定的个数（一般3个），或没有数量指标。",
             "There are fewer indicators than the region asks for (3 as a rule), or none of quantity."},
    .why = {"指标太少，看不出钱办成了多少事。",
            "With so few indicators nobody can see what was done with the money."},
    .fix = {"补充指标，至少有一个数量指标", "add indicators, one of quantity at least"},
    .wrong = {"只有时效指标、社会效益指标各1个",
              "one indicator of timeliness and one of social benefit only"},
    .right = {"数量、质量、时效、成本、效益、满意度都有指标",
              "indicators of quantity, quality, timeliness, cost, benefit and satisfaction"},
    .source = "S1",
    .check_form = check_too_few_indicators,
};

}  // namespace targetbook::rules::performance
