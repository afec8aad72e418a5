#include <algorithm>

#include "rules/cross/family.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/text_figures.hpp"

namespace targetbook::rules::cross {
namespace {

/// 2024年度绩效自评结果, 2024年防汛检查整改清单; 2023年修订, 2018年《…标准》: what an earlier year found,
/// laws and standards lawfully are this year's basis.
bool is_earlier_source(const WordLists& words, std::string_view text, const Figure& year) {
  constexpr std::size_t farthest = 60;  // bytes: twenty characters
  std::string_view rest = text.substr(year.end);
  if (rest.starts_with("度")) rest.remove_prefix(std::string_view("度").size());
  for (const std::string& word : words.list("enacted_words"))
    if (rest.starts_with(word)) return true;
  const std::string_view clause = clauses_of(rest).empty() ? rest : clauses_of(rest).front();
  if (rest.starts_with("《")) {
    const std::string_view title = rest.substr(0, rest.find("》"));
    return words.ends_with_any("law_endings", title);
  }
  for (const std::string& review : words.list("review_words")) {
    const auto at = clause.find(review);
    if (at == std::string_view::npos || at > farthest) continue;
    const std::string_view behind = clause.substr(at + review.size());
    for (const std::string& result : words.list("review_results")) {
      const auto end = behind.find(result);
      if (end != std::string_view::npos && end <= farthest) return true;
    }
  }
  return false;
}

/// Whether a year that a text names is the year it plans for: not one it looks back to or reaches to.
bool is_planned_year(const WordLists& words, std::string_view text, const Figure& year) {
  for (const std::string& history : words.list("history_words"))
    if (text.substr(0, year.begin).ends_with(history)) return false;
  std::string_view rest = text.substr(year.end);
  if (rest.starts_with("度")) rest.remove_prefix(std::string_view("度").size());
  const auto starts_with_any = [&](std::string_view list) {
    const auto& known = words.list(list);
    return std::any_of(known.begin(), known.end(),
                       [&](const std::string& word) { return rest.starts_with(word); });
  };
  if (words.ends_with_any("plan_verbs", text.substr(0, year.begin)) && !starts_with_any("left_over"))
    return true;
  return starts_with_any("plan_words");
}

/// The words around the year, for the message.
std::string around(std::string_view text, const Figure& year) {
  for (const std::string_view clause : clauses_of(text)) {
    const auto begin = static_cast<std::size_t>(clause.data() - text.data());
    if (year.begin >= begin && year.end <= begin + clause.size()) return std::string(clause);
  }
  return std::string(text);
}

void check_lines(const FormContext& context, const std::vector<TextLine>& lines, bool reaches_ahead,
                 Report& report) {
  for (const TextLine& line : lines) {
    report.checked();
    for (const Figure& figure : line.figures) {
      if (!figure.is_year() || figure.number == base::Decimal::whole(*context.form.year)) continue;
      if (reaches_ahead && figure.number > base::Decimal::whole(*context.form.year)) continue;
      const bool is_earlier = figure.number < base::Decimal::whole(*context.form.year);
      if (is_earlier && is_earlier_source(context.know.words, line.text, figure)) continue;
      if (!is_planned_year(context.know.words, line.text, figure)) continue;
      Place place;
      place.cell = line.cell;
      place.field = line.field;
      report.found(std::move(place), {.message = say("「{}」中的年度与{}年不符", "the year in '{}' is not {}",
                                                     around(line.text, figure), *context.form.year),
                                      .actual = figure.number.to_string(),
                                      .expected = std::to_string(*context.form.year),
                                      .fix = {},
                                      .severity = {}});
      break;
    }
  }
}

void check_year_mismatch(const FormContext& context, Report& report) {
  const auto* narrative = context.narrative();
  const auto goals = context.goals();
  if (narrative == nullptr && goals.empty()) return;
  if (!context.form.year) return report.insufficient();
  // 预算情况说明 compares with the year before all along.
  if (narrative != nullptr && context.form.subject == model::Subject::targets)
    check_lines(context, context.facts.lines(), false, report);
  for (std::size_t i = 0; i < goals.size(); ++i)
    check_lines(context, lines_of(goals[i].text, "goals[" + std::to_string(i) + "].text"),
                goals[i].term != model::Term::annual, report);
  if (const auto* target = context.project()) {
    check_lines(context, lines_of(target->project.basis, "project.basis"), true, report);
    for (std::size_t i = 0; i < target->spending.size(); ++i)
      check_lines(context, lines_of(target->spending[i].basis, "spending[" + std::to_string(i) + "].basis"),
                  true, report);
  }
  const auto indicators = context.indicators();
  for (std::size_t i = 0; i < indicators.size(); ++i)
    check_lines(context, lines_of(indicators[i].basis, "indicators[" + std::to_string(i) + "].basis"), true,
                report);
}

}  // namespace

const Rule year_mismatch{
    .code = "X-09",
    .name = "year-mismatch",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"文字中的年度不符", "Another year in the text"},
    .what = {"目标、依据或部门绩效文本提到的预算、工作年度与表的年度不同；“比2021年”“截至2021年”等回顾性的说"
             "法不算。",
             "A goal, a basis or the department's text speaks of another year's budget or work than the "
             "form's; looking back "
             "(比2021年, 截至2021年) does not count."},
    .why = {"多半是抄用上年文本没有更新。", "Most often last year's text was copied."},
    .fix = {"改为本年度，或写明是回顾", "put this year, or say that it looks back"},
    .wrong = {"2022年的文本写「县财政对2021年预算项目的要求」", "2021年预算 in a text of 2022"},
    .right = {"「县财政对2022年预算项目的要求」", "2022年预算"},
    .source = "玉田 2022",
    .check_form = check_year_mismatch,
};

}  // namespace targetbook::rules::cross
