#include <map>

#include "rules/cross/family.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/text_figures.hpp"
#include "rules/facts/year_words.hpp"

namespace targetbook::rules::cross {
namespace {

struct Stated {
  const model::Form* form = nullptr;
  const model::Text* text = nullptr;
  std::string field;
  int year = 0;
};

/// Years that forms say for themselves: in their titles, or in the field for the project's year.
std::vector<Stated> stated_in(const WorkbookContext& context) {
  std::vector<Stated> all;
  for (const FormContext& one : context.forms) {
    // What became of last year's targets is handed in beside those of the next.
    if (one.project() != nullptr && one.project()->is_self_evaluation()) continue;
    const auto add = [&](const model::Text& text, std::string field) {
      const auto span = span_of(text.value);
      if (text.cell && span && span->first == span->last)
        all.push_back({&one.form, &text, std::move(field), span->first});
    };
    add(one.form.title, "title");
    if (one.project() != nullptr) add(one.project()->project.year, "project.year");
  }
  return all;
}

/// The year that most say; of equals, the first.
int usual_year(const std::vector<Stated>& all) {
  std::map<int, std::size_t> counts;
  for (const Stated& one : all) ++counts[one.year];
  int usual = all.front().year;
  for (const Stated& one : all)
    if (counts[one.year] > counts[usual]) usual = one.year;
  return usual;
}

void check_periods(const WorkbookContext& context, std::optional<int> usual, Report& report) {
  for (const FormContext& one : context.forms) {
    if (one.project() == nullptr || (!usual && !one.form.year)) continue;
    const int year = usual ? *usual : *one.form.year;
    const model::Text& period = one.project()->project.period;
    const auto span = span_of(period.value);
    if (!span) continue;
    report.checked();
    if (span->holds(year)) continue;
    Place place = at(period, "project.period");
    place.form = &one.form;
    Said said = saying(say("项目期「{}」不包括预算年度{}年",
                           "the period '{}' does not hold the budget year {}", period.value, year),
                       period.value);
    said.fix = say("核对项目期，应包括{}年", "check the period: it must hold {}", year);
    said.severity = base::Severity::warning;
    report.found(std::move(place), std::move(said));
  }
}

/// The year that the workbook's blank form was made for, where a title says another: what the program's own
/// mark says wins over the title when a form is read.
std::optional<int> year_of_mark(const WorkbookContext& context) {
  for (const FormContext& one : context.forms) {
    const auto span = span_of(one.form.title.value);
    if (one.form.year && span && span->first == span->last && span->first != *one.form.year)
      return one.form.year;
  }
  return std::nullopt;
}

void tell_against_mark(const std::vector<Stated>& all, int marked, Report& report) {
  for (const Stated& one : all) {
    report.checked();
    if (one.year == marked) continue;
    Place place = at(*one.text, one.field);
    place.form = one.form;
    Said said = saying(say("此处为{}年，这份空白表是{}年的", "this says {}; the blank form was made for {}",
                           one.year, marked),
                       std::to_string(one.year), std::to_string(marked));
    said.fix = say("改为{}年；申报{}年的请用{}年的空白表", "put {}; for {} take the blank form of {}", marked,
                   one.year, one.year);
    said.severity = base::Severity::warning;
    report.found(std::move(place), std::move(said));
  }
}

void check_forms_of_other_years(const WorkbookContext& context, Report& report) {
  const std::vector<Stated> all = stated_in(context);
  if (const auto marked = year_of_mark(context)) {
    check_periods(context, marked, report);
    return tell_against_mark(all, *marked, report);
  }
  check_periods(context, all.empty() ? std::nullopt : std::optional(usual_year(all)), report);
  if (all.size() < 2) return;
  report.checked(all.size());
  const int usual = usual_year(all);
  for (const Stated& one : all) {
    if (one.year == usual) continue;
    Place place = at(*one.text, one.field);
    place.form = one.form;
    Said said = saying(say("此处为{}年，工作簿的其他表为{}年",
                           "this says {}, the workbook's other forms say {}", one.year, usual),
                       std::to_string(one.year), std::to_string(usual));
    said.fix = say("同属一次申报的改为{}年，否则分开报送",
                   "put {} if it belongs to the same submission, else hand it in apart", usual);
    report.found(std::move(place), std::move(said));
  }
}

}  // namespace

const Rule forms_of_other_years{
    .code = "X-21",
    .name = "forms-of-other-years",
    .severity = base::Severity::error,
    .scope = Scope::workbook,
    .title = {"工作簿内年度不一", "Forms of several years in a workbook"},
    .what = {"一张表的标题、项目年度与同一工作簿其他表的年度不同；项目期不包括预算年度的，以及标题与空白表制"
             "发时的年度不同的，为警告。",
             "A form's title or project year is another than that of the workbook's other forms; a period "
             "that does not hold the budget year is a warning, and so is a title of another year than the "
             "blank form "
             "was made for."},
    .why = {"一份申报只管一个预算年度。", "A submission is for one budget year."},
    .fix = {"改为同一预算年度", "put the one budget year"},
    .wrong = {"其他表为2025年，此表标题2024年", "2024 in this title, 2025 in all others"},
    .right = {"均为2025年", "2025 in all"},
    .source = "practice",
    .check_workbook = check_forms_of_other_years,
};

}  // namespace targetbook::rules::cross
