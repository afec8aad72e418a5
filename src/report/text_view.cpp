#include "report/text_view.hpp"

#include <algorithm>
#include <variant>

#include "base/say.hpp"
#include "base/text.hpp"
#include "report/form_views.hpp"
#include "report/page.hpp"

namespace targetbook::report {
namespace {

using base::Words;

/// Longer texts of adjustments are cut: the whole list stands in the JSON and on the sheet 调整记录.
constexpr std::size_t longest_text = 30;
constexpr std::size_t longest_list = 12;

std::string one_line(const std::string& text) {
  return base::fit_width(base::replace_all(text, "\n", " "), longest_text);
}

void view_source(Page& page, const model::Submission& submission) {
  constexpr std::size_t shown_digits = 12;
  const model::Source& source = submission.source;
  const std::size_t forms = submission.forms.size();
  page.title(source.file,
             source.container + " · sha256 " + source.sha256.substr(0, shown_digits) + "… · " +
                 page.say(base::say("{0} 张表", "{0} {1}", forms, forms == 1 ? "form" : "forms")));
}

std::string place_of(const model::Form& form, const Page& page) {
  std::string place = form.layout + " · " + form.sheet + "!" + base::to_a1(form.range);
  if (form.year) place += " · " + std::to_string(*form.year) + page.say({"年", ""});
  if (form.unit) place += " · " + page.say({"单位：", "in "}) + base::to_string(*form.unit);
  return place;
}

void view_form(Page& page, const model::Form& form) {
  page.title(form.title.value.empty() ? form.sheet : form.title.value, place_of(form, page));
  std::string department = form.department_code.value;
  if (!form.department_name.value.empty())
    department += (department.empty() ? "" : " ") + form.department_name.value;
  page.field(Words{"单位", "department"}, department);
  if (const auto* project = std::get_if<model::ProjectTarget>(&form.body))
    view_project(page, form, *project);
  else if (const auto* whole = std::get_if<model::DepartmentTarget>(&form.body))
    view_department(page, form, *whole);
  else if (const auto* narrative = std::get_if<model::Narrative>(&form.body))
    view_narrative(page, *narrative);
  else if (const auto* contents = std::get_if<model::Contents>(&form.body))
    view_contents(page, *contents);
  else if (const auto* table = std::get_if<model::BudgetTable>(&form.body))
    view_budget_table(page, form, *table);
  if (!form.remarks.empty() || !form.extras.empty()) page.blank_line();
  for (const model::Extra& extra : form.extras) page.field(extra.heading, extra.text.value);
  for (const model::Text& remark : form.remarks) page.field(Words{"备注", "remark"}, remark.value);
}

void view_adjustments(Page& page, const std::vector<model::Adjustment>& adjustments) {
  if (adjustments.empty()) return;
  page.section(base::say("读取时规范的取值（{} 处）", "values adjusted in reading ({})", adjustments.size()));
  TextTable table({{page.say({"单元格", "cell"})},
                   {page.say({"原值", "before"})},
                   {page.say({"规范后", "after"})},
                   {page.say({"原因", "why"})}});
  const std::size_t shown = std::min(adjustments.size(), longest_list);
  for (std::size_t i = 0; i < shown; ++i) {
    const model::Adjustment& a = adjustments[i];
    table.add_row(
        {a.sheet + "!" + base::to_a1(a.cell), one_line(a.before), one_line(a.after), page.say(a.why)});
  }
  page.table(table);
  if (const std::size_t rest = adjustments.size() - shown; rest > 0)
    page.paragraph(page.say(base::say("……另有 {} 处，全部见 --format json",
                                      "… and {} more; --format json has all of them", rest)));
}

std::string reason_of(const model::Unrecognised& sheet, const Page& page) {
  using Reason = model::Unrecognised::Reason;
  std::string reason =
      page.say(sheet.reason == Reason::empty       ? Words{"空表", "empty"}
               : sheet.reason == Reason::ambiguous ? Words{"与多种版式相似", "fits several layouts alike"}
                                                   : Words{"没有相符的版式", "no layout fits"});
  if (!sheet.closest.empty()) reason += page.say({"，最接近 ", ", the nearest is "}) + sheet.closest;
  return reason;
}

void view_unrecognised(Page& page, const std::vector<model::Unrecognised>& sheets) {
  if (sheets.empty()) return;
  page.section({"未识别的工作表", "sheets not recognised"});
  for (const model::Unrecognised& sheet : sheets) page.field(sheet.sheet, reason_of(sheet, page));
}

void view_findings(Page& page, const std::vector<base::Finding>& findings) {
  if (findings.empty()) return;
  page.section({"读取时的发现", "found in reading"});
  for (const base::Finding& finding : findings) {
    std::string place = finding.sheet;
    if (finding.cell) place += "!" + base::to_a1(*finding.cell);
    page.field(finding.code + " " + finding.name,
               (place.empty() ? "" : place + page.say({"：", ": "})) + page.say(finding.message));
  }
}

}  // namespace

std::string text_view(const model::Submission& submission, const std::vector<base::Finding>& findings,
                      const TextStyle& style) {
  Page page(style);
  view_source(page, submission);
  for (const model::Form& form : submission.forms) view_form(page, form);
  view_adjustments(page, submission.adjustments);
  view_unrecognised(page, submission.unrecognised);
  view_findings(page, findings);
  return page.take();
}

}  // namespace targetbook::report
