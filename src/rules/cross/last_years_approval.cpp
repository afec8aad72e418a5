#include "base/pattern.hpp"
#include "rules/cross/family.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/text_figures.hpp"
#include "rules/facts/year_words.hpp"

namespace targetbook::rules::cross {
namespace {

/// The approval of money that begins at this year; empty for none.
std::string_view approval_at(std::string_view text) {
  static const base::Pattern approval(
      "^20[0-9]{2}年度?[^，。；、《》\n0-9]{0,10}(?:预算|资金|经费)(?:的|编制|安排|支出|指标){0,2}[^"
      "，。；、《》\n]{0,2}批复");
  return approval.find_in(text);
}

void check_last_years_approval(const FormContext& context, Report& report) {
  if (!context.form.year) return report.insufficient();
  for (const FormText& one : context.facts.texts()) {
    if (!is_basis(one)) continue;
    report.checked();
    if (!one.has_digit) continue;
    const std::string text = scan_text(one.text);
    for (const YearMention& year : years_in(text)) {
      const std::string_view approval = approval_at(std::string_view(text).substr(year.begin));
      if (approval.empty() || year.year >= *context.form.year) continue;
      Place place;
      place.cell = one.cell;
      place.field = one.field;
      Said said =
          saying(say("依据「{}」只管{}年的金额，不能作为{}年的依据", "'{}' approves amounts of {}, not of {}",
                     approval, year.year, *context.form.year),
                 std::string(approval));
      said.fix = say("改为{}年的预算编制文件、标准或合同", "name a document, standard or contract for {}",
                     *context.form.year);
      report.found(std::move(place), std::move(said));
      break;
    }
  }
}

constexpr std::string_view last_years_approval_speaks_over[] = {"X-09", "Q-11"};

}  // namespace

const Rule last_years_approval{
    .code = "X-24",
    .name = "last-years-approval",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"以往年的预算批复为依据", "An earlier year's approval as basis"},
    .what =
        {"依据写的是早于预算年度的预算或资金批复（「2024年部门预算批复」）；项目可研、初步设计等的批复不算。",
         "A basis is the approval of an earlier year's budget or money (2024年部门预算批复). Approvals of a "
         "project's design and the like do not count."},
    .why = {"往年批复只管往年的金额。", "It approves that year's amounts, not this one's."},
    .fix = {"改为本年度的依据", "name a basis for this year's amount"},
    .wrong = {"2025年的表，依据「2024年部门预算批复」", "in a form of 2025: 2024年部门预算批复"},
    .right = {"「2025年部门预算编制通知」", "2025年部门预算编制通知"},
    .source = "practice",
    .supersedes = last_years_approval_speaks_over,
    .check_form = check_last_years_approval,
};

}  // namespace targetbook::rules::cross
