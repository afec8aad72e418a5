#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

void check_cost_under_output(const FormContext& context, Report& report) {
  if (!context.profile.cost_is_level1) return;
  bool is_said = false;
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    report.checked();
    if (is_said || !has_level2(row, level2_cost) || row.level1.value != level1_output) return;
    is_said = true;
    report.found(at(row.level2, indicator_path(i, "level2")),
                 saying(say("2021年起成本是一级指标，不列在产出指标下",
                            "since 2021 cost is a first level and stands no longer under output"),
                        row.level1.value, std::string(level2_cost)));
  });
}

}  // namespace

const Rule cost_under_output{
    .code = "P-11",
    .name = "cost-under-output",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"成本指标层级", "Cost under output"},
    .what = {"按2021年以后的体系填报，成本指标却仍列在产出指标下。",
             "The form follows the rules of 2021, yet cost still stands under output."},
    .why = {"2021年起成本指标单独计分。", "Since 2021 cost is scored by itself."},
    .fix = {"把成本指标列为一级指标（经济成本、社会成本、生态环境成本）",
            "make cost a first level (经济成本, 社会成本, 生态环境成本)"},
    .wrong = {"产出指标 › 成本指标", "产出指标 › 成本指标"},
    .right = {"成本指标 › 经济成本指标", "成本指标 › 经济成本指标"},
    .source = "财预〔2021〕101号",
    .check_form = check_cost_under_output,
};

}  // namespace targetbook::rules::performance
