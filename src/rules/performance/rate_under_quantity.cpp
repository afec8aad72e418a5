#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

void check_rate_under_quantity(const FormContext& context, Report& report) {
  const WordLists& words = context.know.words;
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    if (!has_level2(row, level2_quantity) || !is_named(row)) return;
    report.checked();
    const std::string& name = row.level3.value;
    // A count with a percent is a wrong value, not a wrong place.
    const bool is_rate =
        is_rate_name(words, name) || (is_percent_unit(row.value.value.unit) && !is_count_name(words, name));
    if (!is_rate) return;
    report.found(at(row.level3, indicator_path(i, "level3")),
                 saying(say("数量指标「{}」使用比率", "'{}' under quantity is a rate", name), name));
  });
}

}  // namespace

const Rule rate_under_quantity{
    .code = "P-05",
    .name = "rate-under-quantity",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"数量指标用率", "Rate under quantity"},
    .what = {"数量指标下的名称是比率（……率、占比），或指标值是百分数。",
             "An indicator of quantity is a rate by its name or has a percent for a value."},
    .why = {"数量指标要说清办了多少件事，比率应放在质量或时效指标。",
            "Quantity tells how much was done; rates belong to quality or timeliness."},
    .fix = {"改为件数、人次等数量，或移到质量指标", "make it a count, or move it to quality"},
    .wrong = {"数量指标：政策宣传覆盖率 100%", "数量指标: 政策宣传覆盖率 100%"},
    .right = {"数量指标：政策宣传场次 ≥12场", "数量指标: 政策宣传场次 ≥12场"},
    .source = "Y6, B4, J10, F05",
    .check_form = check_rate_under_quantity,
};

}  // namespace targetbook::rules::performance
