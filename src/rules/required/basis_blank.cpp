#include "rules/facts/indicator_words.hpp"
#include "rules/required/family.hpp"

namespace targetbook::rules::required {
namespace {

void check_basis_blank(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    if (!indicator.basis.cell || indicator.level3.value.empty()) return;
    report.checked();
    if (!indicator.basis.value.empty()) return;
    report.found(
        at(indicator.basis, indicator_path(i, "basis")),
        saying(say("指标「{}」缺少指标值确定依据",
                   "the indicator '{}' does not say what its value is based on", indicator.level3.value)));
  });
}

}  // namespace

const Rule basis_blank{
    .code = "R-11",
    .name = "basis-blank",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"指标值确定依据为空", "Basis blank"},
    .what = {"表中有「指标值确定依据」一列，填了指标的行没有写依据。",
             "The table has the column 指标值确定依据, and a row with an indicator leaves it blank."},
    .why = {"没有依据，审核时无法判断指标值是否合理。",
            "Without its basis a reviewer cannot tell whether a value is sound."},
    .fix = {"写明指标值的来源：文件、标准、合同或历史数据",
            "say where the value comes from: a document, standard, contract or past figures"},
    .wrong = {"指标值确定依据：（空）", "指标值确定依据: (blank)"},
    .right = {"指标值确定依据：《纸质档案数字化规范》第九章", "指标值确定依据: 《纸质档案数字化规范》第九章"},
    .source = "published forms",
    .check_form = check_basis_blank,
};

}  // namespace targetbook::rules::required
