#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

void check_optional_level2_absent(const FormContext& context, Report& report) {
  const auto rows = context.indicators();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].requirement != model::Requirement::optional) continue;
    report.checked();
    if (!rows[i].is_blank()) continue;
    report.found(at(rows[i].level3, indicator_path(i, "level3")),
                 saying(say("未设{}（选填）", "no indicator under {} (optional)", rows[i].level2.value), {},
                        rows[i].level2.value));
  }
}

}  // namespace

const Rule optional_level2_absent{
    .code = "P-15",
    .name = "optional-level2-absent",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"可选二级缺失", "Optional second level absent"},
    .what = {"表中标为选填的二级指标（经济效益、生态效益）没有填写。",
             "A second level that the form marks as optional is blank."},
    .why = {"选填可以不填，提示一下以免漏填。", "It may stay blank; this only reminds."},
    .fix = {"项目有这方面效益的，补充指标；没有的可以不填",
            "add an indicator where the project has such an effect; else leave it blank"},
    .wrong = {"经济效益指标（选填）：空", "经济效益指标（选填）: blank"},
    .right = {"经济效益指标（选填）：节约开支 ≥2万元", "经济效益指标（选填）: 节约开支 ≥2万元"},
    .source = "G17",
    .check_form = check_optional_level2_absent,
};

}  // namespace targetbook::rules::performance
