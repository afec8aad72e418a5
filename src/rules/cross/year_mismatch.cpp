#include <algorithm>

#include "base/text.hpp"
#include "rules/cross/family.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/text_figures.hpp"
#include "rules/facts/year_words.hpp"

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

/// Where a year stands, and what the form says of years.
struct YearInText {
  std::string_view text;
  const Figure& figure;
  int budget_year;
  std::optional<YearSpan> period;

  [[nodiscard]] bool is(int year) const { return figure.number == base::Decimal::whole(year); }
  [[nodiscard]] bool is_earlier() const { return figure.number < base::Decimal::whole(budget_year); }
  [[nodiscard]] int year() const { return static_cast<int>(figure.number.coefficient()); }
  [[nodiscard]] std::string_view before() const { return text.substr(0, figure.begin); }
  /// What follows in the same clause, without 度.
  [[nodiscard]] std::string_view rest() const {
    std::string_view behind = text.substr(figure.end);
    const auto clauses = clauses_of(behind);
    if (!clauses.empty() && clauses.front().data() == behind.data())
      behind = clauses.front();
    else
      behind = {};
    if (behind.starts_with("度")) behind.remove_prefix(std::string_view("度").size());
    return behind;
  }
};

/// A project of several years tells what each of them does: 2024年完成主体工程，2025年投入使用.
bool is_split_over_years(const YearInText& one) {
  const bool names_both = one.text.find(std::to_string(one.budget_year)) != std::string_view::npos;
  return names_both && one.period && one.period->holds(one.year());
}

/// The first of several years, or the last: 2024年、2025年; 2024年至2026年; 2023—2025年.
bool is_one_of_several(const YearInText& one) {
  static const base::Pattern more("^[、至到~～—–-]");
  static const base::Pattern range("[0-9年][、至到~～—–-]$");
  return !more.find_in(one.text.substr(one.figure.end)).empty() || !range.find_in(one.before()).empty();
}

/// What stands before the end in its clause.
std::string_view clause_of_end(std::string_view text) {
  const auto clauses = clauses_of(text);
  if (clauses.empty()) return text;
  const std::string_view last = clauses.back();
  return last.data() + last.size() == text.data() + text.size() ? last : std::string_view{};
}

/// Last year left over in this year's goal: 2024年化解信访积案30件, 到2024年更新40条, 用于2024年采样.
bool is_left_from_last_year(const WordLists& words, const YearInText& one, bool is_purpose) {
  if (!one.is(one.budget_year - 1) || is_one_of_several(one)) return false;
  if (one.text.find(std::to_string(one.budget_year)) != std::string_view::npos) return false;
  const std::string_view rest = one.rest();
  const std::string_view before = one.before();
  if (words.any_in("looks_back", rest) ||
      !deadline_at(one.text, {one.year(), one.figure.begin, one.figure.end}).empty())
    return false;
  if (is_purpose && before.ends_with("用于")) return true;
  const bool is_target = before.ends_with("到") && clause_of_end(before) == "到";
  if (words.ends_with_any("history_words", before) && !is_target) return false;
  const bool is_at_front = is_target || without_numbering(clause_of_end(before)).empty();
  return is_at_front && words.any_in("goal_verbs", rest);
}

enum class LineRole : std::uint8_t { goal, purpose, basis, prose };

/// A paper of another year: 2024年工作要点 is no basis for 2025, and a plan of 2026 is none yet.
bool is_paper_of_other_year(const WordLists& words, const YearInText& one) {
  constexpr std::size_t farthest = 60;  // bytes: twenty characters
  if (is_one_of_several(one)) return false;
  const std::string_view rest = one.rest();
  const auto names_paper = [&](std::string_view list) {
    const auto& papers = words.list(list);
    return std::any_of(papers.begin(), papers.end(), [&](const std::string& paper) {
      const auto at = rest.find(paper);
      return at != std::string_view::npos && at <= farthest;
    });
  };
  if (one.is_earlier()) return !words.any_in("looks_back", rest) && names_paper("year_papers");
  const bool reaches_there =
      words.ends_with_any("history_words", one.before()) && !one.before().ends_with("《");
  return !reaches_there && names_paper("paper_words");
}

bool is_wrong_year(const WordLists& words, const YearInText& one, LineRole role, bool reaches_ahead) {
  if (role == LineRole::basis && is_paper_of_other_year(words, one)) return true;
  if (reaches_ahead && !one.is_earlier()) return false;
  if (one.is_earlier() && is_earlier_source(words, one.text, one.figure)) return false;
  if (is_split_over_years(one)) return false;
  const bool tells_result = role == LineRole::basis && words.any_in("done_words", one.rest());
  if (!tells_result && role != LineRole::purpose && is_planned_year(words, one.text, one.figure) &&
      !(role == LineRole::goal && words.any_in("closed_words", one.rest())))
    return true;
  const bool may_be_left = role == LineRole::goal || role == LineRole::purpose;
  return may_be_left && is_left_from_last_year(words, one, role == LineRole::purpose);
}

void check_lines(const FormContext& context, const std::vector<TextLine>& lines, LineRole role,
                 bool reaches_ahead, Report& report) {
  const auto* project = context.project();
  const auto period = project != nullptr ? span_of(project->project.period.value) : std::nullopt;
  for (const TextLine& line : lines) {
    report.checked();
    for (const Figure& figure : line.figures) {
      if (!figure.is_year() || figure.number == base::Decimal::whole(*context.form.year)) continue;
      if (!is_wrong_year(context.know.words, {line.text, figure, *context.form.year, period}, role,
                         reaches_ahead))
        continue;
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

/// A text of one cell; without a digit its lines are only counted.
void check_text(const FormContext& context, const model::Text& text, const std::string& field, LineRole role,
                bool reaches_ahead, Report& report) {
  if (may_hold_figure(text.value))
    return check_lines(context, lines_of(text, field), role, reaches_ahead, report);
  if (!text.cell) return;
  for (const std::string_view line : base::split(text.value, '\n'))
    if (!line.empty()) report.checked();
}

void check_year_mismatch(const FormContext& context, Report& report) {
  const auto* narrative = context.narrative();
  const auto goals = context.goals();
  if (narrative == nullptr && goals.empty()) return;
  if (!context.form.year) return report.insufficient();
  // 预算情况说明 compares with the year before all along.
  if (narrative != nullptr && context.form.subject == model::Subject::targets)
    check_lines(context, context.facts.lines(), LineRole::prose, false, report);
  for (std::size_t i = 0; i < goals.size(); ++i)
    check_text(context, goals[i].text, "goals[" + std::to_string(i) + "].text", LineRole::goal,
               goals[i].term != model::Term::annual, report);
  if (const auto* target = context.project()) {
    check_text(context, target->purpose, "purpose", LineRole::purpose, true, report);
    check_text(context, target->project.basis, "project.basis", LineRole::prose, true, report);
    for (std::size_t i = 0; i < target->spending.size(); ++i)
      check_text(context, target->spending[i].basis, "spending[" + std::to_string(i) + "].basis",
                 LineRole::prose, true, report);
  }
  const auto indicators = context.indicators();
  for (std::size_t i = 0; i < indicators.size(); ++i)
    check_text(context, indicators[i].basis, "indicators[" + std::to_string(i) + "].basis", LineRole::basis,
               true, report);
}

}  // namespace

const Rule year_mismatch{
    .code = "X-09",
    .name = "year-mismatch",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"文字中的年度不符", "Another year in the text"},
    .what = {"目标、资金用途、依据或部门绩效文本提到的预算、工作年度与表的年度不同；“比2021年”“截至2021年”等"
             "回顾性的说"
             "法、上年的完成情况和对上年预算执行的审计、跨年项目的分年安排不算。",
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
