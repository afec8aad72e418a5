#include <algorithm>

#include "rules/cross/family.hpp"
#include "rules/facts/book_facts.hpp"
#include "rules/facts/likeness.hpp"

namespace targetbook::rules::cross {
namespace {

using Source = ProjectEntry::Source;

bool same_project(const ProjectEntry& a, const ProjectEntry& b) {
  constexpr int alike = 60;  // X-01 speaks of names that differ
  const std::string first = plain_name(a.name->value);
  const std::string second = plain_name(b.name->value);
  if (first == second || have_same_letters(first, second)) return true;
  return a.amount->value.money && a.amount->value.money == b.amount->value.money &&
         likeness(first, second) >= alike;
}

void check_project_set_differs(const WorkbookContext& context, Report& report) {
  const std::vector<ProjectEntry>& entries = context.facts.project_entries();
  constexpr Source sources[] = {Source::table, Source::department, Source::form};
  constexpr base::Phrase names[] = {{"项目支出预算表", "the list of projects"},
                                    {"部门整体绩效目标表", "the department's form"},
                                    {"项目绩效目标表", "the project forms"}};
  const auto count = [&](Source source) {
    return std::count_if(entries.begin(), entries.end(),
                         [&](const ProjectEntry& e) { return e.source == source; });
  };
  std::vector<std::size_t> there;
  for (std::size_t s = 0; s < 3; ++s)
    if (count(sources[s]) > 0) there.push_back(s);
  if (there.size() < 2) return report.insufficient();
  report.checked();
  std::vector<const ProjectEntry*> told;
  for (const ProjectEntry& entry : entries) {
    if (std::any_of(told.begin(), told.end(), [&](const ProjectEntry* e) { return same_project(*e, entry); }))
      continue;
    base::Words lacking;
    for (const std::size_t s : there) {
      const bool has = std::any_of(entries.begin(), entries.end(), [&](const ProjectEntry& other) {
        return other.source == sources[s] && same_project(entry, other);
      });
      if (has) continue;
      const base::Words list = say("{}（{}个项目）", "{} ({})", names[s], count(sources[s]));
      lacking = lacking.zh.empty() ? list : say("{}、{}", "{} or {}", lacking, list);
    }
    if (lacking.zh.empty()) continue;
    told.push_back(&entry);
    Place place;
    place.cell = entry.name->cell;
    place.field = entry.name_field;
    place.form = entry.form;
    const auto own = static_cast<std::size_t>(entry.source);
    Said said;
    said.message = say("{0}有{1}个项目，「{2}」不在{3}中", "'{2}' is in {0} ({1}), but not in {3}",
                       names[own], count(entry.source), entry.name->value, lacking);
    said.actual = entry.name->value;
    report.found(std::move(place), std::move(said));
  }
}

}  // namespace

const Rule project_set_differs{
    .code = "X-05",
    .name = "project-set-differs",
    .severity = base::Severity::error,
    .scope = Scope::workbook,
    .title = {"项目数量不一致", "Not the same projects everywhere"},
    .what = {"同一工作簿的项目支出预算表、部门整体绩效目标表和项目绩效目标表列出的项目不同。",
             "The list of projects, the department's form and the project forms of a workbook do not have "
             "the same projects."},
    .why = {"每个安排了预算的项目都要有绩效目标，反之亦然。",
            "Every project with a budget needs targets, and the other way round."},
    .fix = {"补上缺少的项目，或删去多余的", "add the project that is missing, or take out the one too many"},
    .wrong = {"预算表有3个项目，申报表只有2个", "three projects in the table, two forms"},
    .right = {"预算表有3个项目，申报表也有这3个", "the same three in both"},
    .source = "江汉 2024",
    .check_workbook = check_project_set_differs,
};

}  // namespace targetbook::rules::cross
