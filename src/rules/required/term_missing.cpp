#include <algorithm>

#include "rules/facts/indicator_words.hpp"
#include "rules/required/family.hpp"

namespace targetbook::rules::required {
namespace {

bool has_indicators(const FormContext& context, model::Term term) {
  const auto indicators = context.indicators();
  return std::any_of(indicators.begin(), indicators.end(),
                     [&](const model::Indicator& i) { return i.term == term && !i.is_blank(); });
}

/// A project that is done within its year has no long term.
bool is_one_off(const FormContext& context) {
  const auto* target = context.project();
  return target != nullptr && target->project.frequency.value.find("一次性") != std::string::npos;
}

void check_term_missing(const FormContext& context, Report& report) {
  const bool has_targets = context.project() != nullptr || context.department() != nullptr;
  if (!context.profile.both_terms_required || !has_targets) return report.not_applicable();
  for (const model::Term term : {model::Term::long_term, model::Term::annual}) {
    const bool is_long = term == model::Term::long_term;
    if (is_long && is_one_off(context)) continue;
    report.checked();
    if (has_indicators(context, term)) continue;
    Place place;
    place.field = "indicators";
    for (const model::Goal& goal : context.goals())
      if (goal.term == term && !place.cell) place.cell = goal.name.cell;
    report.found(std::move(place),
                 saying(is_long ? say("缺少长期绩效目标表", "the table of long-term targets is missing")
                                : say("缺少年度绩效目标表", "the table of annual targets is missing")));
  }
}

}  // namespace

const Rule term_missing{
    .code = "R-15",
    .name = "term-missing",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"长期或年度目标缺失", "Long-term or annual targets missing"},
    .what = {"配置要求长期和年度目标都填时，其中一张指标表是空的；一次性项目可以没有长期目标。",
             "Where the profile asks for long-term and annual targets, one of the two tables is empty; a "
             "one-off project needs no "
             "long-term ones."},
    .why = {"系统不接受只有一种期限的绩效目标。", "The budget system refuses targets of one horizon only."},
    .fix = {"补填缺少的绩效目标表", "fill in the table that is missing"},
    .wrong = {"只填了年度绩效目标表", "only the table of annual targets is filled in"},
    .right = {"长期绩效目标表和年度绩效目标表都填写", "both tables filled in"},
    .source = "a running system",
    .check_form = check_term_missing,
};

}  // namespace targetbook::rules::required
