#include "base/text.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/text_figures.hpp"
#include "rules/facts/year_words.hpp"
#include "rules/targets/family.hpp"

namespace targetbook::rules::targets {
namespace {

/// Whether the text looks back to the year (较2024年12月) or reckons from it.
bool looks_back(const WordLists& words, std::string_view text, const YearMention& year) {
  for (const std::string& word : words.list("history_words"))
    if (word != "于" && text.substr(0, year.begin).ends_with(word)) return true;
  const std::string_view rest = text.substr(year.begin);
  return words.any_in("looking_back_words", rest);
}

/// The year's last mention that is a date on which something is due.
std::optional<YearMention> due_year(const WordLists& words, std::string_view text) {
  std::optional<YearMention> due;
  for (const YearMention& year : years_in(text)) {
    if (deadline_at(text, year).empty()) continue;
    if (looks_back(words, text, year)) return std::nullopt;
    due = year;
  }
  return due;
}

void check_value_outside_year(const FormContext& context, Report& report) {
  const auto* project = context.project();
  const auto period = project != nullptr ? span_of(project->project.period.value) : std::nullopt;
  const WordLists& words = context.know.words;
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    if (row.term == model::Term::long_term) return;
    const std::string text = scan_text(row.value.value.raw);
    const auto due = due_year(words, text);
    if (!due) return;
    if (!context.form.year) return report.insufficient();
    const int year = *context.form.year;
    report.checked();
    if (due->year == year) return;
    if (due->year > year && period && period->holds(due->year)) return;
    if (due->year > year && words.any_in("lasting_words", row.level3.value + row.description.value)) return;
    std::string mended = text;
    mended.replace(due->begin, std::to_string(due->year).size(), std::to_string(year));
    Said said = saying(due->year < year
                           ? say("「{}」的日期「{}」在{}年度开始之前就已过去",
                                 "the date of '{}', '{}', is past before {} begins", row.level3.value,
                                 row.value.value.raw, year)
                           : say("「{}」的日期「{}」在{}年度之后", "the date of '{}', '{}', lies behind {}",
                                 row.level3.value, row.value.value.raw, year),
                       row.value.value.raw, due->year < year ? mended : std::string());
    said.fix = say("属{}年的写作「{}」", "if it is of {}, write '{}'", year, mended);
    if (due->year < year) said.severity = base::Severity::error;
    report.found(at(row.value, indicator_path(i, "value")), std::move(said));
  });
}

constexpr std::string_view value_outside_year_speaks_over[] = {"X-09", "Q-11", "X-23"};

}  // namespace

const Rule value_outside_year{
    .code = "T-17",
    .name = "value-outside-year",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"指标值的日期不在预算年度", "A value's date lies outside the budget year"},
    .what =
        {"年度指标的值写了别的年度的日期（「2024年12月底前」）：早于预算年度的为错误；晚于的，项目期包括该年"
         "度或名称说的是质保期一类的不算。",
         "The value of an annual target is a date of another year. An earlier one is an error; a later one "
         "does not count where the project's period holds it or the name tells of a guarantee and the like."},
    .why = {"年度目标应在预算年度内完成。", "An annual target is to be reached within its year."},
    .fix = {"改为预算年度内的日期", "put a date of the budget year"},
    .wrong = {"2025年的表：2024年12月底前", "in a form of 2025: 2024年12月底前"},
    .right = {"2025年12月底前", "2025年12月底前"},
    .source = "practice",
    .supersedes = value_outside_year_speaks_over,
    .check_form = check_value_outside_year,
};

}  // namespace targetbook::rules::targets
