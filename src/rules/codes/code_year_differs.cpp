#include <algorithm>

#include "rules/codes/code_shapes.hpp"
#include "rules/codes/family.hpp"
#include "rules/facts/indicator_words.hpp"

namespace targetbook::rules::codes {
namespace {

constexpr int century = 100;

/// Whether the year is the form's own, or its neighbours agree on the one it was given.
bool is_year_certain(const FormContext& context) {
  const auto states_its_year = [](const model::Form& form) {
    return form.says_year ||
           (form.year && form.title.value.find(std::to_string(*form.year)) != std::string::npos);
  };
  const auto& forms = context.book.forms;
  return states_its_year(context.form) ||
         std::all_of(forms.begin(), forms.end(), [&](const model::Form& form) {
           return !states_its_year(form) || form.year == context.form.year;
         });
}

void check_code_year_differs(const FormContext& context, Report& report) {
  const auto* target = context.project();
  if (target == nullptr) return;
  const auto code = dated_code(target->project.code.value);
  if (!code) return;
  if (!context.form.year || !is_year_certain(context)) return report.insufficient();
  report.checked();
  const int year = *context.form.year % century;
  if (code->year == year) return;
  Said said =
      saying(say("项目编码中的年份是{:02}，预算年度是{}",
                 "the year in the project code is {:02}, the budget year {}", code->year, *context.form.year),
             fmt::format("{:02}", code->year), fmt::format("{:02}", year));
  if (code->year < year) {
    // The year in a code is that of its making: a project that goes on keeps it.
    said.severity = base::Severity::info;
    said.fix = {"以前年度立项的延续项目可以保留原编码，新项目请核对编码",
                "a project that goes on from an earlier year keeps its code; check the code of a new one"};
  }
  report.found(at(target->project.code, "project.code"), std::move(said));
}

}  // namespace

const Rule code_year_differs{
    .code = "C-05",
    .name = "code-year-differs",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"编码年份与预算年度不一致", "Year in the code differs"},
    .what = {"项目编码第7、8位的年份晚于预算年度；早于预算年度的只作提示。",
             "The year in the project code (its seventh and eighth digit) is later than the budget year; an "
             "earlier one is only mentioned."},
    .why = {"编码不会早于立项产生，晚于预算年度说明编码或年度填错了。",
            "A code is made when the project is; one from after the budget year means that one of the two is "
            "wrong."},
    .fix = {"核对项目编码和表的年度", "check the project code and the form's year"},
    .wrong = {"2022年的表，编码 13022923P00JXC4117677", "a form of 2022 with the code 13022923P00JXC4117677"},
    .right = {"2022年的表，编码 13022922P00JXC4117677", "a form of 2022 with the code 13022922P00JXC4117677"},
    .source = "B13",
    .check_form = check_code_year_differs,
};

}  // namespace targetbook::rules::codes
