#include "rules/facts/amount_words.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/required/family.hpp"

namespace targetbook::rules::required {
namespace {

class BlankParts {
 public:
  explicit BlankParts(Report& report) : report_(report) {}

  void look_at(const model::Amount& part, const std::string& label, std::string field) {
    if (!part.cell) return;
    report_.checked();
    if (!is_blank(part)) return;
    report_.found(at(part, std::move(field)),
                  saying(say("「{}」为空，按0处理", "'{}' is blank and taken for 0", label), {}, "0"));
  }

 private:
  Report& report_;
};

void check_blank_as_zero(const FormContext& context, Report& report) {
  BlankParts parts(report);
  if (const auto* target = context.project()) {
    if (target->fund_sources.empty()) {
      parts.look_at(target->funds.fiscal, "财政资金", "funds.fiscal");
      parts.look_at(target->funds.carryover, "结余结转", "funds.carryover");
      parts.look_at(target->funds.other, "其他资金", "funds.other");
    }
    for (std::size_t i = 0; i < target->fund_sources.size(); ++i)
      if (!target->fund_sources[i].name.value.empty())
        parts.look_at(target->fund_sources[i].amount, target->fund_sources[i].name.value,
                      "fund_sources[" + std::to_string(i) + "].amount");
  }
  if (const auto* department = context.department())
    for (std::size_t i = 0; i < department->funds.size(); ++i)
      if (!department->funds[i].item.value.empty())
        parts.look_at(department->funds[i].amount, department->funds[i].item.value,
                      "funds[" + std::to_string(i) + "].amount");
}

}  // namespace

const Rule blank_as_zero{
    .code = "R-10",
    .name = "blank-as-zero",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"资金分项空白按零", "Blank part taken for zero"},
    .what = {"资金的某个分项是空的，按0读取。", "A part of the funds is blank; it is read as 0."},
    .why = {"空白看不出是没有这笔资金还是漏填。",
            "A blank does not tell whether there is no such money or it was forgotten."},
    .fix = {"没有这笔资金的，填写0", "write 0 where there is no such money"},
    .wrong = {"其他资金：（空）", "其他资金: (blank)"},
    .right = {"其他资金：0.00", "其他资金: 0.00"},
    .source = "G17",
    .check_form = check_blank_as_zero,
};

}  // namespace targetbook::rules::required
