#include <algorithm>

#include "rules/facts/indicator_words.hpp"
#include "rules/format/family.hpp"

namespace targetbook::rules::format {
namespace {

bool has_sign(const model::Milestone& milestone) {
  const std::string& raw = milestone.percent.value.raw;
  return raw.find('%') != std::string::npos || raw.find("％") != std::string::npos;
}

void check_percent_sign_in_heading(const FormContext& context, Report& report) {
  const auto* target = context.project();
  if (target == nullptr || target->payment_plan.milestones.empty()) return report.not_applicable();
  const auto& milestones = target->payment_plan.milestones;
  const auto bare = std::find_if(milestones.begin(), milestones.end(), [](const model::Milestone& m) {
    return m.percent.value.number && !has_sign(m);
  });
  report.checked();
  if (bare == milestones.end()) return;
  const auto index = static_cast<std::size_t>(bare - milestones.begin());
  const bool is_mixed = std::any_of(milestones.begin(), milestones.end(), has_sign);
  const std::string& raw = bare->percent.value.raw;
  const std::string percent = bare->percent.value.number->to_string() + "%";
  report.found(
      at(bare->percent, "payment_plan.milestones[" + std::to_string(index) + "].percent"),
      saying(is_mixed ? say("支出计划有的带%、有的不带，「{}」按{}读取",
                            "some percents of the plan have a sign, some have none; '{}' was read as {}", raw,
                            percent)
                      : say("支出计划不带%，「{}」按{}读取",
                            "the plan's percents have no sign; '{}' was read as {}", raw, percent),
             raw, percent));
}

}  // namespace

const Rule percent_sign_in_heading{
    .code = "F-08",
    .name = "percent-sign-in-heading",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"表头已含%而数值无%", "Percent sign only in the heading"},
    .what = {"支出计划的数值没有百分号，按百分数读取。",
             "The payment plan's numbers have no percent sign; they were read as percents."},
    .why = {"同一张表里写法不一，容易把25读成2500%或0.25%。",
            "Written in two ways, a 25 is easily taken for 2500 % or 0.25 %."},
    .fix = {"各月比例统一写法，最好都带%", "write all months alike, best with %"},
    .wrong = {"资金支出计划（%）：25.00、50%", "资金支出计划（%）: 25.00, 50%"},
    .right = {"资金支出计划（%）：25%、50%", "资金支出计划（%）: 25%, 50%"},
    .source = "S6",
    .check_form = check_percent_sign_in_heading,
};

}  // namespace targetbook::rules::format
